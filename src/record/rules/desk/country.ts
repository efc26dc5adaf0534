/** A country as somebody types it: its code, or its name in one of the languages of the pages or of the field. */
import { countryCodes, countryNamed } from "../../../kernel/places/countries.ts";
import { type Language, languages } from "../../../platform/languages/index.ts";

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u200e\u200f\u2066-\u2069]/gu, "")
    .toLowerCase()
    .trim();

let byName: ReadonlyMap<string, string> | undefined;

/** The names that the pages show, in each of their languages, to codes. Made when first asked for. */
function names(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const language of Object.keys(languages) as Language[]) {
    const shown = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of countryCodes) {
      const name = shown.of(code);
      if (name) found.set(folded(name), code);
    }
  }
  return found;
}

/** ISO 3166-1 alpha-2; null where the text names no country. */
export function countryTyped(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (countryCodes.includes(code)) return code;
  byName ??= names();
  return byName.get(folded(text)) ?? countryNamed(text)?.iso2 ?? null;
}
