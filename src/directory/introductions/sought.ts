/** Free words and what stands in the address, joined into the kind of person who is sought. */
import type { Ask } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { words as entryWords } from "../entries/languages/index.ts";
import { type LeftOut, type Limits, longestText, type ShownLeft, type ShownPart } from "../free-words/model.ts";
import { noLimits, withMeaning } from "../free-words/rules/limits.ts";
import { openPhrases, understood } from "../free-words/rules/understand.ts";
import { shownParts, typedAgain } from "../free-words/shown.ts";
import { usedPhrases } from "../free-words/store.ts";
import { type Goal, type GoalInput, goalOf, goalQuery } from "./model.ts";

export interface Sought {
  readonly goal: Goal | null;
  /** What stands in the field of free words. */
  readonly text: string;
  readonly parts: ShownPart[];
  readonly left: ShownLeft[];
}

/** The address that asks for this kind; `place`: what it is for. */
export const goalAddress = (goal: Goal | null, place: string | null): string => {
  const query = new URLSearchParams({ ...(goal ? goalQuery(goal) : {}), ...(place ? { for: place } : {}) });
  return query.size === 0 ? "/introductions/new" : `/introductions/new?${query}`;
};

/** What is chosen from a list counts before what is written. */
export async function soughtIn(
  { db }: DoorDeps,
  ask: Ask,
  given: GoalInput | null,
  place: string | null,
): Promise<Sought> {
  const chosen = given && goalOf(given);
  if (chosen && chosen.to !== "kind") return { goal: chosen, text: "", parts: [], left: [] };
  const text = (ask.query["q"] ?? "").slice(0, longestText).trim();
  const typed = understood(text, text === "" ? new Set() : await usedPhrases(db, openPhrases(text)));
  const { group = null, country = null, area = null, "language-spoken": language = null, words = null } = given ?? {};
  const chosenLimits: Limits = { ...noLimits, group, country, area, language, words };
  const left: LeftOut[] = [...typed.left];
  const limits = typed.parts.reduce((sum, { means, written }) => {
    const said = means.what === "word" ? null : chosenLimits[means.what];
    if (said === null || said === means.value) return withMeaning(sum, means);
    left.push({ written, why: "one-only", means });
    return sum;
  }, chosenLimits);
  const others = { topic: given?.topic ?? null, kind: given?.kind ?? null };
  const goalWith = ({ language: spoken, ...some }: Limits, more: Partial<typeof others> = {}): Goal | null =>
    goalOf({
      ...{ person: null, organisation: null, ...others, ...more },
      ...(some as Pick<GoalInput, Exclude<keyof Limits, "language">>),
      "language-spoken": spoken,
    });
  const chip = (value: string, words: string, more: Partial<typeof others>): ShownPart => {
    const bare = goalAddress(goalWith(limits, more), place);
    return { what: "word", value, words, written: null, without: bare, instead: [] };
  };
  const kindWords = entryWords.in(ask.language);
  const at = (some: Limits): string => goalAddress(goalWith(some), place);
  return {
    goal: goalWith(limits),
    text: text === "" ? typedAgain(limits, ask.language) : text,
    parts: [
      ...shownParts(limits, typed, { language: ask.language, at }),
      ...(others.kind ? [chip(others.kind, kindWords(`kind-${others.kind}`), { kind: null })] : []),
      ...(others.topic ? [chip(others.topic, others.topic, { topic: null })] : []),
    ],
    left: left.map(({ written, why, means }) => ({
      written,
      why,
      href: means ? at(withMeaning(limits, means)) : `/directory?${new URLSearchParams({ q: written })}`,
    })),
  };
}
