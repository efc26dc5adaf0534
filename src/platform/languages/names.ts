/** What countries and languages are called, in the reader's language. The tables are made once: making one costs more than all look-ups of a page. */
import type { Language } from "./languages.ts";

const tables = new Map<string, Intl.DisplayNames>();

function nameOf(type: "region" | "language", language: Language, code: string): string {
  const key = `${type} ${language}`;
  const table = tables.get(key) ?? new Intl.DisplayNames([language], { type, fallback: "code" });
  tables.set(key, table);
  try {
    return table.of(code) ?? code;
  } catch {
    return code;
  }
}

/** By ISO 3166-1 alpha-2 code; the code itself where there is no such country. */
export const countryName = (language: Language, code: string): string => nameOf("region", language, code.toUpperCase());

const orders = new Map<Language, (one: string, other: string) => number>();

/** The order of two countries, given by their codes, by their names in the language. */
export function byCountryName(language: Language): (one: string, other: string) => number {
  const known = orders.get(language);
  if (known) return known;
  const { compare } = new Intl.Collator(language);
  const made = (one: string, other: string) => compare(countryName(language, one), countryName(language, other));
  orders.set(language, made);
  return made;
}

/** By BCP 47 tag; the tag itself where there is no such language. */
export const languageName = (language: Language, tag: string): string => nameOf("language", language, tag);
