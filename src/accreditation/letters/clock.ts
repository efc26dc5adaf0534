/** An instant in words, on the clock of a zone, with the zone: for letters and pages alike. */
import { clockAt, offsetName } from "../../kernel/zone.ts";
import { dateInWords, zoneInWords } from "../../meetings/rules/when.ts";
import type { Language } from "../../platform/languages/index.ts";

/** "24 Jun 2022, 18:00 (UTC−4)": where the zone is named beside it. */
export function shortClock(at: Date, zone: string, language: Language): string {
  const locale = { en: "en-GB", fr: "fr", ar: "ar-u-nu-latn-ca-gregory" }[language];
  const shown = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
  });
  return `${shown.format(at)} (${offsetName(at, zone)})`;
}

/** "Friday, 24 June 2022, 18:00 (Eastern Daylight Time, UTC−4)". */
export function clockInWords(at: Date, zone: string, language: Language): string {
  const comma = language === "ar" ? "،" : ",";
  return `${dateInWords(at, zone, language, "day")}${comma} ${clockAt(at, zone).time} (${zoneInWords(at, zone, language)}${comma} ${offsetName(at, zone)})`;
}
