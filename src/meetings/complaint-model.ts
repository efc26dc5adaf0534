/** What a form can be told about a field; each is a text of the catalogue. */
export const complaintKeys = [
  "above-circles",
  "above-unknown",
  "address-empty",
  "address-reserved",
  "address-taken",
  "agenda-item-too-long",
  "agenda-too-many",
  "attribution-only-stricter",
  "choose-one",
  "date-unreadable",
  "ends-before-it-starts",
  "ends-when-it-starts",
  "group-unknown",
  "language-unknown",
  "online-unreadable",
  "reason-missing",
  "time-skipped",
  "time-twice",
  "time-unreadable",
  "title-missing",
  "too-long",
  "too-long-a-session",
  "zone-missing",
  "zone-unknown",
] as const;
export type ComplaintKey = (typeof complaintKeys)[number];

/** What is wrong with a field, with what the text names. */
export interface Complaint {
  readonly key: ComplaintKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** By the name of the field. */
export type Complaints = Readonly<Record<string, Complaint>>;
