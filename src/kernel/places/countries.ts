/**
 * Countries and territories of ISO 3166-1 with their names in six languages, their place in UN M49 and their
 * UN regional group. Names: the country-codes data set (PDDL) and the HDX country table (MIT); the short forms
 * that delegations carry on their nameplates are added.
 */
import data from "./countries.json" with { type: "json" };

export interface Country {
  readonly iso2: string;
  readonly iso3: string;
  /** Three digits; empty where M49 has none. */
  readonly m49: string;
  /** Short name in English. */
  readonly name: string;
  readonly region: string;
  readonly subregion: string;
  /** UN regional group; empty for those outside them. */
  readonly group: string;
  /** Other names, formal and short, in several languages. */
  readonly names: readonly string[];
}

const countries: readonly Country[] = data;

/** ISO 3166-1 alpha-2 codes of all of them. */
export const countryCodes: readonly string[] = countries.map(({ iso2 }) => iso2);

const abbreviated: Readonly<Record<string, string>> = {
  rep: "republic",
  dem: "democratic",
  st: "saint",
  fed: "federation",
};
const fillers = new Set(["the", "of", "and", "de", "la", "du", "des", "del", "d", "l", "et", "y", "e", "le", "les"]);

/**
 * One key for "IRAN (ISLAMIC REPUBLIC OF)", "Islamic Rep. of Iran" and "Iran, Islamic Republic of":
 * folded words without fillers, in alphabetical order.
 */
function key(name: string): string {
  const folded = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const dotless = folded.replace(/(?<=\p{L})\.(?=\p{L}(?:\.|\b))/gu, "");
  const words = dotless.match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.map((word) => abbreviated[word] ?? word).filter((word) => !fillers.has(word));
  return kept.sort().join(" ");
}

let byKey: ReadonlyMap<string, Country> | undefined;

function index(): ReadonlyMap<string, Country> {
  const found = new Map<string, Country>();
  for (const country of countries)
    for (const name of [country.name, ...country.names]) {
      const at = key(name);
      if (at !== "" && !found.has(at)) found.set(at, country);
    }
  return found;
}

/** The country a nameplate names, in any of the languages of the data; null for anything else. */
export function countryNamed(name: string): Country | null {
  if (name.length > 90) return null;
  byKey ??= index();
  return byKey.get(key(name)) ?? null;
}

let byCode: ReadonlyMap<string, Country> | undefined;

/** The country of an ISO 3166-1 alpha-2 code, in either case; null for a code that names none. */
export function countryOf(iso2: string): Country | null {
  byCode ??= new Map(countries.map((country) => [country.iso2, country]));
  return byCode.get(iso2.toUpperCase()) ?? null;
}
