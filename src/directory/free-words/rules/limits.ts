/** Meanings as the limits of a search, and limits with one of them taken away or put in. */
import { normalTopic } from "../../entries/rules/topics.ts";
import type { Limits, Meaning } from "../model.ts";

const mostWords = 6;

export const noLimits: Limits = { group: null, country: null, area: null, language: null, words: null };

/** Words divided by commas, each once, as they stand in an address; null where there are none. */
export function normalWords(text: string | null | undefined): string | null {
  const found = (text ?? "").split(/[,،;؛\n]+/u).flatMap((one) => normalTopic(one) ?? []);
  return [...new Set(found)].slice(0, mostWords).join(", ") || null;
}

export const wordsIn = (words: string | null | undefined): readonly string[] => (words ? words.split(", ") : []);

export function withMeaning(limits: Limits, { what, value }: Meaning): Limits {
  if (what === "word") return { ...limits, words: normalWords([...wordsIn(limits.words), value].join(",")) };
  return { ...limits, [what]: value };
}

export function without(limits: Limits, { what, value }: Meaning): Limits {
  if (what !== "word") return { ...limits, [what]: null };
  return {
    ...limits,
    words: normalWords(
      wordsIn(limits.words)
        .filter((one) => one !== value)
        .join(","),
    ),
  };
}

/** What limits say, one by one. */
export function meaningsIn({ group, country, area, language, words }: Limits): readonly Meaning[] {
  const single = Object.entries({ group, area, country, language }).flatMap(([what, value]): readonly Meaning[] =>
    value === null ? [] : [{ what: what as Meaning["what"], value }],
  );
  return [...single, ...wordsIn(words).map((value): Meaning => ({ what: "word", value }))];
}
