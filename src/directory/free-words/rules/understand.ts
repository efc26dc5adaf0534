/** From free words to what they mean: countries, regions, groups and languages by their names, the rest as words. */

import { edits } from "../../../kernel/edits.ts";
import { normalTopic } from "../../entries/rules/topics.ts";
import { countryOfWords } from "../../matching/rules/countries-in.ts";
import { foldWord } from "../../matching/rules/fold.ts";
import type { LeftOut, Meaning, Part, Understood } from "../model.ts";
import { dictionary } from "./dictionary.ts";
import { type Token, tokensOf } from "./words-of.ts";

/** More words than that are a letter, not a question. */
const mostWords = 30;
const longestPhrase = 7;

/** What stands somewhere in the text: understood, or words nobody has understood yet. */
type Piece =
  | { readonly at: readonly Token[]; readonly means: readonly Meaning[]; readonly guessed: boolean }
  | { readonly at: readonly Token[]; readonly means: null };

const keysOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join(" ");
const written = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join(" ");

/** "Senegalese" is no name of a country, and means it; "French" is a language first. */
function national({ key, caps }: Token): readonly Meaning[] {
  if (caps || key.length < 4) return [];
  const code = countryOfWords([foldWord(key)]);
  return code === null ? [] : [{ what: "country", value: code }];
}

function meaningsOf(tokens: readonly Token[]): readonly Meaning[] {
  const key = keysOf(tokens);
  const [token, second] = tokens;
  // "us", "uk", "ai": two letters mean something in capitals alone.
  if (!token || (/^[a-z]{1,2}$/.test(key) && !token.caps)) return [];
  const named = dictionary().get(key) ?? [];
  if (second !== undefined) return named;
  const more = national(token).filter(({ value }) => !named.some((one) => one.value === value));
  return [...named, ...more];
}

/** The longest phrases that mean something, from the beginning to the end of each part between commas. */
function exact(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: Token[] = [];
  const close = () => {
    if (open.length > 0) pieces.push({ at: open, means: null });
    open = [];
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (open[0] && open[0].segment !== token.segment) close();
    const longest = Math.min(longestPhrase, tokens.filter(({ segment }) => segment === token.segment).length);
    let taken = 0;
    for (let length = longest; length > 0 && taken === 0; length -= 1) {
      const phrase = tokens.slice(at, at + length);
      if (phrase.length < length || phrase.some(({ segment }) => segment !== token.segment)) continue;
      const means = meaningsOf(phrase);
      if (means.length === 0) continue;
      close();
      pieces.push({ at: phrase, means, guessed: false });
      taken = length;
    }
    if (taken === 0) open.push(token);
    at += Math.max(taken, 1);
  }
  close();
  return pieces;
}

let byLetter: ReadonlyMap<string, readonly string[]> | undefined;

function keysBeginning(letter: string): readonly string[] {
  if (!byLetter) {
    const found = new Map<string, string[]>();
    for (const key of dictionary().keys()) {
      const [first = ""] = key;
      if (key.length > 3) found.set(first, [...(found.get(first) ?? []), key]);
    }
    byLetter = found;
  }
  return byLetter.get(letter) ?? [];
}

/** What is nearly written so: a letter wrong in a word of five letters, two from nine on; never the first one. */
function nearly(tokens: readonly Token[]): readonly Meaning[] {
  const key = keysOf(tokens);
  if (key.length < 5 || key.length > 60) return [];
  let least = key.length < 9 ? 1 : 2;
  let best: readonly Meaning[] = [];
  for (const known of keysBeginning(key[0] ?? "")) {
    const far = edits(key, known, least);
    if (far > least) continue;
    const means = dictionary().get(known) ?? [];
    best = far < least ? means : [...best, ...means];
    least = far;
  }
  return best.filter((one, n) => best.findIndex(({ what, value }) => what === one.what && value === one.value) === n);
}

const asWord = (tokens: readonly Token[]): Meaning | null => {
  const value = normalTopic(written(tokens));
  return value === null ? null : { what: "word", value };
};

/** What is left after the words that mean something: phrases people use, else what they nearly are, word by word. */
function rest(tokens: readonly Token[], used: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    let taken = 0;
    for (let length = Math.min(longestPhrase, tokens.length - at); length > 0 && taken === 0; length -= 1) {
      const phrase = tokens.slice(at, at + length);
      const word = asWord(phrase);
      const [means, guessed] = word && used.has(word.value) ? [[word], false] : [nearly(phrase), true];
      if (means.length === 0) continue;
      pieces.push({ at: phrase, means, guessed });
      taken = length;
    }
    if (taken === 0) {
      const before = pieces.at(-1);
      const token = tokens[at] as Token;
      if (before?.means === null) pieces[pieces.length - 1] = { at: [...before.at, token], means: null };
      else pieces.push({ at: [token], means: null });
    }
    at += Math.max(taken, 1);
  }
  return pieces;
}

/** Words that are no name of anything: each phrase of them, for whoever knows whether somebody uses it. */
export function openPhrases(text: string): readonly string[] {
  const found = exact(tokensOf(text).slice(0, mostWords)).flatMap(({ at, means }) => {
    if (means !== null) return [];
    const phrases = at.flatMap((_, from) => at.slice(from).map((__, to) => at.slice(from, from + to + 1)));
    return phrases.filter(({ length }) => length <= 4).flatMap((phrase) => asWord(phrase)?.value ?? []);
  });
  return [...new Set(found)].slice(0, 60);
}

/**
 * What a text means. Of country, region, group and language the first named counts, since nobody is in two countries;
 * of words, all. `used`: those of `openPhrases` that somebody carries; others limit nothing.
 */
export function understood(text: string, used: ReadonlySet<string> = new Set()): Understood {
  const parts: Part[] = [];
  const left: LeftOut[] = [];
  const tokens = tokensOf(text).slice(0, mostWords);
  for (const piece of exact(tokens).flatMap((one) => (one.means === null ? rest(one.at, used) : [one]))) {
    const said = written(piece.at);
    const [means, ...instead] = piece.means ?? [];
    if (!means || piece.means === null) left.push({ written: said, why: "unknown", means: null });
    else if (parts.some((part) => part.means.what === means.what && part.means.value === means.value)) continue;
    else if (means.what !== "word" && parts.some((part) => part.means.what === means.what))
      left.push({ written: said, why: "one-only", means });
    else parts.push({ written: said, means, instead: instead.slice(0, 3), guessed: piece.guessed });
  }
  return { parts, left };
}
