/** What is typed into the search taken for more than a name: "police Ghana French" for limits, and where those are found. */
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import type { Language } from "../../platform/languages/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import type { Limits, ShownPart } from "../free-words/model.ts";
import { noLimits, normalWords, withMeaning } from "../free-words/rules/limits.ts";
import { openPhrases, understood } from "../free-words/rules/understand.ts";
import { shownParts } from "../free-words/shown.ts";
import { usedPhrases } from "../free-words/store.ts";
import { type DirectoryQuery, directoryAddress } from "./model.ts";
import { type Found, findWritten, wordsOf } from "./store/find.ts";
import type { Seeing } from "./store/seeing.ts";

export interface Understanding {
  readonly query: DirectoryQuery;
  readonly found: Found;
  readonly parts: ShownPart[];
  /** Each of them is written as it is known, not only nearly. */
  readonly certain: boolean;
}

const limited = (asked: DirectoryQuery, { area, group, ...limits }: Limits): DirectoryQuery => ({
  ...asked,
  ...limits,
  region: area,
  group: group as StakeholderGroup | null,
});

/**
 * Null where the words name nothing. `guess`: words that are nearly one count too. What is
 * in the address already stands; words that mean nothing are looked for as they are.
 */
export async function understand(
  { db }: DoorDeps,
  by: Seeing,
  asked: DirectoryQuery,
  { language, guess }: { readonly language: Language; readonly guess: boolean },
): Promise<Understanding | null> {
  if (asked.q === "") return null;
  const used = await usedPhrases(db, openPhrases(asked.q));
  const typed = understood(asked.q, used);
  const taken = typed.parts.filter(({ guessed, means, written }) => {
    // Words that stand in the list as they are written are looked for as they are.
    if (means.what === "word" && used.has(written.toLowerCase())) return false;
    return guess || !guessed;
  });
  if (taken.length === 0) return null;
  const { group, country, region: area, language: spoken, words } = asked;
  const given: Limits = { ...noLimits, group, country, area, language: spoken, words: normalWords(words) };
  const limits = taken.reduce((sum, { means }) => {
    const said = means.what !== "word" && given[means.what] !== null;
    return said ? sum : withMeaning(sum, means);
  }, given);
  const others = [...typed.parts.filter((part) => !taken.includes(part)), ...typed.left];
  const query = { ...limited(asked, limits), q: others.map(({ written }) => written).join(" ") };
  const found = await findWritten(db, by, query, await wordsOf(db, query.q));
  const at = (other: Limits) => directoryAddress(limited({ ...query, page: 1 }, other));
  const certain = taken.every(({ guessed }) => !guessed);
  return { query, found, certain, parts: shownParts(limits, { ...typed, parts: taken }, { language, at }) };
}
