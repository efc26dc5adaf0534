/**
 * What kind of country a country is: whether it is one of the 193 Member States of the United Nations, a least
 * developed country (LDC), a landlocked developing country (LLDC), a small island developing State (SIDS; the list of
 * the UN also names territories), its income group by the World Bank, and the languages most spoken in it.
 *
 * `facts.json` is made from two open tables: membership, LDC, LLDC, SIDS and income from the HDX country table
 * (github.com/InternetSociety/django-countries-hdx, MIT, state of July 2026), languages from the country-codes data set
 * (github.com/datasets/country-codes, PDDL, state of May 2026). Where the World Bank places a country in no income
 * group, `income` is null.
 */
import data from "./facts.json" with { type: "json" };

export const incomes = ["low", "lower-middle", "upper-middle", "high"] as const;
export type Income = (typeof incomes)[number];

export type CountryMark = "member" | "ldc" | "lldc" | "sids";

export interface CountryFacts {
  readonly marks: readonly CountryMark[];
  readonly income: Income | null;
  /** ISO 639 codes, at most three, the most spoken first. */
  readonly languages: readonly string[];
}

const facts = data as Readonly<Record<string, CountryFacts>>;

/** Of a country by its ISO 3166-1 alpha-2 code, in capitals; null for a code that names none. */
export const factsOf = (iso2: string): CountryFacts | null => facts[iso2] ?? null;

/** ISO 3166-1 alpha-2 codes of all countries and territories that bear the mark, in alphabetical order. */
export const countriesMarked = (mark: CountryMark): readonly string[] =>
  Object.keys(facts).filter((code) => facts[code]?.marks.includes(mark));

/** The 193 Member States of the United Nations. */
export const memberStates: readonly string[] = countriesMarked("member");
