/** Which known word was meant by a mistyped one. */
import { edits } from "../../../kernel/edits.ts";

export interface KnownWord {
  readonly word: string;
  /** In how many interventions it stands. */
  readonly entries: number;
}

/** One mistake in a word of up to five letters, two in a longer one, three from twelve letters on. */
const allowed = (word: string): number => (word.length <= 5 ? 1 : word.length < 12 ? 2 : 3);

/** The known word that takes the fewest mistakes, of those the one that stands most often; null where none is near. */
export function nearest(mistyped: string, known: readonly KnownWord[]): string | null {
  const most = allowed(mistyped);
  const near = known
    .map(({ word, entries }) => ({ word, entries, far: edits(mistyped, word, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || b.entries - a.entries || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}
