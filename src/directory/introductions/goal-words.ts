/** A goal in the reader's language: the name of a person or an organisation, or what the kind of person has in common. */
import { areaOf } from "../../kernel/places/areas.ts";
import { countryName, groupName, type Language, languageName } from "../../platform/languages/index.ts";
import { words as entryWords } from "../entries/languages/index.ts";
import { wordsIn } from "../free-words/rules/limits.ts";
import { meaningWords } from "../free-words/shown.ts";
import { words } from "./languages/index.ts";
import type { Goal } from "./model.ts";

export function goalWords(goal: Goal, name: string | null, language: Language): string {
  if (goal.to === "person") return name ?? "…";
  if (goal.to === "organisation") return words.in(language)("at-organisation", { name: name ?? "…" });
  const { group, country, area, language: spoken, topic, words: doing, kind } = goal;
  const parts = [
    group ? groupName(language, group) : null,
    kind ? entryWords.in(language)(`kind-${kind}`) : null,
    country ? countryName(language, country) : null,
    area ? (areaOf(area)?.names[language] ?? area) : null,
    spoken ? languageName(language, spoken) : null,
    topic,
    ...wordsIn(doing).map((value) => meaningWords({ what: "word", value }, language)),
  ];
  // A list of features, not a sentence: each stands for itself in every language.
  return parts.filter((part) => part !== null).join(" · ");
}
