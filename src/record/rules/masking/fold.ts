/**
 * Text as names are looked for in it: words without case, accents, invisible characters and the differences of
 * spelling that a captioner does not hear ("Müller", "MULLER", "Mul­ler" with a soft hyphen).
 */

/** A word of a text: where it stands in the text, and what it is once folded. Positions count UTF-16 units. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly folded: string;
  /** Begins with a capital letter; true in scripts that have none. */
  readonly capital: boolean;
  /** More than one letter, all of them capitals. */
  readonly capitals: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

/** Accents and vowel signs that many leave out: of Latin, Greek, Cyrillic, Hebrew and Arabic. Those of Indic scripts are letters. */
const droppable =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks themselves are meant, apart from their letters
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;
/** Soft hyphen, zero-width characters, direction marks, the Arabic tatweel: seen by nobody, and no end of a word. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: as above
const invisible = /[\u00ad\u034f\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const word =
  /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]*/gu;

const alike: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ŧ: "t",
  ς: "σ",
  ی: "ي",
  ى: "ي",
  ک: "ك",
  ة: "ه",
  ٱ: "ا",
};

function foldOther(text: string): string {
  let folded = "";
  const bare = text.replace(invisible, "").normalize("NFKD").replace(droppable, "").toLowerCase();
  for (const letter of bare.replace(droppable, "").normalize("NFC")) folded += alike[letter] ?? letter;
  return folded;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is meant
const ascii = /^[\x00-\x7f]*$/;

/** Letters as they are compared. Total; the empty string stays empty. */
export const fold = (text: string): string => (ascii.test(text) ? text.toLowerCase() : foldOther(text));

const isCapital = (letter: string): boolean => letter === letter.toUpperCase();
const manyCapitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** The words of a text in order. Linear in its length. Expects NFC. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const folded = fold(match[0]);
    if (folded === "") continue;
    const first = String.fromCodePoint(match[0].codePointAt(0) ?? 0);
    const from = match.index;
    const to = from + match[0].length;
    const capitals = manyCapitals.test(match[0]);
    found.push({ from, to, folded, capital: isCapital(first), capitals, gap: text.slice(end, from) });
    end = to;
  }
  return found;
}

/** For each unit of a word's folded form, where in the text it comes from; one more for the end. */
export function positions(text: string, token: Token): readonly number[] {
  const found: number[] = [];
  let at = token.from;
  for (const letter of text.slice(token.from, token.to)) {
    for (let unit = 0; unit < fold(letter).length; unit++) found.push(at);
    at += letter.length;
  }
  return [...found, token.to];
}
