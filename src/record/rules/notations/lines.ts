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
  if (plain.includes("\r")) plain = plain.replace(/\r\n?/g, "\n");
  const lines = plain.split("\n");
  for (let at = 0; at < lines.length; at += 1) lines[at] = trimmedEnd(lines[at] ?? "");
  return lines;
}

/** `trimEnd` makes a new string even where there is nothing to trim. */
const trimmedEnd = (line: string): string => (line.charCodeAt(line.length - 1) <= 32 ? line.trimEnd() : line);

/** White space made single, ends cut. */
export function single(text: string): string {
  const plain = !text.includes("  ") && !text.includes("\t") && !text.includes("\n") && !text.includes("\u00A0");
  return (plain ? text : text.replace(notSingle, " ")).trim();
}

const notSingle = /\s{2,}|[\t\n\r\u00A0\u2028\u2029]/g;

const letter = /\p{L}|\p{N}/u;

/** Tokens between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32) counted = false;
    else if (!counted)
      counted = code < 128 ? isAsciiWord(code) : letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
    else continue;
    if (counted) words += 1;
    else if (code === 0xa0 || code === 0x3000) counted = false;
  }
  return words;
}

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
