/** Who sits in a committee, or is nominated for it, as far as its composition is concerned; and the counts of them. */
import { areas } from "../../../../kernel/places/areas.ts";
import type { StakeholderGroup } from "../../../../kernel/stakeholders.ts";

export interface Sitting {
  readonly name: string;
  readonly group: StakeholderGroup | null;
  /** Id of one of the five regional groups of the United Nations; null where it is not known. */
  readonly region: string | null;
  /** As declared; null where it is not. */
  readonly gender: string | null;
  readonly affiliation: string | null;
  /** Dates of the term, "2026-01-01"; null where they are not known or without an end. */
  readonly since: string | null;
  readonly until: string | null;
  /** Which term in a row this is: 1 is the first. For a nomination, the one it would be. Null where it is not known. */
  readonly term: number | null;
}

/** Ids of the five regional groups. */
export const regionalGroups: readonly string[] = areas.filter(({ kind }) => kind === "un-group").map(({ id }) => id);

/** The regional group of a country; null for a country in none. */
export const regionOfCountry = (iso2: string): string | null =>
  areas.find(({ kind, countries }) => kind === "un-group" && countries.includes(iso2.toUpperCase()))?.id ?? null;

/** One spelling for "ACME, Inc." and "Acme Inc". */
export const plainAffiliation = (name: string): string =>
  (
    name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");

/** How many there are of each; `unknown` where somebody does not say. */
export interface Counts {
  readonly known: ReadonlyMap<string, number>;
  readonly unknown: number;
}

export interface Tally {
  readonly total: number;
  readonly group: Counts;
  readonly region: Counts;
  readonly gender: Counts;
  readonly affiliation: Counts;
}

function countsOf(values: readonly (string | null)[]): Counts {
  const known = new Map<string, number>();
  let unknown = 0;
  for (const value of values) {
    if (value === null || value === "") unknown += 1;
    else known.set(value, (known.get(value) ?? 0) + 1);
  }
  return { known, unknown };
}

export const tally = (sitting: readonly Sitting[]): Tally => ({
  total: sitting.length,
  group: countsOf(sitting.map(({ group }) => group)),
  region: countsOf(sitting.map(({ region }) => region)),
  gender: countsOf(sitting.map(({ gender }) => gender)),
  affiliation: countsOf(sitting.map(({ affiliation }) => affiliation && plainAffiliation(affiliation))),
});
