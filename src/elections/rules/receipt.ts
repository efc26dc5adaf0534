/**
 * Receipts: a random code shown once to the voter. Its hash stands beside the ballot in the published list, so that
 * whoever has the code finds the ballot, and nobody else can say whose it is.
 */
import { createHash } from "node:crypto";

/** Crockford's letters: none that is easily taken for another when it is written down. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How many bytes of chance a code is made of: 100 bits are used. */
export const receiptBytes = 20;

/** Five groups of four letters: "7QK2-M0TD-...". Each byte gives one letter. */
export function receiptCode(chance: Uint8Array): string {
  const code = Array.from(chance.slice(0, receiptBytes), (byte) => letters[byte & 31] ?? "0").join("");
  return (code.match(/.{4}/g) ?? []).join("-");
}

/** A code as it was written down: in small letters, with spaces, with O for 0 and I or L for 1. Null where it is none. */
export function readReceipt(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (plain.length !== receiptBytes || [...plain].some((letter) => !letters.includes(letter))) return null;
  return (plain.match(/.{4}/g) ?? []).join("-");
}

/** SHA-256 of the code as it was shown, in hexadecimal: `printf %s CODE | sha256sum` gives the same. */
export const receiptHash = (code: string): string => createHash("sha256").update(code).digest("hex");
