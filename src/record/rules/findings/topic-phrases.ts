/**
 * Phrases that come back: every run of up to four words without a small word at its ends, counted by number first;
 * only those said often enough are then looked at with who said them and how.
 */

import { cue } from "./cues.ts";
import type { People } from "./people.ts";
import type { Sentence } from "./sentences.ts";
import { trait, type Words, wordsOf } from "./topic-words.ts";

export interface Phrase {
  /** The stems of its words. */
  readonly words: readonly string[];
  readonly count: number;
  /** How often it stood inside a longer phrase that is kept, and in how many of them. */
  nested: number;
  holders: number;
  lastTurn: number;
  turns: number;
  readonly voices: Set<string>;
  readonly forms: Map<string, number>;
}

const longest = 4;

/** Characters that end a word. */
const borders = new Uint8Array(0x10000);
for (const character of '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff,;:.?!()[]{}"“”«»/\\|*_=<>+–—…¿¡')
  borders[character.charCodeAt(0)] = 1;

/** Apostrophes and hyphens at the ends of a word do not belong to it. */
const isLoose = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2d;

/** Where the words of a meeting stand: places in the text of their sentence, and -1 as the number where a run of words ends. */
interface Read {
  readonly words: Words;
  readonly texts: readonly string[];
  readonly numbers: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  length: number;
}

/** Room for every word of these texts: at most one for two characters, and a break before each. */
function emptyRead(words: Words, texts: readonly string[]): Read {
  const most = texts.reduce((sum, text) => sum + text.length + 2, 0);
  const room = (): Int32Array => new Int32Array(most);
  return { words, texts, numbers: room(), from: room(), to: room(), length: 0 };
}

function put(read: Read, number: number, from: number, to: number): void {
  const at = read.length;
  read.numbers[at] = number;
  read.from[at] = from;
  read.to[at] = to;
  read.length = at + 1;
}

/** The characters of a text, capitals of ASCII as small letters. */
function readCodes(text: string, into: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const codes = into.length >= text.length ? into : new Uint16Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = code >= 65 && code <= 90 ? code + 32 : code;
  }
  return codes;
}

/** Words in a row: phrases do not run over a comma, a bracket or a dash. */
function readWords(text: string, codes: Uint16Array, read: Read): void {
  const length = text.length;
  let end = 0;
  let at = 0;
  while (at < length) {
    while (at < length && borders[codes[at] ?? 0] === 1) at += 1;
    const start = at;
    while (at < length && borders[codes[at] ?? 0] === 0) at += 1;
    if (at === start) break;
    let from = start;
    let to = at;
    while (from < to && isLoose(codes[from] ?? 0)) from += 1;
    while (to > from && isLoose(codes[to - 1] ?? 0)) to -= 1;
    // Between words of one phrase stands one space.
    if (start - end > 1 || from !== start || to !== at) put(read, -1, 0, 0);
    end = at;
    if (from === to) continue;
    put(read, read.words.numberOf(text, codes, from, to), from, to);
  }
  put(read, -1, 0, 0);
}

