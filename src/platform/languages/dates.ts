/** Dates and instants in words. Figures are Latin everywhere, as in addresses and record numbers. */
import { clockAt, offsetName } from "../../kernel/zone.ts";
import type { Language } from "./languages.ts";

/** What Intl is asked for in each language: British order in English, the Gregorian calendar in Arabic. */
export const locales: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr", ar: "ar-u-nu-latn-ca-gregory" };

/** Such formats are slow to make and quick to use. */
const made = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
  made.set(key, known);
  return known;
}

const long = { day: "numeric", month: "long", year: "numeric" } as const;
const sizes = { day: { weekday: "long", ...long }, long, short: { ...long, month: "short" } } as const;

/** "14 May 2026"; with the day of the week where `size` is "day", with a short month where it is "short". */
export const dateInWords = (at: Date, zone: string, language: Language, size: keyof typeof sizes = "long"): string =>
  format(language, zone, sizes[size]).format(at);

/** A date without a zone, "2026-05-14", as "14 May 2026". */
export const plainDateInWords = (date: string, language: Language): string =>
  dateInWords(new Date(`${date}T12:00:00Z`), "UTC", language);

/** "East Africa Time", as the language names it at that time of the year. */
export const zoneInWords = (at: Date, zone: string, language: Language): string =>
  format(language, zone, { timeZoneName: "long" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value ?? zone;

const comma = (language: Language): string => (language === "ar" ? "،" : ",");

/** "Thursday 14 May 2026, 18:00 (East Africa Time, UTC+3)": an instant that somebody has to keep. */
export function instantInWords(at: Date, zone: string, language: Language): string {
  const then = comma(language);
  return `${dateInWords(at, zone, language, "day")}${then} ${clockAt(at, zone).time} (${zoneInWords(at, zone, language)}${then} ${offsetName(at, zone)})`;
}

/** "14 May 2026, 18:00 (UTC+3)": where the zone is known, or matters little. */
export const shortInstant = (at: Date, zone: string, language: Language): string =>
  `${dateInWords(at, zone, language, "short")}${comma(language)} ${clockAt(at, zone).time} (${offsetName(at, zone)})`;
