/**
 * Which names may be one organisation under two spellings, by the matching of the directory. It only points: people look
 * at both and decide.
 */
import { openMatcher } from "./match.ts";

/** Lower than where a name is taken for an organisation: to look twice costs less than to circulate it twice. */
const lookFrom = 0.7;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Letters and digits without accents, vowels and hamzas. The matcher, sure of one spelling, does not name the other. */
const bare = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Tells of a name which of these may be the same organisation; the one with that very id is left out. */
export function namesakes<N extends Named>(entries: readonly N[]): (one: Named) => readonly N[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byLetters = Map.groupBy(entries, ({ name }) => bare(name));
  const matcher = openMatcher(entries.map(({ id, name }) => ({ id, name })));
  return ({ id: own, name }) => {
    const { id, score, alternatives } = matcher.match(name);
    const near = [...(id === null ? [] : [{ id, score }]), ...alternatives].filter((one) => one.score >= lookFrom);
    const found = [...near.map((one) => byId.get(one.id)), ...(byLetters.get(bare(name)) ?? [])];
    return [...new Set(found)].filter((entry): entry is N => entry !== undefined && entry.id !== own);
  };
}
