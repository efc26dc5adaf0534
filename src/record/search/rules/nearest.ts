/** Which known word was meant by a mistyped one. */

/**
 * The number of letters to insert, leave out, exchange, or swap with their neighbour, to come from one word to the
 * other (optimal string alignment); `beyond` or more is told as `beyond`. Time: product of the lengths.
 */
export function distance(from: string, to: string, beyond = 4): number {
  const [a, b] = [[...from], [...to]];
  if (Math.abs(a.length - b.length) >= beyond) return beyond;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : beyond;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = last;
    last = row;
  }
  return Math.min(last.at(-1) ?? 0, beyond);
}

export interface KnownWord {
  readonly word: string;
  /** In how many interventions it stands. */
  readonly entries: number;
}

/** One mistake in a word of up to five letters, two in a longer one, three from twelve letters on. */
const allowed = (word: string): number => (word.length <= 5 ? 1 : word.length < 12 ? 2 : 3);

/** The known word that takes the fewest mistakes, of those the one that stands most often; null where none is near. */
export function nearest(mistyped: string, known: readonly KnownWord[]): string | null {
  const near = known
    .map(({ word, entries }) => ({ word, entries, far: distance(mistyped, word) }))
    .filter(({ far }) => far <= allowed(mistyped))
    .sort((a, b) => a.far - b.far || b.entries - a.entries || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}
