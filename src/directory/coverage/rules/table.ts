/** Who is at a table and who is not, by group, region, country and language. Pure; nobody is named. */
import { type Area, areaOf, areas } from "../../../kernel/places/areas.ts";
import { memberStates } from "../../../kernel/places/facts.ts";
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";

/** Somebody at the table, as far as whoever looks may know. */
export interface Seated {
  readonly group: StakeholderGroup | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** First parts of BCP 47 tags. */
  readonly languages: readonly string[];
}

export interface GroupAt {
  readonly group: StakeholderGroup;
  readonly expected: boolean;
  readonly seated: number;
}

export interface AreaAt {
  /** Id of an area. */
  readonly area: string;
  /** Countries of the area that are expected, and those of them that are there. */
  readonly of: number;
  readonly there: number;
  readonly seated: number;
}

/** What a row of the table of cells stands for. */
export interface RowOf {
  readonly kind: "area" | "country";
  readonly id: string;
  readonly countries: readonly string[];
}

/** The official languages of the United Nations. */
export const official: readonly string[] = ["ar", "en", "es", "fr", "ru", "zh"];

const count = (seated: readonly Seated[], is: (one: Seated) => boolean): number => seated.filter(is).length;

/** Every group that is expected, and those that came besides. */
export function groupsAt(seated: readonly Seated[], expected: readonly StakeholderGroup[]): readonly GroupAt[] {
  const came = seated.flatMap(({ group }) => group ?? []);
  return [...new Set([...expected, ...came])].map((group) => ({
    group,
    expected: expected.includes(group),
    seated: count(seated, (one) => one.group === group),
  }));
}

/** The five regional groups of the United Nations, LDC, LLDC and SIDS: those of which a country is expected. */
export function areasAt(seated: readonly Seated[], countries: readonly string[]): readonly AreaAt[] {
  const expected = new Set(countries);
  return areas
    .filter(({ kind }) => kind === "un-group" || kind === "mark")
    .flatMap((area) => {
      const inside = new Set(area.countries.filter((code) => expected.has(code)));
      const there = seated.flatMap(({ country }) => (country !== null && inside.has(country) ? [country] : []));
      const one = { area: area.id, of: inside.size, there: new Set(there).size, seated: there.length };
      return inside.size > 0 ? [one] : [];
    });
}

/** A table has room for so many countries; beyond them it has a row for each regional group. */
const mostCountries = 30;

export function rowsFor(countries: readonly string[]): readonly RowOf[] {
  if (countries.length <= mostCountries) {
    return countries.map((country) => ({ kind: "country", id: country, countries: [country] }));
  }
  const expected = new Set(countries);
  return areas
    .filter(({ kind }) => kind === "un-group")
    .map(({ id, countries: all }) => ({ kind: "area" as const, id, countries: all.filter((one) => expected.has(one)) }))
    .filter((row) => row.countries.length > 0);
}

export const seatedIn = (seated: readonly Seated[], row: RowOf, group: StakeholderGroup): number =>
  count(seated, (one) => one.group === group && one.country !== null && row.countries.includes(one.country));

export const languagesAt = (seated: readonly Seated[], languages: readonly string[]) =>
  [...new Set(languages)].map((language) => ({
    language,
    seated: count(seated, (one) => one.languages.includes(language)),
  }));

/**
 * The countries that ought to be there: of the region that was chosen; of the whole world; or of the smallest region
 * around those who are there, if they are from two countries or more. Null where none are expected.
 */
export function expectedCountries(
  reach: "world" | "region" | "country",
  chosen: string | null,
  seated: readonly Seated[],
): { readonly area: Area | null; readonly countries: readonly string[]; readonly guessed: boolean } | null {
  const members = ({ countries }: Area) => countries.filter((code) => memberStates.includes(code));
  const area = chosen === null ? null : areaOf(chosen);
  if (area) return { area, countries: members(area), guessed: false };
  if (reach === "world") return { area: null, countries: memberStates, guessed: false };
  const there = new Set(seated.flatMap(({ country }) => country ?? []));
  if (reach === "country" || there.size < 2) return null;
  const around = areas
    .filter(({ kind, countries }) => kind !== "mark" && [...there].every((code) => countries.includes(code)))
    .sort((a, b) => a.countries.length - b.countries.length)[0];
  return around
    ? { area: around, countries: members(around), guessed: true }
    : { area: null, countries: memberStates, guessed: true };
}
