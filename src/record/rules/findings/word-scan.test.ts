import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cue, cuesIn } from "./cues.ts";
import { wordScan } from "./word-scan.ts";

const words = ["hum", " hum ", " let us", "'ll", "to-do", " a.i", "us to", "décid"];
const scan = wordScan(
  words.map((word, index) => ({ bit: 1 << index, words: [word] })),
  [{ bit: 1 << 20, characters: "?" }],
);
const found = (text: string): readonly string[] => words.filter((_, index) => (scan(text) & (1 << index)) !== 0);

describe("words found in one pass", () => {
  it("tells a whole word from a part of one", () => {
    expect(found("The human side")).toEqual(["hum"]);
    expect(found("Hum: strong")).toEqual(["hum", " hum "]);
    expect(found("a (hum)")).toEqual(["hum", " hum "]);
    expect(found("'hum'")).toEqual(["hum", " hum "]);
  });

  it("finds words that begin within another", () => {
    expect(found("Let us to-do it, I’ll")).toEqual([" let us", "'ll", "to-do", "us to"]);
    expect(found("some A.I. tool")).toEqual([" a.i"]);
    expect(found("C'est DÉCIDÉ")).toEqual(["décid"]);
  });

  it("finds marks", () => {
    expect(scan("who?") & (1 << 20)).not.toBe(0);
    expect(scan("who.")).toBe(0);
  });

  it("finds what a plain search finds, wherever it stands", () => {
    const plain = ["an", "ana", "nab", "bana"];
    const search = wordScan(
      plain.map((word, index) => ({ bit: 1 << index, words: [word] })),
      [],
    );
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "n", " ", "."), maxLength: 40 });
    fc.assert(
      fc.property(letters, (text) => {
        const expected = plain.map((word) => text.includes(word));
        expect(expected.map((_, index) => (search(text) & (1 << index)) !== 0)).toEqual(expected);
      }),
    );
  });
});

describe("cues", () => {
  it("have a bit each", () => {
    const bits = Object.values(cue);
    expect(new Set(bits).size).toBe(bits.length);
    expect(bits.every((bit) => bit !== 0)).toBe(true);
  });

  it("wake the rules that have something to look for", () => {
    expect(cuesIn("Could the secretariat circulate the list?") & cue.promise).not.toBe(0);
    expect(cuesIn("The weather in March was mild.")).toBe(0);
  });
});
