/**
 * The catalogues against what the languages need: the same texts in all of them, with the same placeables and every
 * plural. Each function gives what is missing, in words.
 */
import { FluentResource } from "@fluent/bundle";
import { type Language, languages } from "../../platform/languages/index.ts";

export interface CatalogueFiles {
  /** Folder of the catalogue: "src/record/languages". */
  readonly folder: string;
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

type Pattern = FluentResource["body"][number]["value"];
type Expression = Exclude<Exclude<Pattern, string | null>[number], string>;
type Select = Extract<Expression, { type: "select" }>;

interface Parsed {
  readonly variables: ReadonlySet<string>;
  readonly selects: readonly Select[];
}

function expressions(pattern: Pattern): readonly Expression[] {
  if (pattern === null || typeof pattern === "string") return [];
  return pattern.filter((element) => typeof element !== "string").flatMap(within);
}

function within(expression: Expression): readonly Expression[] {
  if (expression.type === "select") {
    const variants = expression.variants.flatMap(({ value }) => expressions(value));
    return [expression, ...within(expression.selector), ...variants];
  }
  if (expression.type === "func") {
    return [expression, ...expression.args.filter((argument) => argument.type !== "narg").flatMap(within)];
  }
  return [expression];
}

function parse(text: string): Parsed {
  const [message] = new FluentResource(`text = ${text.replaceAll("\n", "\n    ")}`).body;
  const all = message ? expressions(message.value) : [];
  return {
    variables: new Set(all.flatMap((found) => (found.type === "var" ? [found.name] : []))),
    selects: all.filter((found) => found.type === "select"),
  };
}

const categories = new Set<string>(["zero", "one", "two", "few", "many", "other"]);
/** A number written out stands for the category that holds it alone. */
const exact: Readonly<Record<number, string>> = { 0: "zero", 1: "one", 2: "two" };

const keysOf = ({ variants }: Select): readonly (string | number)[] =>
  variants.map(({ key }) => (key.type === "num" ? key.value : key.value));

const isPlural = (select: Select): boolean =>
  keysOf(select).some((key) => typeof key === "number" || (categories.has(key) && key !== "other"));

/** French has a category of its own for round millions, which reads as the others do in every text that counts people or words. */
const mayLack: Readonly<Partial<Record<Language, readonly string[]>>> = { fr: ["many"] };

function missingPlurals(language: Language, select: Select): readonly string[] {
  const given = new Set(keysOf(select).map((key) => (typeof key === "number" ? (exact[key] ?? String(key)) : key)));
  return new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.filter((category) => !given.has(category) && !mayLack[language]?.includes(category));
}

const names = Object.keys(languages) as Language[];

export function languageBreaches({ folder, texts }: CatalogueFiles): readonly string[] {
  const english = texts.en;
  return names.flatMap((language) => {
    const own = texts[language];
    const at = (key: string) => `${folder}/${language}.ts "${key}"`;
    const absent = Object.keys(english).filter((key) => !own[key]?.trim());
    const extra = Object.keys(own).filter((key) => !(key in english));
    const found = Object.keys(english).flatMap((key) =>
      textBreaches(language, english[key] ?? "", own[key] ?? "").map((what) => `${at(key)} ${what}`),
    );
    return [
      ...absent.map((key) => `${at(key)} is empty or missing`),
      ...extra.map((key) => `${at(key)} is not in English`),
      ...found,
    ];
  });
}

function textBreaches(language: Language, english: string, text: string): readonly string[] {
  const [wanted, given] = [parse(english), parse(text)];
  const lost = [...wanted.variables].filter((name) => !given.variables.has(name));
  const added = [...given.variables].filter((name) => !wanted.variables.has(name));
  const plurals = given.selects.filter(isPlural);
  const short = plurals.flatMap((select) => missingPlurals(language, select));
  return [
    ...lost.map((name) => `does not say { $${name} }`),
    ...added.map((name) => `asks for { $${name} }, which English does not`),
    ...short.map((category) => `lacks the plural "${category}"`),
    ...(wanted.selects.some(isPlural) && plurals.length === 0 ? ["does not choose a plural, as English does"] : []),
    ...(language === "ar" && untranslated(text) ? ["is not in Arabic"] : []),
  ];
}

/** Has words of several small Latin letters, and not one Arabic letter. */
const untranslated = (text: string): boolean => {
  const bare = text.replace(/\{[^{}]*\}/g, " ");
  return /\p{Ll}{2}/u.test(bare) && !/\p{Script=Arabic}/u.test(bare);
};
