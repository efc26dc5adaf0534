/** An instant with its zone: "14 May 2026, 18:00 (East Africa Time, UTC+3)". */
import { clockAt, offsetName } from "../kernel/zone.ts";
import { dateInWords, zoneInWords } from "../meetings/rules/when.ts";
import type { Language } from "../platform/languages/index.ts";
import { words } from "./languages/index.ts";

export const instantInWords = (at: Date, zone: string, language: Language): string =>
  words.in(language)("instant", {
    date: dateInWords(at, zone, language),
    time: clockAt(at, zone).time,
    zone: zoneInWords(at, zone, language),
    offset: offsetName(at, zone),
  });
