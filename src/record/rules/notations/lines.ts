/** A text as lines, with the spaces and hyphens of word processors made plain. */

/** Spaces, hyphens, breaks and invisible signs of word processors. */
const odd = /[\v\f\u00A0\u00AD\u2007\u200B-\u200F\u2011\u2028\u2029\u202F\u2060\uFEFF]/g;

/** What stands for an odd sign; nothing for those that nobody sees. */
const plainSign: Readonly<Record<string, string>> = {
  "\u00A0": " ",
  "\u2007": " ",
  "\u202F": " ",
  "\u2011": "-",
  "\u2028": "\n",
  "\u2029": "\n",
  "\f": "\n",
  "\v": "\n",
};

/** Lines without trailing white space; indentation kept. */
export function toLines(text: string): readonly string[] {
  let plain = text.replace(odd, (sign) => plainSign[sign] ?? "");
  if (plain.includes("&gt;&gt;")) plain = plain.replace(/&gt;/g, ">");
  // Old Macs ended lines with a carriage return alone.
  if (plain.includes("\r") && /\r(?!\n)/.test(plain)) plain = plain.replace(/\r\n?/g, "\n");
  const lines = plain.split("\n");
  for (let at = 0; at < lines.length; at += 1) lines[at] = trimmedEnd(lines[at] ?? "");
  return lines;
}

/** `trimEnd` makes a new string even where there is nothing to trim. */
const trimmedEnd = (line: string): string => (line.charCodeAt(line.length - 1) <= 32 ? line.trimEnd() : line);

/** White space made single, ends cut. */
export function single(text: string): string {
  let plain = text;
  // Captioners type two spaces after a sentence: by far the commonest case.
  if (plain.includes("  ")) {
    plain = plain.split("  ").join(" ");
    if (plain.includes("  ")) plain = plain.replace(notSingle, " ");
  }
  if (plain.includes("\t") || plain.includes("\n") || plain.includes("\u00A0")) plain = plain.replace(notSingle, " ");
  return plain.trim();
}

const notSingle = /\s{2,}|[\t\n\r\u00A0\u2028\u2029]/g;

const letter = /\p{L}|\p{N}/u;

/** Letters and digits of ASCII. */
const worded = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Where the text of a line begins; its length where it is blank. */
export function indentOf(line: string): number {
  let at = 0;
  while (at < line.length && line.charCodeAt(at) <= 32) at += 1;
  return at;
}

export interface Counted {
  /** With single spaces. */
  readonly text: string;
  /** Tokens between white space that hold a letter or a digit. */
  readonly words: number;
}

/** Makes the spaces of a paragraph single and counts its words, in one walk from space to space. */
export function counted(written: string): Counted {
  if (written.includes("\n")) return countedLines(written.split("\n"));
  const text = written.includes("\t") ? written.replace(/\t/g, " ") : written;
  const { length } = text;
  let words = 0;
  let wide = false;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at) | 32;
    const found = text.indexOf(" ", at);
    const end = found === -1 ? length : found;
    // Most words begin with a letter.
    if (code >= 97 && code <= 122) words += 1;
    else if (end === at) wide = true;
    else if (hasLetter(text, at, end)) words += 1;
    at = end + 1;
  }
  return { text: wide ? text.replace(/ {2,}/g, " ").trim() : text, words };
}

function countedLines(lines: readonly string[]): Counted {
  const each = lines.map(counted);
  return { text: each.map(({ text }) => text).join("\n"), words: each.reduce((sum, { words }) => sum + words, 0) };
}

function hasLetter(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 ? worded[code] === 1 : letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) return true;
  }
  return false;
}
