/** Which of the things before a colon are speakers in this file. Marks settle it; without them, habit does. */

import { countryNamed } from "../../../kernel/places/countries.ts";
import { nameKey } from "../speakers/likeness.ts";
import type { Survey } from "./draft.ts";

export interface KnownLabels {
  readonly has: (label: string) => boolean;
  /** A single ordinary word, seen once or twice: even a mark before it does not make it a name. */
  readonly doubtful: (label: string) => boolean;
  readonly caps: ReadonlyMap<string, number>;
}

/** Words that stand in small letters somewhere in the text: "example", "first". A name hardly ever does. */
export function ordinaryWords(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines) for (const word of line.match(/(?<=^|[\s"“'‘(])\p{Ll}[\p{L}]+/gu) ?? []) found.add(word);
  return found;
}

/**
 * `names`: people the front of the file names. Labels in capitals count as they are; a name in normal case must
 * come back, be announced, or hold no ordinary word; a single word must come back three times or be announced.
 */
export function knownLabels(survey: Survey, names: readonly string[]): KnownLabels {
  const announced = new Set<string>();
  for (const name of names) {
    const key = nameKey(name);
    announced.add(key);
    for (const part of key.split(" ")) announced.add(part);
  }
  let ordinary: ReadonlySet<string> | undefined;
  const accepted = new Set<string>();
  const doubtful = new Set<string>();
  const labelled = [...survey.nameLabels.values()].reduce((sum, count) => sum + count, 0);
  for (const [label, count] of survey.nameLabels) {
    const tokens = nameKey(label).split(" ");
    if (announced.has(tokens.join(" ")) || offices.test(label)) {
      accepted.add(label);
      continue;
    }
    const known = countryNamed(label) !== null;
    ordinary ??= ordinaryWords(survey.lines);
    const words = ordinary;
    const plain = tokens.some((token) => token.length > 2 && words.has(token));
    if (tokens.length > 1 ? !plain || count >= 3 : count >= 3 && (!plain || count * 12 > labelled)) accepted.add(label);
    else if (tokens.length === 1 && !plain && (known || labelled > 20)) accepted.add(label);
    else if (tokens.length === 1 && plain && count < 3) doubtful.add(label);
  }
  return {
    has: (label) => accepted.has(label) || survey.capsLabels.has(label),
    doubtful: (label) => doubtful.has(label),
    caps: survey.capsLabels,
  };
}

const offices =
  /^(?:(?:co-|vice-|remote |online |the |session )?(?:chair|chairman|chairwoman|chairperson|moderator|president|facilitator|secretariat|operator|coordinator|host|rapporteur|interpreter|audience|participant|speaker|attendee|captioner|unidentified|unknown)(?: (?:member|speaker|participant|male|female|\d{1,2}))?)$/i;
