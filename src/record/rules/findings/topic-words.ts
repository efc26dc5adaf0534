/**
 * The words of a meeting by number: each is judged once, however often it is said, and found again by its letters
 * without being cut out of the text.
 */
import { isBadEnd, isBadStart, isBreak, saysLittle } from "./edge-words.ts";
import { inner, plainWords, stopWords } from "./stop-words.ts";

/** What is known of a word, as bits. */
export const trait = {
  /** Cannot stand in a topic: a small word, or a name of somebody in the room. */
  stops: 1,
  /** May stand inside a phrase, never at its ends. */
  inner: 2,
  /** "issue", "working": part of a topic at most. */
  plain: 4,
  /** Long enough to be a topic alone. */
  long: 8,
  /** No phrase begins or ends with it, and none is it alone. */
  noStart: 16,
  noEnd: 32,
  notAlone: 64,
} as const;

export interface Words {
  /**
   * The number of the word that stands in the text from one place to another. `codes` are the characters of the
   * text, capitals of ASCII as small letters: other letters are told apart, and meet again in their stem.
   */
  readonly numberOf: (text: string, codes: Uint16Array, from: number, to: number) => number;
  readonly traits: readonly number[];
  /** One number for all words of one stem. */
  readonly stems: readonly number[];
  /** Written forms of the stems, by number. */
  readonly stemTexts: readonly string[];
}

/** "stakeholders" and "stakeholder" are one; short words and "-ss", "-us", "-is" stay. */
const stem = (straight: string): string => {
  const plain = straight.endsWith("'s") ? straight.slice(0, -2) : straight;
  if (plain.length < 5 || !plain.endsWith("s") || /[sui]s$/.test(plain)) return plain;
  return plain.endsWith("ies") ? `${plain.slice(0, -3)}y` : plain.slice(0, -1);
};

/** Whether a word holds a letter; nearly all begin with one. */
const hasLetter = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return (first >= 97 && first <= 122) || /\p{L}/u.test(word);
};

/** Small words, and words too general to be a topic, with what they are. */
const common = new Map<string, number>();
for (const word of plainWords) common.set(word, trait.plain);
for (const word of stopWords) common.set(word, trait.stops);
for (const word of inner) common.set(word, (common.get(word) ?? 0) | trait.inner);

/** The traits of a word that no list and no name holds. */
function ownTraits(lower: string, stemmed: string): number {
  const [noStart, noEnd] = [isBadStart(lower), isBadEnd(lower)];
  return (
    (stemmed !== lower && plainWords.has(stemmed) ? trait.plain : 0) |
    (lower.length >= 7 ? trait.long : 0) |
    (noStart ? trait.noStart : 0) |
    (noEnd ? trait.noEnd : 0) |
    (noStart || noEnd || saysLittle.has(lower) ? trait.notAlone : 0)
  );
}

const isStop = (lower: string, straight: string, listed: number, names: ReadonlySet<string>): boolean =>
  (listed & trait.stops) !== 0 || straight.length < 2 || isBreak(lower) || names.has(lower) || !hasLetter(straight);

/** `names`: words in small letters that name somebody of the meeting. */
export function wordsOf(names: ReadonlySet<string>): Words {
  const traits: number[] = [];
  const stems: number[] = [];
  const stemTexts: string[] = [];
  const stemNumbers = new Map<string, number>();
  /** The letters of all words in a row, and where each begins. */
  let letters = new Uint16Array(16384);
  const places: number[] = [0];
  const hashes: number[] = [];
  let slots = new Int32Array(4096);

  const spread = (): void => {
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < hashes.length; number += 1) {
      let slot = (hashes[number] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  };
  const isAt = (number: number, codes: Uint16Array, from: number, length: number): boolean => {
    const start = places[number] ?? 0;
    if ((places[number + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (letters[start + at] !== codes[from + at]) return false;
    return true;
  };
  const keep = (codes: Uint16Array, from: number, to: number): void => {
    const start = places.at(-1) ?? 0;
    if (start + to - from > letters.length) {
      const more = new Uint16Array((start + to - from) * 2);
      more.set(letters);
      letters = more;
    }
    for (let at = from; at < to; at += 1) letters[start + at - from] = codes[at] ?? 0;
    places.push(start + to - from);
  };
  const stemNumber = (stemmed: string): number => {
    let number = stemNumbers.get(stemmed);
    if (number === undefined) {
      number = stemTexts.push(stemmed) - 1;
      stemNumbers.set(stemmed, number);
    }
    return number;
  };
  const learn = (written: string, hash: number): number => {
    const lower = written.toLowerCase();
    const straight = lower.includes("’") ? lower.replace(/’/g, "'") : lower;
    const listed = common.get(straight) ?? 0;
    const isOut = isStop(lower, straight, listed, names);
    hashes.push(hash);
    // A word that stands in no phrase needs no stem.
    const stemmed = isOut && (listed & trait.inner) === 0 ? "" : stem(straight);
    stems.push(stemmed === "" ? -1 : stemNumber(stemmed));
    return traits.push(isOut ? trait.stops | (listed & trait.inner) : listed | ownTraits(lower, stemmed)) - 1;
  };
  const numberOf = (text: string, codes: Uint16Array, from: number, to: number): number => {
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (codes[at] ?? 0)) | 0;
    hash ^= hash >>> 15;
    let slot = hash & (slots.length - 1);
    for (let found = slots[slot] ?? 0; found !== 0; found = slots[slot] ?? 0) {
      if (hashes[found - 1] === hash && isAt(found - 1, codes, from, to - from)) return found - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    keep(codes, from, to);
    const number = learn(text.slice(from, to), hash);
    slots[slot] = number + 1;
    if (hashes.length * 2 > slots.length) spread();
    return number;
  };
  return { numberOf, traits, stems, stemTexts };
}
