/** From bytes to text: modalities files are UTF-8. What is not is named with its line, and how to mend it. */
import type { Finding } from "./modalities-model.ts";

/** Files larger than this are no rules of a body. In bytes. */
export const largest = 500_000;

export type Decoded = { readonly text: string } | { readonly finding: Finding };

const refused = (check: string, message: string, line: number | null): Decoded => ({
  finding: { line, severity: "error", check, message },
});

/** Number of the line on which the first byte stands that is no UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let from = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(from, at));
    } catch {
      return line;
    }
    line += 1;
    from = at + 1;
  }
  return line;
}

export function decodeModalities(bytes: Uint8Array): Decoded {
  if (bytes.length > largest)
    return refused("size", `longer than ${largest} bytes; the rules of a body are a few pages`, 1);
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refused("encoding", "this is UTF-16; save the file as UTF-8", 1);
  if (bytes.includes(0)) return refused("encoding", "this is no text: it holds a zero byte; save the file as UTF-8", 1);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return refused("encoding", "this line is no UTF-8; save the file as UTF-8", brokenLine(bytes));
  }
}
