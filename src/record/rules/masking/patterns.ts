/** The spellings under which a list of names is looked for. */
import type { Embedded } from "./embedded.ts";
import { fold, type Token, tokens } from "./fold.ts";
import { fieldAcronyms, ordinaryWords, organisationWords, particles, roleWords, smallWords } from "./ordinary-words.ts";
import type { Secrets } from "./secrets.ts";

export interface Pattern {
  /** How many words it has where it is written apart: two names can have the same letters. */
  readonly words: readonly number[];
  /**
   * always: however it is written; capital: only with a capital letter, for "rose" is also a flower;
   * surely-a-name: with a capital inside a sentence, or called by it ("Will, please"); capitals: "WHO", but not "who".
   */
  readonly when: "always" | "capital" | "surely-a-name" | "capitals";
}

export interface Patterns {
  /** By the folded letters without anything between them. */
  readonly whole: ReadonlyMap<string, Pattern>;
  readonly longest: number;
  /** The first two letters of every pattern and of every word that can begin one. */
  readonly starts: ReadonlySet<string>;
  readonly embedded: readonly Embedded[];
  /** "de", "van": those of the names looked for. */
  readonly particles: ReadonlySet<string>;
}

const tellsNobody = (word: string): boolean => particles.has(word) || roleWords.has(word);

function whenAlone(word: string): Pattern["when"] {
  if (smallWords.has(word)) return "surely-a-name";
  return ordinaryWords.has(word) ? "capital" : "always";
}

/** "Müller" is also written Mueller. */
const written: readonly (readonly [RegExp, string])[] = [
  [/[äæ]/gi, "ae"],
  [/[öøœ]/gi, "oe"],
  [/ü/gi, "ue"],
  [/å/gi, "aa"],
];
const spellings = (name: string): readonly string[] => {
  const other = written.reduce((text, [letters, as]) => text.replace(letters, as), name);
  return other === name ? [name] : [name, other];
};

const wordsOf = (text: string): readonly string[] => tokens(text.normalize("NFC")).map(({ folded }) => folded);

/** Every run of neighbouring words of a name that tells somebody apart, with how many words it has. */
function runs(words: readonly string[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const run = words.slice(from, to);
      if (!run.every((word) => tellsNobody(word) || word.length === 1)) found.push(run);
    }
  return found;
}

const cjk = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+$/u;

export function patternsOf(secrets: Secrets): Patterns {
  const whole = new Map<string, Pattern>();
  const embedded = new Map<string, Embedded>();
  const own = new Set<string>();
  const left = new Set(secrets.left);
  const add = (words: readonly string[], when: Pattern["when"]) => {
    const joined = words.join("");
    if (joined === "") return;
    const known = whole.get(joined);
    const counts = [...(known?.words ?? []), words.length];
    whole.set(joined, { words: [...new Set(counts)], when: known?.when === "always" ? "always" : when });
  };
  for (const name of secrets.names.flatMap(spellings)) {
    const words = wordsOf(name);
    for (const word of words) if (particles.has(word)) own.add(word);
    if (words.length > 1) {
      add(words, "always");
      embedded.set(words.join(""), { text: words.join(""), whole: true });
    }
    for (const run of runs(words)) {
      const [first = ""] = run;
      if (run.length > 1)
        add(run, run.every((word) => smallWords.has(word) || tellsNobody(word)) ? "capital" : "always");
      else if (!left.has(first) && (first.length > 1 || !/^\p{Script=Latin}$/u.test(first))) {
        // One character of Chinese is a word of its own; a whole name of one character hardly occurs.
        if (first.length === 1 && words.length > 1) continue;
        add([first], words.length === 1 && cjk.test(first) ? "always" : whenAlone(first));
        if (whenAlone(first) === "always") embedded.set(first, { text: first, whole: false });
      }
    }
  }
  for (const text of secrets.affiliations.flatMap(spellings)) {
    addAffiliation(text, add, embedded);
    addShortened(text, left, add);
  }
  const keys = [...whole.keys()];
  return {
    whole,
    longest: keys.reduce((most, key) => Math.max(most, key.length), 0),
    starts: new Set(keys.flatMap((key) => [key.slice(0, 2), key.slice(0, 1)])),
    embedded: [...embedded.values()].filter(({ text }) => text.length > 1),
    particles: own,
  };
}

function addAffiliation(
  text: string,
  add: (words: readonly string[], when: Pattern["when"]) => void,
  embedded: Map<string, Embedded>,
): void {
  const words = wordsOf(text);
  const [only = ""] = words;
  if (words.length === 1) {
    add(words, smallWords.has(only) ? "capitals" : "always");
    if (!smallWords.has(only)) embedded.set(only, { text: only, whole: false });
  } else {
    add(words, "always");
    embedded.set(words.join(""), { text: words.join(""), whole: true });
  }
  // "SIDN Labs" is also "SIDN".
  if (words.length > 1 && text !== text.toUpperCase()) {
    for (const [acronym] of text.matchAll(/\p{Lu}{3,}/gu)) {
      const folded = fold(acronym);
      if (words.includes(folded) && !fieldAcronyms.has(folded)) add([folded], "capitals");
    }
  }
}

/** Longer than this it is a sentence, not the name of an organisation. */
const mostWords = 8;

const tellsApart = ({ folded, capital }: Token): boolean =>
  capital &&
  folded.length > 2 &&
  ![particles, roleWords, smallWords, fieldAcronyms, organisationWords].some((common) => common.has(folded));

/**
 * "Oxbow Foundation in Tonga" is also "the Oxbow Foundation" and "Oxbow's page", with capitals; and by its first
 * letters, where they are at least three. In a text all in capitals nobody can tell which words are of the name.
 */
function addShortened(
  text: string,
  left: ReadonlySet<string>,
  add: (words: readonly string[], when: Pattern["when"]) => void,
): void {
  const all = tokens(text.normalize("NFC"));
  if (all.length < 2 || all.length > mostWords || text === text.toUpperCase()) return;
  const own = all.map((token) => tellsApart(token) && !left.has(token.folded));
  for (let from = 0; from < all.length; from++)
    for (let to = from + 1; to <= all.length; to++) {
      const run = all.slice(from, to).map(({ folded }) => folded);
      const [first = "", last = ""] = [run[0], run.at(-1)];
      if (!own.slice(from, to).includes(true) || particles.has(first) || particles.has(last)) continue;
      add(run, run.length === 1 && ordinaryWords.has(first) ? "surely-a-name" : "capital");
    }
  const initials = all.flatMap(({ folded, capital }) => (capital ? [folded.slice(0, 1)] : [])).join("");
  if (own.includes(true) && initials.length > 2 && !fieldAcronyms.has(initials)) add([initials], "capitals");
}
