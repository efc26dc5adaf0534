/** Entries on their way in and out: the same plain shape for CSV, vCard and JSContact, every field a text. */

export interface RawPoint {
  readonly kind: string;
  readonly value: string;
  readonly label: string;
  readonly visibility: string;
}

export interface RawRole {
  readonly organisation: string;
  readonly group: string;
  readonly country: string;
  readonly position: string;
  /** ISO 8601, a day or a moment. */
  readonly since: string;
  readonly until: string;
}

export interface RawName {
  readonly name: string;
  readonly kind: string;
  readonly language: string;
}

/** What a file says of one entry, nothing of it checked; an empty text or list where it says nothing. */
export interface RawCard {
  readonly entry: "person" | "organisation";
  readonly uid: string;
  readonly name: string;
  readonly family: string;
  readonly romanised: string;
  readonly otherNames: readonly string[];
  readonly languages: readonly string[];
  readonly country: string;
  /** Stakeholder groups; of an organisation at most one. */
  readonly groups: readonly string[];
  readonly topics: readonly string[];
  readonly visibility: string;
  /** Of an organisation. */
  readonly kind: string;
  readonly international: string;
  readonly website: string;
  readonly ror: string;
  readonly names: readonly RawName[];
  readonly points: readonly RawPoint[];
  readonly roles: readonly RawRole[];
}

export const emptyCard = (entry: RawCard["entry"]): RawCard => ({
  entry,
  uid: "",
  name: "",
  family: "",
  romanised: "",
  otherNames: [],
  languages: [],
  country: "",
  groups: [],
  topics: [],
  visibility: "",
  kind: "",
  international: "",
  website: "",
  ror: "",
  names: [],
  points: [],
  roles: [],
});

/** What is wrong with a row; `code` has its text, and what to do, in the catalogue of this room. */
export const rowProblems = [
  "name-missing",
  "name-too-long",
  "too-long",
  "too-many",
  "country-unknown",
  "group-unknown",
  "kind-unknown",
  "visibility-unknown",
  "language-unknown",
  "email-wrong",
  "phone-wrong",
  "website-wrong",
  "ror-wrong",
  "date-wrong",
  "dates-turned",
  "card-broken",
] as const;
export type RowProblemCode = (typeof rowProblems)[number];

export interface RowProblem {
  readonly column: string;
  readonly code: RowProblemCode;
  /** What stands there, shortened. */
  readonly value: string;
}

/** One entry of a file with where it stands: the row of a table, the number of a card, from 1. */
export interface Placed {
  readonly row: number;
  readonly card: RawCard;
  readonly broken?: RowProblem;
}

/** What one card may hold: above it the card is refused, whatever it is. */
export const cardLimits = { properties: 1_000, line: 200_000, depth: 4 } as const;
