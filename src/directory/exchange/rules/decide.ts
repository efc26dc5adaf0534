/**
 * Whether a row is an entry that is there already, one of the same file, a new one, or one that a person must decide
 * about. A name surely of an entry is that entry; one that comes near is asked about.
 */

import type { PersonId } from "../../../kernel/ids.ts";
import type { OrganisationId } from "../../entries/model.ts";
import { openMatcher, sureFrom } from "../../matching/rules/match.ts";
import type { OrganisationNames } from "../../matching/rules/reference.ts";
import { surfacesOf } from "../../matching/rules/surfaces.ts";
import type { Checked } from "./check.ts";

export type Decision =
  | { readonly what: "new" }
  /** The row says what an earlier row of the file says. */
  | { readonly what: "twice"; readonly row: number }
  | { readonly what: "same"; readonly id: string; readonly score: number }
  | { readonly what: "unsure"; readonly id: string; readonly score: number };

/** From this score on nobody is asked. */
export const withoutAsking = 0.97;

export interface KnownOrganisation extends OrganisationNames {
  readonly id: OrganisationId;
  readonly ror: string | null;
}

export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly country: string | null;
  readonly emails: readonly string[];
}

export interface Decider {
  readonly decide: (row: number, checked: Checked) => Decision;
  /** The entry that a name in a role means, where that is sure. */
  readonly organisationNamed: (name: string, country: string | null) => OrganisationId | null;
}

/** Words of a name in any order and spelling that means nothing. */
export const keyOf = (name: string): string =>
  (surfacesOf(name)[0]?.words ?? [])
    .map(({ key }) => key)
    .sort()
    .join(" ") || name.toLowerCase();

export function openDecider(organisations: readonly KnownOrganisation[], people: readonly KnownPerson[]): Decider {
  const matcher = openMatcher(organisations);
  const ids = new Set<string>([...organisations.map(({ id }) => id), ...people.map(({ id }) => id)]);
  const byRor = new Map(organisations.flatMap(({ id, ror }) => (ror ? [[ror, id] as const] : [])));
  const personBy = new Map<string, string>();
  for (const { id, name, country, emails } of people) {
    for (const mail of emails) personBy.set(`@${mail.toLowerCase()}`, id);
    personBy.set(`${keyOf(name)}|${country ?? ""}`, id);
  }
  const inFile = new Map<string, number>();
  const named = new Map<string, OrganisationId | null>();
  const twiceOf = (row: number, keys: readonly string[]): Decision | null => {
    const before = keys.map((key) => inFile.get(key)).find((found) => found !== undefined);
    if (before !== undefined) return { what: "twice", row: before };
    for (const key of keys) inFile.set(key, row);
    return null;
  };
  return {
    decide: (row, checked) => {
      if (checked.uid !== "" && ids.has(checked.uid)) return { what: "same", id: checked.uid, score: 1 };
      if (checked.entry === "person") {
        const { name, country, points = [] } = checked.person;
        const mails = points.filter(({ kind }) => kind === "email").map(({ value }) => `@${value.toLowerCase()}`);
        // Of two people of one name who give different addresses, nobody knows that they are one.
        const keys = mails.length > 0 ? mails : [`${keyOf(name)}|${country ?? ""}`];
        const twice = twiceOf(row, keys);
        if (twice) return twice;
        const mail = mails.map((key) => personBy.get(key)).find((id) => id !== undefined);
        if (mail !== undefined) return { what: "same", id: mail, score: 1 };
        const id = personBy.get(`${keyOf(name)}|${country ?? ""}`);
        return id === undefined ? { what: "new" } : { what: "unsure", id, score: 0.9 };
      }
      const { name, country, ror } = checked.organisation;
      const twice = twiceOf(row, [`${keyOf(name)}|${country ?? ""}`, ...(ror ? [`ror ${ror}`] : [])]);
      const listed = ror ? byRor.get(ror) : undefined;
      if (!twice && listed !== undefined) return { what: "same", id: listed, score: 1 };
      if (twice || organisations.length === 0) return twice ?? { what: "new" };
      const { id, score, alternatives } = matcher.match(name, country ?? undefined);
      if (id !== null) return { what: score >= withoutAsking ? "same" : "unsure", id, score };
      const [near] = alternatives;
      return near && near.score >= sureFrom ? { what: "unsure", ...near } : { what: "new" };
    },
    organisationNamed: (name, country) => {
      if (organisations.length === 0) return null;
      const key = `${name}|${country ?? ""}`;
      const before = named.get(key);
      if (before !== undefined) return before;
      const { id, score } = matcher.match(name, country ?? undefined);
      const sure = id !== null && score >= withoutAsking ? (id as OrganisationId) : null;
      named.set(key, sure);
      return sure;
    },
  };
}
