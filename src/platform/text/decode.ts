/** Bytes to text: by the mark at their start, by being valid UTF-8, else by a guess that is shown to the reader. */
import { isUtf8 } from "node:buffer";
import { detect } from "chardet";
import iconv from "iconv-lite";

export interface Decoded {
  readonly text: string;
  /** As in the WHATWG and IANA lists: "UTF-8", "windows-1252". */
  readonly encoding: string;
  /** False where the bytes say it themselves. */
  readonly guessed: boolean;
}

const lenient = new TextDecoder("utf-8");

/** A file cut in the middle of a character: up to three bytes at its end are one that was begun. */
function withoutCutEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

/** Validating and decoding apart is several times faster than a decoder that stops at the first error. */
function utf8(bytes: Uint8Array): string | null {
  const whole = withoutCutEnd(bytes);
  return isUtf8(whole) ? view(whole).toString("utf8") : null;
}

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Every second byte is zero: UTF-16 without a mark. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return "UTF-16LE";
  if (even > half * 0.6 && odd < half * 0.1) return "UTF-16BE";
  return null;
}

/** A few bytes that are not UTF-8 in a text that otherwise is: pasted together from two sources. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = lenient.decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 127) whole += 1;
  }
  return whole >= 20 && broken * 20 < whole ? text : null;
}

/** Never throws. What cannot be decoded becomes U+FFFD. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { text: utf8(bytes.subarray(3)) ?? lenient.decode(bytes.subarray(3)), encoding: "UTF-8", guessed: false };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: iconv.decode(view(bytes), "utf-16le"), encoding: "UTF-16LE", guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: iconv.decode(view(bytes), "utf-16be"), encoding: "UTF-16BE", guessed: false };
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return { text: iconv.decode(view(bytes), wide), encoding: wide, guessed: true };
  const text = utf8(bytes);
  if (text !== null) return { text, encoding: "UTF-8", guessed: false };
  const mixed = mostlyUtf8(bytes);
  if (mixed !== null) return { text: mixed, encoding: "UTF-8", guessed: true };
  const encoding = guess(bytes);
  return { text: iconv.decode(view(bytes), encoding), encoding, guessed: true };
}

/** ISO-8859-1 has control characters where word processors put quotes and dashes: that is windows-1252. */
function guess(bytes: Uint8Array): string {
  const found = detect(bytes.subarray(0, 100_000)) ?? "windows-1252";
  const name = found === "ISO-8859-1" || found === "ASCII" || found === "UTF-8" ? "windows-1252" : found;
  return iconv.encodingExists(name) ? name : "windows-1252";
}
