/** Lines of vCards (RFC 6350 section 3; of 3.0 and 2.1 what is still met): unfolded, taken apart, put together. */
import { cardLimits } from "../model.ts";

export interface Property {
  readonly group: string;
  /** In capitals. */
  readonly name: string;
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
}

/** Lines with their continuations; those of quoted-printable (2.1) go on after a "=" at the end. */
export function* unfolded(text: string): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  let printable = false;
  const add = (part: string): void => {
    length += part.length;
    // Longer than any property is: the rest is let go, and the line with it.
    if (length <= cardLimits.line) parts.push(part);
  };
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const last = parts.at(-1);
    if (printable && last?.endsWith("=")) {
      parts[parts.length - 1] = last.slice(0, -1);
      add(raw);
    } else if (/^[ \t]/.test(raw)) add(raw.slice(1));
    else {
      if (length > 0 && length <= cardLimits.line) yield parts.join("");
      [parts, length] = [[], 0];
      add(raw);
      printable = /;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(raw.slice(0, 400));
    }
  }
  if (length > 0 && length <= cardLimits.line) yield parts.join("");
}

/** RFC 6868: what a value of a parameter cannot hold is written with "^". */
const caretIn = (text: string): string =>
  text.replace(/\^(n|\^|')/g, (_, which: string) => (which === "n" ? "\n" : which === "^" ? "^" : '"'));
const caretOut = (text: string): string =>
  text.replace(/[\^\n"]/g, (sign) => (sign === "\n" ? "^n" : sign === "^" ? "^^" : "^'"));

/** Bytes as text of a charset long gone, or UTF-8. */
function quotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const hex = /^=([0-9a-f]{2})/i.exec(value.slice(at, at + 3));
    if (hex) {
      bytes.push(Number.parseInt(hex[1] ?? "0", 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(value[at]));
  }
  const known = /^(?:utf-?8|iso-8859-\d{1,2}|windows-125\d|us-ascii|gb18030|big5|shift_jis|koi8-r)$/i.test(charset);
  return new TextDecoder(known ? charset : "utf-8").decode(Uint8Array.from(bytes));
}

/** Where a sign first stands outside quotes; -1 where it does not. */
function outside(text: string, sign: string, from = 0): number {
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === sign) return at;
  }
  return -1;
}

function parts(text: string, sign: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = outside(text, sign); at >= 0; at = outside(text, sign, from)) {
    found.push(text.slice(from, at));
    from = at + 1;
  }
  return [...found, text.slice(from)];
}

/** Null for a line that is no property. */
export function propertyOf(line: string): Property | null {
  const colon = outside(line, ":");
  if (colon < 1) return null;
  const [head = "", ...rest] = parts(line.slice(0, colon), ";");
  const named = /^(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)$/.exec(head.trim());
  if (!named) return null;
  const params = new Map<string, readonly string[]>();
  for (const one of rest.slice(0, 40)) {
    const equals = one.indexOf("=");
    // 2.1 writes a type without saying that it is one.
    const [key, value] = equals < 0 ? ["TYPE", one] : [one.slice(0, equals).toUpperCase(), one.slice(equals + 1)];
    const values = parts(value, ",").map((text) => caretIn(text.replace(/^"|"$/g, "")));
    params.set(key, [...(params.get(key) ?? []), ...values]);
  }
  const encoding =
    params.get("ENCODING")?.[0]?.toUpperCase() ??
    (params.get("TYPE")?.some((type) => /^quoted-printable$/i.test(type)) ? "QUOTED-PRINTABLE" : "");
  const raw = line.slice(colon + 1);
  const value = encoding === "QUOTED-PRINTABLE" ? quotedPrintable(raw, params.get("CHARSET")?.[0] ?? "utf-8") : raw;
  return { group: named[1]?.toLowerCase() ?? "", name: (named[2] ?? "").toUpperCase(), params, value };
}

/** A value with "\n", "\,", "\;" and "\\" read. */
export const textIn = (value: string): string =>
  value.replace(/\\(.)/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));

/** A value divided by a sign that no "\" stands before, each part read. */
export function listIn(value: string, sign: "," | ";"): readonly string[] {
  const found: string[] = [];
  let part = "";
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === "\\") {
      part += value.slice(at, at + 2);
      at += 1;
    } else if (value[at] === sign) {
      found.push(textIn(part));
      part = "";
    } else part += value[at];
  }
  return [...found, textIn(part)];
}

export const textOut = (text: string): string =>
  text.replace(/[\\,;\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));

/** Lines of at most 75 bytes, a letter never cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let part = "";
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) {
      lines.push(part);
      part = " ";
      bytes = 1;
    }
    part += letter;
    bytes += size;
  }
  return [...lines, part].join("\r\n");
}

/** One line; `value` as it stands in the file. Parameters that are empty are left out. */
export function lineOf(name: string, value: string, params: Readonly<Record<string, string>> = {}): string {
  const told = Object.entries(params)
    .filter(([, text]) => text !== "")
    .map(([key, text]) => `;${key}="${caretOut(text)}"`)
    .join("");
  return `${folded(`${name}${told}:${value}`)}\r\n`;
}
