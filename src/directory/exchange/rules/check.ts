/** From what a file says to an entry that may be kept, or what is wrong with it, column by column. */

import {
  limits,
  type NewContactPoint,
  type NewOrganisation,
  type NewPerson,
  type NewRole,
  type OrganisationKind,
  type OrganisationNameKind,
  organisationKinds,
  organisationNameKinds,
  type PointKind,
  pointKinds,
  type Visibility,
  visibilities,
} from "../../entries/model.ts";
import { languageTag } from "../../entries/rules/language-tags.ts";
import { cleaned } from "../../entries/rules/names.ts";
import { normalPoint } from "../../entries/rules/points.ts";
import { normalRor } from "../../entries/rules/ror.ts";
import { normalTopics } from "../../entries/rules/topics.ts";
import { countryInColumn } from "../../matching/rules/countries-in.ts";
import type { RawCard, RawPoint, RawRole, RowProblem, RowProblemCode } from "../model.ts";
import { groupNamed } from "./groups.ts";

export type CheckedPerson = Omit<NewPerson, "id" | "source"> & { readonly roles: readonly Omit<NewRole, "person">[] };
export type CheckedOrganisation = Omit<NewOrganisation, "id" | "source" | "parents"> & {
  /** By their names. */
  readonly parents: readonly string[];
};

export type Checked =
  | {
      readonly entry: "person";
      readonly uid: string;
      readonly person: CheckedPerson;
      readonly problems: readonly RowProblem[];
    }
  | {
      readonly entry: "organisation";
      readonly uid: string;
      readonly organisation: CheckedOrganisation;
      readonly problems: readonly RowProblem[];
    };

/** Who may see what came without saying so: of people nobody else, for they were not asked. */
export interface Seen {
  readonly person: Visibility;
  readonly organisation: Visibility;
  /** How far entries may be seen at most, whatever the file says; as far as it says where this is not told. */
  readonly most?: Readonly<Record<"person" | "organisation", Visibility>>;
}

type Tell = (column: string, code: RowProblemCode, value?: string) => void;

const shortened = (value: string): string => [...cleaned(value.slice(0, 400))].slice(0, 60).join("");

function line(tell: Tell, column: string, text: string, most: number): string | null {
  const kept = cleaned(text.slice(0, most * 8));
  if ([...kept].length > most || text.length > most * 8)
    tell(column, column === "name" ? "name-too-long" : "too-long", text);
  return kept === "" ? null : kept;
}

function oneOf<T extends string>(
  tell: Tell,
  column: string,
  code: RowProblemCode,
  all: readonly T[],
  text: string,
): T | null {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  if (wanted === "") return null;
  const found = all.find((one) => one === wanted);
  if (found === undefined) tell(column, code, text);
  return found ?? null;
}

function country(tell: Tell, column: string, text: string): string | null {
  if (text.trim() === "" || /^-+$/.test(text.trim())) return null;
  const found = countryInColumn(text.slice(0, 100));
  if (found === null) tell(column, "country-unknown", text);
  return found;
}

function group(tell: Tell, column: string, text: string) {
  if (text.trim() === "") return null;
  const found = groupNamed(text);
  if (found === null) tell(column, "group-unknown", text);
  return found;
}

function several<T>(tell: Tell, column: string, all: readonly T[], most: number): readonly T[] {
  if (all.length > most) tell(column, "too-many", String(all.length));
  return all.slice(0, most);
}

function pointsOf(tell: Tell, points: readonly RawPoint[], otherwise: Visibility): readonly NewContactPoint[] {
  return several(tell, "points", points, limits.points).flatMap((point) => {
    const kind: PointKind = oneOf(tell, "points", "kind-unknown", pointKinds, point.kind) ?? "other";
    const text = line(tell, kind, point.value, limits.pointValue);
    if (text === null) return [];
    const value = normalPoint(kind, text);
    if (value === null)
      tell(kind, kind === "email" ? "email-wrong" : kind === "phone" ? "phone-wrong" : "website-wrong", text);
    const label = line(tell, "points", point.label, limits.pointLabel);
    const visibility = oneOf(tell, "points", "visibility-unknown", visibilities, point.visibility) ?? otherwise;
    return value === null ? [] : [{ kind, value, label, visibility }];
  });
}

function moment(tell: Tell, column: string, text: string): Date | null {
  if (text.trim() === "") return null;
  const given = text.trim();
  // A year and a month say their first day.
  const whole = /^\d{4}$/.test(given) ? `${given}-01-01` : /^\d{4}-\d{2}$/.test(given) ? `${given}-01` : given;
  const found = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(whole) ? new Date(whole) : null;
  if (found && !Number.isNaN(found.getTime()) && found.toISOString().startsWith(whole.slice(0, 10))) return found;
  tell(column, "date-wrong", text);
  return null;
}

