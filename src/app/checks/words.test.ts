import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../platform/languages/index.ts";
import { readSources, root, type Source } from "./source.ts";

const names = Object.keys(languages) as Language[];
const sources = readSources();

/** The catalogues of one language, as they are written. */
const written = (language: Language): readonly Source[] =>
  sources.filter(({ file }) => file.includes("/languages/") && file.endsWith(`/${language}.ts`));

const rows = readFileSync(join(root, "docs/words.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| English"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("the words of docs/words.md", () => {
  it("are there", () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows)("%s%s: used, and no other word beside it", (_, en = "", fr = "", ar = "", not = "") => {
    const word: Readonly<Record<Language, string>> = { en: en.replace(/ \(.*\)$/, ""), fr, ar };
    const without = names.filter(
      (language) => !written(language).some(({ text }) => text.toLowerCase().includes(word[language])),
    );
    expect(without).toEqual([]);
    for (const other of not.split(", ").filter(Boolean)) {
      const whole = new RegExp(`(?<![\\p{L}"-])${other}s?(?![\\p{L}-])`, "iu");
      const found = names.flatMap(written).filter(({ text }) => whole.test(text));
      expect(found.map(({ file }) => `${file} says "${other}"`)).toEqual([]);
    }
  });
});
