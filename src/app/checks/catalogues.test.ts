import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { type CatalogueFiles, languageBreaches } from "./catalogues.ts";
import { isTest, readSources, root } from "./source.ts";
import { looseTexts, stringsOf, unusedKeys } from "./texts.ts";
import { areaOf } from "./walls.ts";

const sources = readSources();
const folders = sources
  .filter(({ file }) => /\/languages\/(?:[\w-]+\/)?en\.ts$/.test(file))
  .map(({ file }) => file.slice(0, -"/en.ts".length));

const load = async (folder: string, language: string): Promise<Record<string, string>> => {
  const module = (await import(pathToFileURL(join(root, folder, `${language}.ts`)).href)) as Record<
    string,
    Record<string, string>
  >;
  // A part of a larger catalogue bears a name of its own.
  return module[language] ?? Object.values(module)[0] ?? {};
};

const catalogues: readonly CatalogueFiles[] = await Promise.all(
  folders.map(async (folder) => ({
    folder,
    texts: { en: await load(folder, "en"), fr: await load(folder, "fr"), ar: await load(folder, "ar") },
  })),
);

describe("the catalogues", () => {
  it("are there", () => {
    expect(folders).toContain("src/platform/http/languages");
    expect(Object.keys(catalogues[0]?.texts.en ?? {}).length).toBeGreaterThan(2);
  });

  it.each(catalogues)("$folder says the same in every language, with every plural", (files) => {
    expect(languageBreaches(files)).toEqual([]);
  });

  it.each(catalogues)("$folder holds no text that nobody says", ({ folder, texts }) => {
    const area = sources.filter(({ file }) => areaOf(file) === areaOf(folder));
    const used = stringsOf(
      area.filter(({ file }) => !/\/languages\/(?:.*\/)?(?:en|fr|ar)\.ts$/.test(file) && !isTest(file)),
    );
    expect(unusedKeys(Object.keys(texts.en), used)).toEqual([]);
  });

  it("hold every text of the pages", () => {
    const pages = sources.filter(({ file }) => file.endsWith(".tsx") && !isTest(file));
    expect(pages.flatMap(looseTexts)).toEqual([]);
  });
});

describe("a gap in the catalogues is found", () => {
  const breaches = (en: string, fr: string, ar: string) =>
    languageBreaches({ folder: "f", texts: { en: { a: en }, fr: { a: fr }, ar: { a: ar } } });

  it("when a language lacks a plural or a placeable", () => {
    const english = "{ $n -> [one] one word\n *[other] { $n } words\n} of { $who }";
    const french = "{ $n -> [one] un mot\n *[other] { $n } mots\n}";
    const arabic =
      "{ $n -> [zero] صفر\n [one] كلمة\n [two] كلمتان\n [few] { $n } كلمات\n *[other] { $n } كلمة\n} { $who }";
    expect(breaches(english, french, arabic)).toEqual([
      'f/fr.ts "a" does not say { $who }',
      'f/ar.ts "a" lacks the plural "many"',
    ]);
  });

  it("when a text is missing, left in English, or does not count", () => {
    expect(breaches("Hello there", "", "Hello there")).toEqual([
      'f/fr.ts "a" is empty or missing',
      'f/ar.ts "a" is not in Arabic',
    ]);
    expect(breaches("{ $n -> [one] a\n *[other] b\n}", "{ $n } mots", "{ $n } كلمة").length).toBe(2);
  });

  it("when a page says something of its own", () => {
    const page =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
      '<p title="Loose title" class="fine words">Loose {say("held")} <b>{"text"}</b>{`more ${x} loose`} · Rapport</p>';
    expect(looseTexts({ file: "a.tsx", text: `export const A = () => ${page};` }).toSorted()).toEqual([
      'a.tsx: "Loose title"',
      'a.tsx: "Loose"',
      'a.tsx: "loose"',
      'a.tsx: "more"',
      'a.tsx: "text"',
    ]);
  });

  it("when a key is never said", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
    const used = stringsOf([{ file: "a.ts", text: 'say("one"); say(`kind-${kind}`); const x = { two: 1 };' }]);
    expect(unusedKeys(["one", "two", "kind-state", "three"], used)).toEqual(["three"]);
  });
});