const withoutLinks = (text: string): string => text.replace(/https?:\S+|\S+@\S+|<[^>]{0,200}>|`[^`]{0,200}`/g, " , ");

/** One word alone is a topic only as a long word or an acronym. */
function isAcronym(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  return to - from >= 3 && (first < 97 || first > 122) && /^\p{Lu}{3,8}$/u.test(text.slice(from, to));
}

/** Phrases as a tree: each is the one without its last word, and that word's stem. */
interface Tree {
  readonly parents: number[];
  readonly stems: number[];
  readonly counts: number[];
  readonly child: (parent: number, stem: number) => number;
}

function treeOf(): Tree {
  const parents = [0];
  const stems = [-1];
  const counts = [0];
  let slots = new Int32Array(8192);
  const slotOf = (parent: number, stem: number): number => {
    const hash = Math.imul(Math.imul(parent, 0x9e3779b1) ^ stem, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  };
  const spread = (): void => {
    slots = new Int32Array(slots.length * 2);
    for (let node = 1; node < parents.length; node += 1) {
      let slot = slotOf(parents[node] ?? 0, stems[node] ?? 0);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = node;
    }
  };
  const child = (parent: number, stem: number): number => {
    let slot = slotOf(parent, stem);
    for (let node = slots[slot] ?? 0; node !== 0; node = slots[slot] ?? 0) {
      if (parents[node] === parent && stems[node] === stem) return node;
      slot = (slot + 1) & (slots.length - 1);
    }
    const node = parents.push(parent) - 1;
    stems.push(stem);
    counts.push(0);
    slots[slot] = node;
    if (parents.length * 2 > slots.length) spread();
    return node;
  };
  return { parents, stems, counts, child };
}

/** The places where phrases were said: for each its node, its first word, and one after its last. */
interface Said {
  readonly nodes: number[];
  readonly first: number[];
  readonly past: number[];
}

function collect(read: Read, text: string, start: number, tree: Tree, said: Said): void {
  const { words, numbers, length: end } = read;
  for (let from = start; from < end; from += 1) {
    const first = numbers[from] ?? -1;
    if (first < 0 || ((words.traits[first] ?? 0) & (trait.stops | trait.noStart)) !== 0) continue;
    let node = 0;
    let telling = false;
    for (let to = from; to < end && to < from + longest; to += 1) {
      const number = numbers[to] ?? -1;
      if (number < 0) break;
      const known = words.traits[number] ?? 0;
      const isInner = (known & trait.inner) !== 0;
      if ((known & trait.stops) !== 0 && !isInner) break;
      node = tree.child(node, words.stems[number] ?? 0);
      telling ||= (known & (trait.plain | trait.inner)) === 0;
      if (isInner || !telling || (known & trait.noEnd) !== 0) continue;
      if (to === from && (known & trait.notAlone) !== 0) continue;
      if (to === from && (known & trait.long) === 0 && !isAcronym(text, read.from[to] ?? 0, read.to[to] ?? 0)) continue;
      tree.counts[node] = (tree.counts[node] ?? 0) + 1;
      said.nodes.push(node);
      said.first.push(from);
      said.past.push(to + 1);
    }
  }
}

const topicText = (s: Sentence): string => {
  if (s.kind === "captioner") return "";
  return (s.cues & cue.link) === 0 ? s.text : withoutLinks(s.text);
};

/** Phrases said at least so often, each with its stems joined by spaces as its key. */
export function phrasesIn(sentences: readonly Sentence[], people: People, least: number): ReadonlyMap<string, Phrase> {
  const texts = sentences.map(topicText);
  const read = emptyRead(wordsOf(people.tokens), texts);
  const tree = treeOf();
  const said: Said = { nodes: [], first: [], past: [] };
  const ends = new Int32Array(texts.length);
  let codes = new Uint16Array(2048);
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? "";
    const start = read.length;
    codes = readCodes(text, codes);
    readWords(text, codes, read);
    collect(read, text, start, tree, said);
    ends[index] = read.length;
  }
  const phrases = new Map<number, Phrase>();
  let index = 0;
  for (let at = 0; at < said.nodes.length; at += 1) {
    const node = said.nodes[at] ?? 0;
    if ((tree.counts[node] ?? 0) < least) continue;
    const first = said.first[at] ?? 0;
    while ((ends[index] ?? 0) <= first) index += 1;
    const s = sentences[index];
    if (s) hear(phrases, node, tree, read, s, formOf(texts[index] ?? "", read, first, said.past[at] ?? 0));
  }
  return new Map([...phrases.values()].map((phrase) => [phrase.words.join(" "), phrase]));
}

function formOf(text: string, { from, to }: Read, first: number, past: number): string {
  let form = text.slice(from[first], to[first]);
  for (let at = first + 1; at < past; at += 1) form += ` ${text.slice(from[at], to[at])}`;
  return form;
}

function pathOf(node: number, { parents, stems }: Tree, { stemTexts }: Words): string[] {
  const path: string[] = [];
  for (let at = node; at !== 0; at = parents[at] ?? 0) path.push(stemTexts[stems[at] ?? 0] ?? "");
  return path.reverse();
}

function hear(all: Map<number, Phrase>, node: number, tree: Tree, read: Read, s: Sentence, form: string): void {
  let phrase = all.get(node);
  if (!phrase) {
    const words = pathOf(node, tree, read.words);
    const count = tree.counts[node] ?? 0;
    phrase = { words, count, nested: 0, holders: 0, lastTurn: -1, turns: 0, voices: new Set(), forms: new Map() };
    all.set(node, phrase);
  }
  if (phrase.lastTurn !== s.n) {
    phrase.turns += 1;
    phrase.lastTurn = s.n;
  }
  if (phrase.voices.size < 12) phrase.voices.add(named(s.speaker ?? s.label ?? "", s.n));
  if (phrase.forms.has(form) || phrase.forms.size < 8) phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
}

/** Turns without a name are taken for as many people. */
const named = (voice: string, n: number): string => (voice === "" ? `turn ${n}` : voice);
