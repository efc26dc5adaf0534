/** Ordinary words and legal forms by their folded spelling, in many languages. */
import { countryOfWords } from "./countries-in.ts";
import { foldWord, isHan } from "./fold.ts";
import { compoundEndings, concepts, joining } from "./lists/concepts.ts";
import { leadingForms, legalForms } from "./lists/legal-forms.ts";
import type { WordKind } from "./word-model.ts";

export interface Concept {
  readonly key: string;
  readonly kind: WordKind;
}

interface Lexicon {
  /** Folded spellings; the words of a phrase apart by one space. */
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Spellings of a longer word with one letter left out: finds what was mistyped. */
  readonly mistyped: ReadonlyMap<string, Concept>;
  readonly legal: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
}

const phrase = (written: string): string => written.split("_").map(foldWord).join(" ");

const list = (text: string): readonly string[] => text.trim().split(/\s+/).map(phrase);

/** A word with each of its letters left out in turn. */
export function* withOneLess(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

let made: Lexicon | undefined;

export function lexicon(): Lexicon {
  if (made) return made;
  const known = new Map<string, Concept>();
  for (const line of concepts.trim().split("\n")) {
    const [kind = "", key = "", ...spellings] = line.trim().split(/\s+/);
    const concept = { key, kind: kind as WordKind };
    const joins = new Set(list(joining));
    for (const spelling of [key, ...spellings]) {
      // Inside a phrase joining words are gone by the time it is looked up.
      const written = phrase(spelling)
        .split(" ")
        .filter((word, _, all) => all.length === 1 || !joins.has(word))
        .join(" ");
      if (written !== "" && !known.has(written)) known.set(written, concept);
    }
  }
  const mistyped = new Map<string, Concept>();
  for (const [spelling, concept] of known) {
    if (spelling.length < 8 || spelling.includes(" ") || isHan(spelling)) continue;
    for (const less of [spelling, ...withOneLess(spelling)]) if (!mistyped.has(less)) mistyped.set(less, concept);
  }
  made = {
    concepts: known,
    mistyped,
    legal: new Set(list(legalForms)),
    leading: new Set(list(leadingForms)),
    joining: new Set(list(joining)),
  };
  return made;
}

/** What one folded word means: as it is spelled, in the singular, or with one letter wrong. */
export function conceptOf(word: string): Concept | null {
  const { concepts: known, mistyped } = lexicon();
  const exact = known.get(word);
  if (exact) return exact;
  if (word.length > 4 && word.endsWith("s")) {
    const singular = known.get(word.slice(0, -1)) ?? known.get(word.replace(/ies$/, "y"));
    if (singular) return singular;
  }
  if (word.length < 7) return null;
  const close = mistyped.get(word);
  if (close) return close;
  for (const less of withOneLess(word)) {
    const found = mistyped.get(less);
    if (found) return found;
  }
  return null;
}

/** "wirtschaftsministerium" as what stands before, and the key of what it is; null for a word that is not such. */
export function compoundOf(word: string): { readonly rest: string; readonly head: string } | null {
  for (const [ending, head] of compoundEndings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    return { rest: word.slice(0, -ending.length).replace(/s$/, ""), head };
  }
  return null;
}

/** Han characters divided by the longest words of the list; what no word covers stays together. */
export function divideHan(text: string): readonly string[] {
  const { concepts: known } = lexicon();
  const isKnown = (part: string): boolean => known.has(part) || countryOfWords([part]) !== null;
  const parts: string[] = [];
  let rest = "";
  for (let at = 0; at < text.length; ) {
    let length = Math.min(6, text.length - at);
    while (length > 0 && !isKnown(text.slice(at, at + length))) length -= 1;
    if (length === 0) {
      rest += text[at] ?? "";
      at += 1;
      continue;
    }
    if (rest !== "") parts.push(rest);
    rest = "";
    parts.push(text.slice(at, at + length));
    at += length;
  }
  if (rest !== "") parts.push(rest);
  return parts;
}
