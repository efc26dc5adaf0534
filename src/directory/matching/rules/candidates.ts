/** The few entries worth comparing with a name: they share its rarer words, a mistyped word, its first letters. */
import { edits } from "../../../kernel/edits.ts";
import { isSearchable, lettersOf, type Reference } from "./reference.ts";
import { weightOf } from "./weigh.ts";
import type { Surface } from "./word-model.ts";

const most = 80;
/** A word that stands in more entries than this is not looked up while there are rarer ones. */
const common = 4000;

/** Words of the list that could be this one mistyped. */
function closeWords(reference: Reference, word: string): readonly string[] {
  const letters = lettersOf(word);
  const shared = new Map<string, number>();
  for (const run of new Set(letters))
    for (const other of reference.byLetters.get(run) ?? [])
      if (Math.abs(other.length - word.length) <= 3) shared.set(other, (shared.get(other) ?? 0) + 1);
  const bound = word.length < 8 ? 1 : word.length < 13 ? 2 : 3;
  // One change touches three runs of letters.
  const least = Math.max(1, letters.length - 3 * bound - 1);
  return [...shared]
    .filter(([other, count]) => other !== word && count >= Math.min(least, 4))
    .filter(([other, count]) => count >= 6 || edits(word, other, bound) <= bound)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([other]) => other);
}

export function candidates(
  reference: Reference,
  surfaces: readonly Surface[],
  country: string | null,
): readonly number[] {
  const found = new Map<number, number>();
  const vote = (entries: readonly number[] | undefined, weight: number): void => {
    for (const at of entries ?? []) found.set(at, (found.get(at) ?? 0) + weight);
  };
  for (const surface of surfaces) {
    vote(reference.byCompact.get(surface.compact), 5);
    const only = surface.words.length === 1 ? surface.words[0] : undefined;
    if (only) vote(reference.byInitials.get(only.raw), 2);
    for (const [at, word] of surface.words.entries())
      vote(reference.byWord.get(word.raw + (surface.words[at + 1]?.raw ?? "")), at + 1 < surface.words.length ? 1 : 0);
    for (const letters of surface.initials) vote(reference.byWord.get(letters), 2);
    const counted = surface.words.map((word) => ({ word, count: reference.rarity.count(word.key) }));
    const rarest = Math.min(...counted.map(({ count }) => count || Number.POSITIVE_INFINITY));
    for (const { word, count } of counted) {
      if (count <= common || count === rarest) vote(reference.byWord.get(word.key), weightOf(word, reference.rarity));
      if (!isSearchable(word) && !word.bare) continue;
      for (const close of closeWords(reference, word.raw)) vote(reference.byWord.get(close), 0.7);
    }
  }
  if (country !== null) {
    const there = new Set(reference.byWord.get(`c:${country}`) ?? []);
    for (const [at, weight] of found) if (there.has(at)) found.set(at, weight + 0.3);
  }
  return [...found]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([at]) => at);
}
