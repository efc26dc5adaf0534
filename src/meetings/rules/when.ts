/** Times in words, of a language and a zone. Figures are Latin everywhere, as in addresses and record numbers. */

import { clockAt, offsetName } from "../../kernel/zone.ts";
import type { Language } from "../../platform/languages/index.ts";

const locales: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr", ar: "ar-u-nu-latn-ca-gregory" };

/** Such formats are slow to make and quick to use. */
const made = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
  made.set(key, known);
  return known;
}

const long = { day: "numeric", month: "long", year: "numeric" } as const;
const short = { day: "numeric", month: "short", year: "numeric" } as const;

export const dateInWords = (
  at: Date,
  zone: string,
  language: Language,
  size: "day" | "long" | "short" = "long",
): string =>
  format(language, zone, size === "short" ? short : size === "long" ? long : { weekday: "long", ...long }).format(at);

/** A date without a zone, "2026-05-14", as "14 May 2026". */
export const plainDateInWords = (date: string, language: Language): string =>
  format(language, "UTC", long).format(new Date(`${date}T12:00:00Z`));

/** "East Africa Time", as the language names it at that time of the year. */
export const zoneInWords = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { timeZoneName: "long" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value ?? zone;

export interface WhenParts {
  readonly date: string;
  readonly from: string;
  /** Null where no end is known. */
  readonly until: string | null;
  /** Null where it ends on the date it starts. */
  readonly untilDate: string | null;
  readonly zone: string;
  readonly offset: string;
}

export function whenParts(
  { starts, ends }: { readonly starts: Date; readonly ends: Date | null },
  zone: string,
  language: Language,
): WhenParts {
  const from = clockAt(starts, zone);
  const until = ends && clockAt(ends, zone);
  return {
    date: dateInWords(starts, zone, language, "day"),
    from: from.time,
    until: until?.time ?? null,
    untilDate: ends && until?.date !== from.date ? dateInWords(ends, zone, language, "day") : null,
    zone: zoneInWords(starts, zone, language),
    offset: offsetName(starts, zone),
  };
}
