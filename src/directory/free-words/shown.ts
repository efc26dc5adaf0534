/** Meanings in the reader's language: as words that could be typed again, and as parts with their links. */
import { areaOf } from "../../kernel/places/areas.ts";
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import { countryName, groupName, type Language, languageName } from "../../platform/languages/index.ts";
import { words } from "./languages/index.ts";
import type { Limits, Meaning, ShownPart, Understood } from "./model.ts";
import { conceptOf } from "./rules/concepts.ts";
import { meaningsIn, withMeaning, without } from "./rules/limits.ts";

export function meaningWords({ what, value }: Meaning, language: Language): string {
  if (what === "group") return groupName(language, value as StakeholderGroup);
  if (what === "country") return countryName(language, value);
  if (what === "area") return areaOf(value)?.names[language] ?? value;
  if (what === "language") return languageName(language, value);
  return conceptOf(value)?.names[language] ?? value;
}

/** As somebody would type it: understood again as the same limits. */
export const typedAgain = (limits: Limits, language: Language): string =>
  meaningsIn(limits)
    .map((one) => meaningWords(one, language))
    .join(language === "ar" ? "، " : ", ");

interface Showing {
  readonly language: Language;
  /** The address with these limits. */
  readonly at: (limits: Limits) => string;
}

/** What the limits say, each with where to go without it; for words that were typed, what they may mean instead. */
export function shownParts(limits: Limits, typed: Understood, { language, at }: Showing): ShownPart[] {
  return meaningsIn(limits).map((means) => {
    const from = typed.parts.find((part) => part.means.what === means.what && part.means.value === means.value);
    const bare = without(limits, means);
    const named = meaningWords(means, language);
    return {
      ...means,
      words: named,
      written: from?.guessed ? from.written : null,
      without: at(bare),
      instead: (from?.instead ?? []).map((other) => ({
        words: words.in(language)(`instead-${other.what}`, { words: meaningWords(other, language) }),
        href: at(withMeaning(bare, other)),
      })),
    };
  });
}
