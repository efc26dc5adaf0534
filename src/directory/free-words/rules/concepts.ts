/** What people do and work on, under any of its names; the first English one stands for all. */
import { type Concept, callings } from "./lists/callings.ts";
import { topicLines } from "./lists/topics.ts";
import { phraseKey } from "./words-of.ts";

const listed = (text: string): readonly string[] => text.split(",").map((one) => one.trim());

export interface Known {
  /** In small letters: how it stands in an address. */
  readonly id: string;
  readonly names: Readonly<Record<"en" | "fr" | "ar", string>>;
  /** Every way in which it is written. */
  readonly forms: readonly string[];
  readonly kinds: NonNullable<Concept["kinds"]>;
  readonly groups: NonNullable<Concept["groups"]>;
}

function known({ en, fr, ar, kinds = [], groups = [] }: Concept): Known {
  const [inEnglish, inFrench, inArabic] = [listed(en), listed(fr), listed(ar)];
  const names = { en: inEnglish[0] ?? "", fr: inFrench[0] ?? "", ar: inArabic[0] ?? "" };
  return {
    id: names.en.toLowerCase(),
    names,
    forms: [...new Set([...inEnglish, ...inFrench, ...inArabic])],
    kinds,
    groups,
  };
}

const topics = topicLines
  .trim()
  .split("\n")
  .map((line): Concept => {
    const [en = "", fr = "", ar = ""] = line.split(" | ");
    return { en, fr, ar };
  });

export const concepts: readonly Known[] = [...callings, ...topics].map(known);

const byKey = new Map(
  [...concepts].reverse().flatMap((one) => one.forms.map((form) => [phraseKey(form), one] as const)),
);

/** What is known under this name, in any of the three languages; null for other words. */
export const conceptOf = (words: string): Known | null => byKey.get(phraseKey(words)) ?? null;
