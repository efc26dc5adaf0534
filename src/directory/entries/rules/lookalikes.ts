/** Words that mix letters of several scripts, as names do that want to look like another one (Unicode UTS 39, section 5). */

const scripts = [
  "Latin",
  "Cyrillic",
  "Greek",
  "Armenian",
  "Georgian",
  "Hebrew",
  "Arabic",
  "Thai",
  "Devanagari",
  "Cherokee",
  "Ethiopic",
  "Han",
  "Hiragana",
  "Katakana",
  "Bopomofo",
  "Hangul",
] as const;
type Script = (typeof scripts)[number];

const tests = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, "u")] as const);

/** Scripts that are written together in one word (the "highly restrictive" level). */
const together: readonly (readonly Script[])[] = [
  ["Han", "Hiragana", "Katakana"],
  ["Han", "Bopomofo"],
  ["Han", "Hangul"],
];

/** The scripts of a text, in no order; letters of other scripts, digits and marks count for none. */
export const scriptsOf = (text: string): readonly Script[] =>
  tests.filter(([, test]) => test.test(text)).map(([script]) => script);

/** The words whose letters are of scripts that are not written together; none where nothing looks wrong. */
export function mixedWords(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => {
    const found = scriptsOf(word);
    return found.length > 1 && !together.some((set) => found.every((script) => set.includes(script)));
  });
}
