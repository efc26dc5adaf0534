/** What kind of file the bytes are: by their first bytes, then by their text, then by the ending of the name. */

export type Container = "pdf" | "zip" | "html" | "md" | "vtt" | "srt" | "irc" | "txt" | "binary";

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Sound, pictures, video, old Word: known, and not text. */
const otherMagic: readonly (readonly [name: string, ...signature: number[]])[] = [
  ["a PNG picture", 0x89, 0x50, 0x4e, 0x47],
  ["a JPEG picture", 0xff, 0xd8, 0xff],
  ["a GIF picture", 0x47, 0x49, 0x46, 0x38],
  ["a Word file of before 2007 (.doc)", 0xd0, 0xcf, 0x11, 0xe0],
  ["an Ogg recording", 0x4f, 0x67, 0x67, 0x53],
  ["an MP3 recording", 0x49, 0x44, 0x33],
  ["an MP3 recording", 0xff, 0xfb],
  ["a FLAC recording", 0x66, 0x4c, 0x61, 0x43],
  ["a Matroska or WebM video", 0x1a, 0x45, 0xdf, 0xa3],
  ["a gzip archive", 0x1f, 0x8b],
  ["a 7z archive", 0x37, 0x7a, 0xbc, 0xaf],
  ["a RAR archive", 0x52, 0x61, 0x72, 0x21],
  ["a program", 0x7f, 0x45, 0x4c, 0x46],
];

/** The name of a kind of file that holds no text; null for all others. */
export function knownBinary(bytes: Uint8Array): string | null {
  if (ascii(bytes, 4, 8) === "ftyp") return "an MP4 recording";
  if (ascii(bytes, 0, 4) === "RIFF") return "a WAV or AVI recording";
  if (ascii(bytes, 0, 5) === "{\\rtf") return "an RTF file: save it as docx or txt";
  return otherMagic.find(([, ...signature]) => starts(bytes, ...signature))?.[0] ?? null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const odder = /[\0-\x08\x0e-\x1a\x1c-\x1f\uFFFD]/;

/** Control characters that no text has. UTF-16 is judged by its decoder, not here. */
export function looksBinary(text: string): boolean {
  const middle = Math.floor(text.length / 2);
  const sample =
    text.length > 12_000 ? text.slice(0, 4000) + text.slice(middle, middle + 4000) + text.slice(-4000) : text;
  if (!odder.test(sample)) return false;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (
      code === 0xfffd ||
      code === 0 ||
      (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 11 && code !== 27)
    )
      odd += 1;
  }
  return odd * 50 > sample.length;
}

export function containerOfBytes(bytes: Uint8Array): "pdf" | "zip" | null {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes("%PDF-")) return "pdf";
  return starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06) ? "zip" : null;
}

const ending = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

export function containerOfText(name: string, text: string): Container {
  const head = text.slice(0, 2000);
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]{0,200}\?>\s*<(?:!doctype )?html)/i.test(head)) return "html";
  if (/^WEBVTT\b/.test(head)) return "vtt";
  const named = ending(name);
  if (named === "html" || named === "htm" || named === "xhtml") return "html";
  if (named === "vtt" || named === "srt" || named === "md") return named;
  if (named === "markdown") return "md";
  if (named === "log" && /^\S.{0,60}<[^<>\s][^<>]{0,60}>\s/m.test(head)) return "irc";
  // A page whose ending was lost: tags of blocks, again and again.
  return (text.slice(0, 20_000).match(/<\/(?:p|div|span|td|li)>/gi)?.length ?? 0) > 20 ? "html" : "txt";
}
