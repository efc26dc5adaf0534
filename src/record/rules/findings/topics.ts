/**
 * What a meeting was about: phrases of two to four words that come back, weighed by how often, how long they are,
 * and by how many people said them. A phrase that lives only inside a longer one gives way to it
 * (C-value: Frantzi, Ananiadou, Mima, 2000).
 */
import type { ParsedMeeting, Topic } from "../../model.ts";
import { isBadEnd, isBadStart, isBreak, saysLittle } from "./edge-words.ts";
import type { People } from "./people.ts";
import type { Sentence } from "./sentences.ts";
import { inner, plainWords, stopWords } from "./stop-words.ts";

/** A phrase said once so far. */
interface Once {
  readonly form: string;
  readonly n: number;
  readonly voice: string;
}

interface Phrase {
  readonly words: readonly string[];
  count: number;
  /** How often it stood inside a longer phrase that is kept, and in how many of them. */
  nested: number;
  holders: number;
  lastTurn: number;
  turns: number;
  readonly voices: Set<string>;
  readonly forms: Map<string, number>;
}

const longest = 4;
const kept = 20;

/** "stakeholders" and "stakeholder" are one; short words and "-ss", "-us", "-is" stay. */
const stem = (word: string): string => {
  const plain = word.toLowerCase().replace(/’/g, "'").replace(/'s$/, "");
  if (plain.length < 5 || /(?:ss|us|is)$/.test(plain)) return plain;
  if (/ies$/.test(plain)) return `${plain.slice(0, -3)}y`;
  return plain.replace(/s$/, "");
};

const isStop = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/’/g, "'");
  return stopWords.has(plain) || plain.length < 2 || !/\p{L}/u.test(plain);
};

/** "issue" and "issues", "working": part of a topic at most. */
const isPlain = (word: string): boolean => plainWords.has(word.toLowerCase()) || plainWords.has(stem(word));

export function topicsIn(sentences: readonly Sentence[], people: People, meeting: ParsedMeeting): Topic[] {
  const phrases = new Map<string, Phrase | Once>();
  const known = new Map<string, Word>();
  for (const s of sentences) {
    if (s.kind === "captioner") continue;
    for (const words of runsOf(s.text))
      collect(
        words.map((word) => lookUp(word, people, known)),
        s,
        phrases,
      );
  }
  return rank(phrases, Math.max(2, Math.ceil(meeting.interventions.length / 250)));
}

