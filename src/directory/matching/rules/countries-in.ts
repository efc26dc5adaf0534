/**
 * Countries as they are named in names: "Netherlands", "Pays-Bas", "Dutch", "niederländische". Names come from the
 * tables of countries and from the language data of the runtime, nationalities from a list and from endings.
 */
import { countryCodes, countryNamed, countryOf } from "../../../kernel/places/countries.ts";
import { foldWord, isHan } from "./fold.ts";
import { joining } from "./lists/concepts.ts";
import { nationalEndings, nationalities } from "./lists/nationalities.ts";

const languages =
  "en fr es de it pt nl ru ar zh ja ko pl cs sv nb da fi hu ro tr el uk id bg sr mk hr sl sk sq et lv lt is ga ca eu mt hy ka he fa hi bn th vi sw ms az kk uz mn km lo my ne si ta te ur am".split(
    " ",
  );

const joins = new Set(joining.trim().split(/\s+/).map(foldWord));

/** Folded words of a name of a country, without joining words, as they stand in names of organisations. */
const keyOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== "" && !joins.has(word))
    .join(" ");

interface Names {
  readonly named: ReadonlyMap<string, string>;
  readonly stems: ReadonlyMap<string, string>;
}

let made: Names | undefined;

/** Words that are countries in a table of countries and something else in names of organisations. */
const notCountries = new Set([
  "man",
  "union",
  "reunion",
  "saint martin",
  "jersey",
  "island",
  "us",
  "iso",
  "virgin",
  "columbia",
  "indie",
]);

function names(): Names {
  if (made) return made;
  const named = new Map<string, string>();
  const add = (key: string, code: string): void => {
    if (key.length > (isHan(key) ? 1 : 2) && !notCountries.has(key) && !named.has(key)) named.set(key, code);
  };
  for (const line of nationalities.trim().split("\n")) {
    const [code = "", ...words] = line.split(" ");
    for (const word of words) {
      const key = word.split("_").map(foldWord).join(" ");
      if (!named.has(key)) named.set(key, code);
    }
  }
  for (const code of countryCodes) {
    const country = countryOf(code);
    if (country) for (const name of [country.name, ...country.names]) add(keyOf(name), code);
  }
  for (const language of languages) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of countryCodes) add(keyOf(display.of(code) ?? ""), code);
  }
  const stems = new Map<string, string>();
  for (const [key, code] of named) {
    if (key.includes(" ") || !/^[a-z]{4,}$/.test(key)) continue;
    for (const stem of [key, key.replace(/[aeiou]$/, ""), key.replace(/[aeiouy]{1,2}$/, "")])
      if (stem.length >= 4 && !stems.has(stem)) stems.set(stem, code);
  }
  made = { named, stems };
  return made;
}

let mistyped: ReadonlyMap<string, string> | undefined;

/** The country that one longer word names with one letter wrong ("Guatamala"). */
export function countryMistyped(word: string): string | null {
  if (word.length < 7 || notCountries.has(word)) return null;
  if (!mistyped) {
    const made = new Map<string, string>();
    for (const [name, code] of names().named) {
      if (!/^[a-z]{7,}$/.test(name)) continue;
      for (let at = 0; at < name.length; at += 1) made.set(name.slice(0, at) + name.slice(at + 1), code);
    }
    mistyped = made;
  }
  const found = mistyped.get(word);
  if (found !== undefined) return found;
  for (let at = 1; at < word.length; at += 1) {
    const close = mistyped.get(word.slice(0, at) + word.slice(at + 1));
    if (close !== undefined) return close;
  }
  return null;
}

const endings = nationalEndings.split(" ");

/** The country that folded words name; null for anything else. `caps`: the word stood in capitals ("US"). */
export function countryOfWords(words: readonly string[], caps = false): string | null {
  const { named, stems } = names();
  const key = words.join(" ");
  if (key === "us") return caps ? "US" : null;
  if (notCountries.has(key)) return null;
  const found = named.get(key);
  if (found !== undefined) return found;
  if (words.length > 1 || key.length < 6) return null;
  for (const ending of endings) {
    if (!key.endsWith(ending)) continue;
    const stem = stems.get(key.slice(0, -ending.length));
    if (stem !== undefined) return stem;
  }
  return null;
}

/** Codes once in use, and some that are written by mistake in lists of the field. */
const oldCodes: Readonly<Record<string, string>> = {
  ROM: "RO",
  MTG: "ME",
  ZAR: "CD",
  TMP: "TL",
  BUR: "MM",
  UK: "GB",
  EL: "GR",
};

let byIso3: ReadonlyMap<string, string> | undefined;

/** The code of a country in a column: two letters, three letters, or a name in any language; null for anything else. */
export function countryInColumn(written: string | undefined): string | null {
  const text = (written ?? "").trim();
  if (text === "") return null;
  const upper = text.toUpperCase();
  if (oldCodes[upper] !== undefined) return oldCodes[upper] ?? null;
  byIso3 ??= new Map(countryCodes.map((code) => [countryOf(code)?.iso3 ?? "", code]));
  if (/^[A-Z]{2}$/.test(upper)) return countryOf(upper)?.iso2 ?? null;
  if (/^[A-Z]{3}$/.test(upper)) {
    const found = byIso3.get(upper);
    if (found !== undefined) return found;
  }
  return countryNamed(text)?.iso2 ?? countryOfWords(keyOf(text).split(" "), true);
}
