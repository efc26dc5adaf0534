/** An instant in words, on the clock of a zone, with the zone: for letters and pages alike. */
import { offsetName } from "../../kernel/zone.ts";
import { dateInWords, zoneInWords } from "../../meetings/rules/when.ts";
import type { Language } from "../../platform/languages/index.ts";

/** "Friday, 24 June 2022, 18:00 (Eastern Daylight Time, UTC−4)". */
export function clockInWords(at: Date, zone: string, language: Language): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(at);
  const comma = language === "ar" ? "،" : ",";
  return `${dateInWords(at, zone, language, "day")}${comma} ${time} (${zoneInWords(at, zone, language)}${comma} ${offsetName(at, zone)})`;
}
