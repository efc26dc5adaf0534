/** From when to when something is, in words, of a language and a zone. */
import { clockAt, offsetName } from "../../kernel/zone.ts";
import { dateInWords, type Language, zoneInWords } from "../../platform/languages/index.ts";

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