const between = /[^\s,;:.?!()[\]{}"“”«»/\\|*_=<>+–—…¿¡]+/g;

/** Words in a row: phrases do not run over a comma, a bracket or a dash. */
function runsOf(written: string): readonly (readonly string[])[] {
  const text = /https?:|[@<`]/.test(written)
    ? written.replace(/https?:\S+|\S+@\S+|<[^>]{0,200}>|`[^`]{0,200}`/g, " , ")
    : written;
  const runs: string[][] = [];
  let run: string[] = [];
  let end = 0;
  for (const match of text.matchAll(between)) {
    const word = match[0].replace(/^['’-]+|['’-]+$/g, "");
    // Between words of one phrase stands one space.
    if (match.index - end > 1 || match[0].length !== word.length || word === "") {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    end = match.index + match[0].length;
    if (word !== "") run.push(word);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** What is known of a word, looked up once a meeting. */
interface Word {
  readonly written: string;
  readonly stem: string;
  /** Cannot stand in a topic: a small word, or a name of somebody in the room. */
  readonly stops: boolean;
  readonly inner: boolean;
  readonly plain: boolean;
  readonly alone: boolean;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** One word alone is a topic only as a long word or an acronym. */
const worthAlone = (word: string): boolean => word.length >= 7 || /^\p{Lu}{3,8}$/u.test(word);

function lookUp(written: string, people: People, known: Map<string, Word>): Word {
  const found = known.get(written);
  if (found) return found;
  const plain = isPlain(written);
  const lower = written.toLowerCase();
  const word: Word = {
    written,
    begins: !isBadStart(lower),
    ends: !isBadEnd(lower),
    stem: stem(written),
    stops: isStop(written) || isBreak(lower) || people.tokens.has(lower),
    inner: inner.has(written.toLowerCase()),
    plain,
    alone: !plain && worthAlone(written) && !saysLittle.has(lower) && !isBadStart(lower) && !isBadEnd(lower),
  };
  known.set(written, word);
  return word;
}

/** Every run of words without a stop word at its ends, up to four words long. */
function collect(words: readonly Word[], s: Sentence, phrases: Map<string, Phrase | Once>): void {
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from];
    if (!first || first.stops || !first.begins) continue;
    let key = "";
    let form = "";
    let telling = false;
    for (let to = from; to < words.length && to < from + longest; to += 1) {
      const word = words[to];
      if (!word || (word.stops && !word.inner)) break;
      key = to === from ? word.stem : `${key} ${word.stem}`;
      form = to === from ? word.written : `${form} ${word.written}`;
      telling ||= !word.plain && !word.inner;
      if (word.inner || !word.ends || !telling || (to === from && !word.alone)) continue;
      count(key, form, s, phrases);
    }
  }
}

function count(key: string, form: string, s: Sentence, phrases: Map<string, Phrase | Once>): void {
  const known = phrases.get(key);
  const voice = s.speaker ?? s.label ?? "";
  if (known === undefined) {
    // Nearly all phrases are said once: they cost one small object.
    phrases.set(key, { form, n: s.n, voice });
    return;
  }
  let phrase: Phrase;
  if ("form" in known) {
    const { form: first, n, voice: by } = known;
    phrase = {
      words: key.split(" "),
      count: 1,
      nested: 0,
      holders: 0,
      lastTurn: n,
      turns: 1,
      voices: new Set([named(by, n)]),
      forms: new Map([[first, 1]]),
    };
    phrases.set(key, phrase);
  } else phrase = known;
  phrase.count += 1;
  if (phrase.lastTurn !== s.n) {
    phrase.turns += 1;
    phrase.lastTurn = s.n;
  }
  if (phrase.voices.size < 12) phrase.voices.add(named(voice, s.n));
  if (phrase.forms.has(form) || phrase.forms.size < 8) phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
}

/** Turns without a name are taken for as many people. */
const named = (voice: string, n: number): string => (voice === "" ? `turn ${n}` : voice);

function rank(all: ReadonlyMap<string, Phrase | Once>, least: number): Topic[] {
  const phrases = new Map<string, Phrase>();
  for (const [key, phrase] of all) if ("count" in phrase) phrases.set(key, phrase);
  const often = [...phrases.values()].filter((phrase) => phrase.count >= least);
  // Longest first, so that a phrase knows of every longer one it stands in.
  often.sort((a, b) => b.words.length - a.words.length || b.count - a.count);
  for (const phrase of often) {
    if (phrase.words.length < 2 || phrase.count < 2) continue;
    for (const part of partsOf(phrase.words)) {
      const inside = phrases.get(part);
      if (!inside) continue;
      inside.nested += phrase.count;
      inside.holders += 1;
    }
  }
  const scored = often.map((phrase) => ({ phrase, score: score(phrase) })).filter(({ score: value }) => value > 0);
  scored.sort((a, b) => b.score - a.score || inOrder(a.phrase.words.join(" "), b.phrase.words.join(" ")));
  const chosen: { readonly phrase: Phrase; readonly score: number }[] = [];
  for (const item of scored) {
    if (chosen.length >= kept) break;
    if (!chosen.some((other) => covers(other.phrase, item.phrase))) chosen.push(item);
  }
  const top = chosen[0]?.score ?? 1;
  return chosen.map(({ phrase, score: value }) => ({
    phrase: shownForm(phrase),
    score: Math.round((value / top) * 1000) / 1000,
  }));
}

/** The same order everywhere, whatever the language of the machine. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function partsOf(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      if (to - from < words.length) parts.push(words.slice(from, to).join(" "));
    }
  }
  return parts;
}

function score({ words, count: times, nested, holders, turns, voices }: Phrase): number {
  const free = holders > 0 ? times - nested / holders : times;
  if (free <= 0.5) return 0;
  const content = words.filter((word) => !inner.has(word)).length;
  // One word says little however often it comes: it grows with the root of its count.
  if (content === 1) return Math.sqrt(free) * 0.8 * Math.sqrt(Math.min(voices.size, 12));
  const general = words.some((word) => plainWords.has(word)) ? 0.6 : 1;
  const length = Math.log2(1 + content) * general;
  const spread = Math.sqrt(Math.min(voices.size, 12)) * (1 + Math.log2(1 + turns) / 4);
  return free * length * spread;
}

/** "best practice forum" leaves no room for "practice forum", nor for "practice". */
const covers = (a: Phrase, b: Phrase): boolean => {
  const [first, second] = [` ${a.words.join(" ")} `, ` ${b.words.join(" ")} `];
  return (
    first.includes(second) ||
    (second.includes(first) && b.words.length - a.words.length === 1 && a.words.length > 1 && b.count < a.count / 2)
  );
};

/** The way it is written most; small letters unless it is nearly always written with capitals. */
function shownForm({ forms, count: times }: Phrase): string {
  const byLower = new Map<string, number>();
  for (const [form, number] of forms) byLower.set(form.toLowerCase(), (byLower.get(form.toLowerCase()) ?? 0) + number);
  const lower = [...byLower].sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0]))[0]?.[0] ?? "";
  const written = [...forms]
    .filter(([form]) => form.toLowerCase() === lower)
    .sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0]));
  const best = written[0]?.[0] ?? lower;
  const words = best.split(" ");
  const isProper =
    words.every((word) => inner.has(word) || /^\p{Lu}/u.test(word)) &&
    (words.length > 1 || best === best.toUpperCase()) &&
    best !== best.toUpperCase().toLowerCase() &&
    times > 1;
  if (isProper && (words.length === 1 || best !== best.toUpperCase() || words.every((word) => word.length <= 5)))
    return best;
  return words
    .map((word) => (/^\p{Lu}{2,}s?$|\p{Ll}\p{Lu}/u.test(word) && word.length <= 8 ? word : word.toLowerCase()))
    .join(" ");
}
