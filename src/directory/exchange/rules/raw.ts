/** Entries as they leave, from what the reader may see of them. */
import type { Organisation, PersonEntry } from "../../entries/model.ts";
import { emptyCard, type RawCard, type RawPoint } from "../model.ts";

/** A day where it is one, else the moment. */
const day = (moment: Date | string | null): string => {
  if (moment === null) return "";
  const text = new Date(moment).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
};

const points = (all: PersonEntry["points"]): readonly RawPoint[] =>
  all.map(({ kind, value, label, visibility }) => ({ kind, value, label: label ?? "", visibility }));

/** Only of what `visibleTo` let through. */
export const rawPerson = (entry: PersonEntry): RawCard => ({
  ...emptyCard("person"),
  uid: entry.id,
  name: entry.name,
  family: entry.family ?? "",
  romanised: entry.romanised ?? "",
  otherNames: entry.otherNames,
  languages: entry.languages,
  country: entry.country ?? "",
  groups: entry.groups,
  topics: entry.topics,
  visibility: entry.visibility,
  points: points(entry.points),
  roles: entry.roles.map((role) => ({
    organisation: role.organisation ?? role.organisationName ?? "",
    group: role.group ?? "",
    country: role.country ?? "",
    position: role.position ?? "",
    since: day(role.since),
    until: day(role.until),
  })),
});

/** Only of what `organisationVisibleTo` let through. */
export const rawOrganisation = (entry: Organisation): RawCard => ({
  ...emptyCard("organisation"),
  uid: entry.id,
  name: entry.name,
  names: entry.names.map(({ name, kind, language }) => ({ name, kind, language: language ?? "" })),
  kind: entry.kind,
  groups: entry.group === null ? [] : [entry.group],
  country: entry.country ?? "",
  international: entry.international ? "true" : "",
  website: entry.website ?? "",
  ror: entry.ror ?? "",
  visibility: entry.visibility,
  parents: entry.parents.map(({ name }) => name),
  points: points(entry.points),
});

/** Without who sees what, which is told only to those who look after the entry. */
export const untold = (card: RawCard): RawCard => ({
  ...card,
  visibility: "",
  points: card.points.map((point) => ({ ...point, visibility: "" })),
});