function roleOf(tell: Tell, role: RawRole): Omit<NewRole, "person"> {
  const [since, until] = [moment(tell, "since", role.since), moment(tell, "until", role.until)];
  if (since && until && since > until) tell("until", "dates-turned", role.until);
  const made = {
    organisation: line(tell, "organisation", role.organisation, limits.organisationName),
    position: line(tell, "position", role.position, limits.position),
    group: group(tell, "roles", role.group),
    country: country(tell, "roles", role.country),
    since,
    until,
  };
  // What a role is of: of a position alone nobody knows where.
  return made.organisation || made.group || made.country || made.position ? made : { ...made, organisation: null };
}

const narrower = (a: Visibility, b: Visibility): Visibility =>
  visibilities.indexOf(a) < visibilities.indexOf(b) ? a : b;

/** A letter that was no letter in the encoding of the file: two encodings in one file, or a broken copy. */
const lost = ({ name, family, country, points, roles }: RawCard): boolean =>
  [name, family, country, ...points.map(({ value }) => value), ...roles.map(({ organisation }) => organisation)].some(
    (text) => text.includes("\ufffd"),
  );

/** As a form checks them (`entries/form-model.ts`), with every problem told and not the first alone. */
export function checked(card: RawCard, seen: Seen): Checked {
  const problems: RowProblem[] = [];
  const tell: Tell = (column, code, value = "") => problems.push({ column, code, value: shortened(value) });
  const name = line(tell, "name", card.name, card.entry === "person" ? limits.name : limits.organisationName);
  if (name === null) tell("name", "name-missing");
  const said = oneOf(tell, "visibility", "visibility-unknown", visibilities, card.visibility) ?? seen[card.entry];
  const visibility = narrower(said, seen.most?.[card.entry] ?? "public");
  if (lost(card)) tell("name", "unreadable", card.name);
  const points = pointsOf(tell, card.points, card.entry === "person" ? "me" : visibility);
  const groups = card.groups.map((text) => group(tell, "groups", text)).filter((one) => one !== null);
  const shared = { name: name ?? "", country: country(tell, "country", card.country), visibility, points };
  if (card.entry === "organisation") {
    const website = card.website.trim() === "" ? null : normalPoint("website", card.website.trim());
    if (website === null && card.website.trim() !== "") tell("website", "website-wrong", card.website);
    const ror = normalRor(card.ror);
    if (ror === null && card.ror.trim() !== "") tell("ror", "ror-wrong", card.ror);
    const names = several(tell, "names", card.names, limits.organisationNames).flatMap((one) => {
      const text = line(tell, "names", one.name, limits.organisationName);
      const kind: OrganisationNameKind =
        oneOf(tell, "names", "kind-unknown", organisationNameKinds, one.kind) ?? "alias";
      return text === null
        ? []
        : [{ name: text, kind, language: one.language === "" ? null : languageTag(one.language) }];
    });
    const kind: OrganisationKind = oneOf(tell, "kind", "kind-unknown", organisationKinds, card.kind) ?? "other";
    const international = /^(?:true|yes|1|on|oui|نعم)$/i.test(card.international.trim());
    const parents = several(tell, "parents", card.parents, limits.parents).flatMap(
      (one) => line(tell, "parents", one, limits.organisationName) ?? [],
    );
    const organisation = { ...shared, names, parents, kind, group: groups[0] ?? null, international, website, ror };
    return { entry: "organisation", uid: card.uid, organisation, problems };
  }
  const languages = several(tell, "languages", card.languages, limits.languages).flatMap((text) => {
    const tag = languageTag(text);
    if (tag === null) tell("languages", "language-unknown", text);
    return tag === null ? [] : [tag];
  });
  const person = {
    ...shared,
    family: line(tell, "family", card.family, limits.name),
    romanised: line(tell, "romanised", card.romanised, limits.name),
    otherNames: several(tell, "otherNames", card.otherNames, limits.otherNames).flatMap(
      (one) => line(tell, "otherNames", one, limits.name) ?? [],
    ),
    languages: [...new Set(languages)],
    groups: [...new Set(groups)],
    topics: normalTopics(several(tell, "topics", card.topics, limits.topics)),
    roles: several(tell, "roles", card.roles, limits.roles).map((role) => roleOf(tell, role)),
  };
  return { entry: "person", uid: card.uid, person, problems };
}
