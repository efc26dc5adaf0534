/**
 * Verifiable selection by lot (RFC 3797 sections 4 and 6): the pool is a published, numbered list; the seed is made
 * of numbers that nobody controls and everybody can look up later; whoever repeats it gets the same.
 */
import { createHash } from "node:crypto";

/** One source of randomness: the numbers it gave, as they were published. */
export type Source = readonly string[];

/** A number as section 4 wants it: no leading zeroes, a period at its end or before its fraction, no trailing zeroes. */
function canonical(number: string): string {
  const [whole = "", fraction = ""] = number.split(".");
  return `${whole.replace(/^0+(?=\d)/, "")}.${fraction.replace(/0+$/, "")}`;
}

const bySize = (a: string, b: string): number => {
  const [wholeA = "", fractionA = ""] = a.split(".");
  const [wholeB = "", fractionB = ""] = b.split(".");
  return wholeA.length - wholeB.length || wholeA.localeCompare(wholeB) || fractionA.localeCompare(fractionB);
};

/** The key string `s1/s2/.../` of the sources, in the order they were announced. */
export function keyString(sources: readonly Source[]): string {
  return sources.map((numbers) => `${numbers.map(canonical).sort(bySize).join("")}/`).join("");
}

/** Reads `9319; 2, 5, 12, 8, 10; 9, 18, 26`: sources apart by `;` or `/`, numbers by commas or white space. Null where something is no number. */
export function readSources(text: string): readonly Source[] | null {
  const sources = text
    .split(/[;/]/)
    .map((source) => source.split(/[\s,]+/).filter((number) => number !== ""))
    .filter((source) => source.length > 0);
  const sound =
    sources.length > 0 && sources.every((source) => source.every((number) => /^\d+(?:\.\d*)?$/.test(number)));
  return sound ? sources : null;
}

export interface Drawn {
  /** Number in the published list, from 1. */
  readonly number: number;
  /** What was hashed to draw it, and out of how many it was drawn. */
  readonly digest: string;
  readonly of: number;
}

/** Draws `pick` of the numbers 1 to `pool`, in order. `pick` at most `pool`, `pool` at most 65,535 (the counter has two bytes). */
export function draw(key: string, pool: number, pick: number): readonly Drawn[] {
  const left = Array.from({ length: pool }, (_, index) => index + 1);
  return Array.from({ length: pick }, (_, index) => {
    const counter = Buffer.from([index >> 8, index & 255]);
    const digest = createHash("md5").update(counter).update(key, "latin1").update(counter).digest("hex").toUpperCase();
    const of = left.length;
    const [number = 0] = left.splice(Number(BigInt(`0x${digest}`) % BigInt(of)), 1);
    return { number, digest, of };
  });
}
