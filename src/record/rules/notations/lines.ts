/** A text as lines, with the spaces and hyphens of word processors made plain. */

const odd = /[\u00A0\u00AD\u2007\u2011\u202F\u200B-\u200F\u2028\u2029\u2060\uFEFF\f\v]/;
const spaces = /[\u00A0\u2007\u202F]/g;
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Lines without trailing white space; indentation kept. */
export function toLines(text: string): readonly string[] {
  let plain = text;
  if (odd.test(plain))
    plain = plain
      .replace(spaces, " ")
      .replace(/\u2011/g, "-")
      .replace(invisible, "")
      .replace(/[\u2028\u2029\f\v]/g, "\n");
  if (plain.includes("&gt;&gt;")) plain = plain.replace(/&gt;/g, ">");
  return plain.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
}

/** White space made single, ends cut. */
export const single = (text: string): string => text.replace(/\s+/g, " ").trim();

const letter = /\p{L}|\p{N}/u;

/** Tokens between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 32) {
      inWord = false;
    } else if (!inWord && isWordCode(code, text, i)) {
      inWord = true;
      words += 1;
    } else if (code === 0xa0 || code === 0x3000 || code === 0x2028) {
      inWord = false;
    }
  }
  return words;
}

function isWordCode(code: number, text: string, at: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
