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

/**
 * Whether a word stands in small letters somewhere in a text: "example", "first". A name hardly ever does. Each word is
 * looked up once.
 */
export function ordinaryWords(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = standsIn(text, word);
      known.set(word, found);
    }
    return found;
  };
}

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word), tries = 0; at !== -1 && tries < 200; at = text.indexOf(word, at + 1), tries += 1) {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    if (/[\s"“'‘(]/.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
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
  const ordinary = ordinaryWords(survey.text);
  const accepted = new Set<string>();
  const doubtful = new Set<string>();
  const labelled = [...survey.nameLabels.values()].reduce((sum, count) => sum + count, 0);
  // Whole names first: a first name alone is a speaker where the whole name is one.
  for (const label of survey.capsLabels.keys()) addFirst(label, announced);
  const ordered = [...survey.nameLabels].sort(([a], [b]) => b.split(" ").length - a.split(" ").length);
  for (const [label, count] of ordered) {
    const tokens = nameKey(label).split(" ");
    if (announced.has(tokens.join(" ")) || offices.test(label)) {
      accepted.add(label);
      continue;
    }
    const known = countryNamed(label) !== null;
    const plain = tokens.some((token) => token.length > 2 && ordinary(token));
    if (tokens.length > 1 ? !plain || count >= 3 : count >= 3 && (!plain || count * 12 > labelled)) {
      accepted.add(label);
      addFirst(label, announced);
    } else if (tokens.length === 1 && !plain && (known || labelled > 20)) accepted.add(label);
    else if (tokens.length === 1 && plain && count < 3) doubtful.add(label);
  }
  return {
    has: (label) => accepted.has(label) || survey.capsLabels.has(label),
    doubtful: (label) => doubtful.has(label),
    caps: survey.capsLabels,
  };
}

function addFirst(label: string, names: Set<string>): void {
  const tokens = nameKey(label).split(" ");
  if (tokens.length === 2) names.add(tokens[0] ?? "");
}

const offices =
  /^(?:(?:co-|vice-|remote |online |the |session )?(?:chair|chairman|chairwoman|chairperson|moderator|president|facilitator|secretariat|operator|coordinator|host|rapporteur|interpreter|audience|participant|speaker|attendee|captioner|man|woman|male|female|unidentified|unknown)(?: (?:member|speaker|participant|male|female|\d{1,2}))?)$/i;
