import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { configOf } from "./language.ts";
import { pieces } from "./marked.ts";
import { nearest } from "./nearest.ts";
import { partsOf } from "./parts.ts";
import { spaced, spacedQuery, unspaced } from "./spaced.ts";
import { exchanged, wordsOf } from "./words.ts";

describe("a mistyped word", () => {
  it("is taken for the nearest, then for the most frequent, and for none that is far", () => {
    const known = [
      { word: "governance", entries: 9 },
      { word: "governing", entries: 99 },
      { word: "poll", entries: 3 },
      { word: "pool", entries: 5 },
    ];
    expect(nearest("governence", known)).toBe("governance");
    expect(nearest("pol", known)).toBe("pool");
    expect(nearest("xylophone", known)).toBe(null);
  });
});

describe("words of a query", () => {
  it("are found and exchanged where they stand alone", () => {
    expect(wordsOf('the "Internet Govrenance" -forum 2017 of')).toEqual(["the", "internet", "govrenance", "forum"]);
    expect(exchanged('"Internet govrenance" govrenances', new Map([["govrenance", "governance"]]))).toBe(
      '"Internet governance" govrenances',
    );
  });
});

describe("scripts without spaces", () => {
  it("are looked for sign by sign, in the order they were asked", () => {
    expect(spacedQuery("互联网治理 forum").trim()).toMatch(/^"\s*互\s+联\s+网\s+治\s+理\s*"\s+forum$/);
    expect(spacedQuery('"internet forum"')).toBe('"internet forum"');
  });

  it("come back as they were written", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("互", "联", "a", "b", "ก", "。") }), (text) => {
        expect(unspaced(spaced(text)).replaceAll(" ", "")).toBe(text);
      }),
    );
    expect(unspaced(spaced("我们讨论互联网治理。"))).toBe("我们讨论互联网治理。");
  });
});

describe("a text in parts", () => {
  it("is whole again when they are put together", () => {
    const text = fc.array(fc.constantFrom("word", "sentence. ", "\n\n", " ", "x".repeat(900)), { maxLength: 400 });
    fc.assert(
      fc.property(text, (made) => {
        const parts = partsOf(made.join(""));
        expect(parts.join("")).toBe(made.join(""));
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(12_000);
      }),
    );
  });
});

it("marks of hits become pieces", () => {
  expect(pieces("the \uE000internet\uE001 is")).toEqual([
    { text: "the ", hit: false },
    { text: "internet", hit: true },
    { text: " is", hit: false },
  ]);
});

it("a language without a stemmer is searched as it is written", () => {
  expect([configOf("fr-CA"), configOf("zh-Hans"), configOf("EN")]).toEqual([
    "rapport_french",
    "rapport_simple",
    "rapport_english",
  ]);
});
