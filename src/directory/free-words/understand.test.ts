import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areas } from "../../kernel/places/areas.ts";
import { countryCodes } from "../../kernel/places/countries.ts";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { type Language, languages as named } from "../../platform/languages/index.ts";
import type { Limits, Meaning } from "./model.ts";
import { concepts } from "./rules/concepts.ts";
import { meaningsIn, noLimits, withMeaning, without } from "./rules/limits.ts";
import { openPhrases, understood } from "./rules/understand.ts";
import { meaningWords, typedAgain } from "./shown.ts";

const languages = Object.keys(named) as readonly Language[];

interface Case {
  readonly text: string;
  readonly means: readonly Meaning[];
  readonly unknown?: readonly string[];
  readonly oneOnly?: readonly string[];
  readonly guessed?: true;
}
const file = new URL("../../../conformance/free-words/cases.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as readonly Case[];

const meant = (text: string, used?: ReadonlySet<string>) => understood(text, used).parts.map(({ means }) => means);
const limitsOf = (parts: readonly Meaning[]): Limits => parts.reduce(withMeaning, noLimits);

describe("conformance/free-words", () => {
  it.each(cases)("$text", ({ text, means, unknown = [], oneOnly = [], guessed = false }) => {
    const { parts, left } = understood(text);
    expect(parts.map((part) => part.means)).toEqual(means);
    const leftFor = (reason: string) => left.filter(({ why }) => why === reason).map(({ written }) => written);
    expect([leftFor("unknown"), leftFor("one-only")]).toEqual([unknown, oneOnly]);
    for (const part of parts) expect(part.guessed).toBe(guessed);
  });
});

const values: readonly Meaning[] = [
  ...stakeholderGroupNames.map((value) => ({ what: "group", value }) as const),
  ...countryCodes.map((value) => ({ what: "country", value }) as const),
  ...areas.map(({ id }) => ({ what: "area", value: id }) as const),
  ...["fr", "ar", "en", "es", "sw", "ha", "pt", "ru", "am"].map((value) => ({ what: "language", value }) as const),
  ...concepts.map(({ id }) => ({ what: "word", value: id }) as const),
];

it("every country, region, group and word is understood under the name the pages show, in each language", () => {
  for (const language of languages)
    for (const one of values) {
      const { parts, left } = understood(meaningWords(one, language));
      // Micronesia is a country and a region: the other is offered.
      const [part] = parts;
      const all = part ? [part.means, ...part.instead] : [];
      expect([all, left], `${language} ${one.value}`).toEqual([expect.arrayContaining([one]), []]);
    }
});

const anyOf = (what: Meaning["what"]) =>
  fc.constantFrom(...values.filter((one) => one.what === what && one.value !== "micronesia"));
const someLimits = fc
  .tuple(anyOf("group"), anyOf("country"), anyOf("area"), anyOf("language"), anyOf("word"), anyOf("word"))
  .chain((all) => fc.subarray(all, { minLength: 1 }))
  .map(limitsOf);

it("what is typed again is understood again as the same, whatever the language", () => {
  fc.assert(
    fc.property(someLimits, fc.constantFrom(...languages), (limits, language) => {
      expect(limitsOf(meant(typedAgain(limits, language)))).toEqual(limits);
    }),
    { numRuns: 150 },
  );
});

it("a part taken away leaves the others as they are", () => {
  fc.assert(
    fc.property(someLimits, fc.nat(), (limits, n) => {
      const parts = meaningsIn(limits);
      const gone = parts[n % parts.length] as Meaning;
      expect(meaningsIn(without(limits, gone))).toEqual(parts.filter((one) => one !== gone));
    }),
    { numRuns: 50 },
  );
});

it("one letter wrong or missing in a long word is forgiven", () => {
  for (const name of ["Senegal", "Mauritania", "phishing", "ransomware", "journalist", "Swahili", "Burkina Faso"])
    for (let at = 1; at < name.length; at += 1)
      for (const letter of ["x", ""]) {
        const mistyped = name.slice(0, at) + letter + name.slice(at + 1);
        expect(meant(mistyped)[0], mistyped).toEqual(meant(name)[0]);
      }
});

it("any text is taken apart: nothing is invented, and of each kind there is one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const { parts, left } = understood(text, new Set(openPhrases(text).slice(0, 2)));
      for (const { written } of [...parts, ...left])
        for (const word of written.split(" ")) expect(text.replaceAll(".", "")).toContain(word);
      const single = parts.map(({ means }) => means.what).filter((what) => what !== "word");
      expect(new Set(single).size).toBe(single.length);
    }),
    { numRuns: 200 },
  );
});

it("words that somebody carries are taken as they are, before anything they nearly are", () => {
  const [word] = openPhrases("Senegul");
  expect(meant("Senegul")).toEqual([{ what: "country", value: "SN" }]);
  expect(meant("Senegul", new Set([word ?? ""]))).toEqual([{ what: "word", value: "senegul" }]);
  expect(meant("smart cities, Kenya", new Set(["smart cities"]))).toEqual([
    { what: "word", value: "smart cities" },
    { what: "country", value: "KE" },
  ]);
});

it("a nationality is offered where a language is understood", () => {
  expect(understood("French").parts[0]?.instead).toContainEqual({ what: "country", value: "FR" });
});
