/**
 * The Schulze method (Schulze 2011, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", sections 2.2 and 2.3), with winning votes as the strength of a link.
 */
import type { Election } from "./ballots.ts";

/** How many voters rank the row's candidate above the column's. Who has no opinion on either of two says nothing of that pair. */
export function pairwise({ candidates, ballots }: Election): readonly (readonly number[])[] {
  const size = candidates.length;
  const wins = new Int32Array(size * size);
  const ranked = new Int32Array(size);
  const ranks = new Int32Array(size);
  for (const ballot of ballots) {
    let count = 0;
    for (let candidate = 0; candidate < size; candidate += 1) {
      const rank = ballot[candidate] ?? null;
      if (rank === null) continue;
      ranked[count] = candidate;
      ranks[count] = rank;
      count += 1;
    }
    for (let a = 0; a < count; a += 1) {
      const row = (ranked[a] ?? 0) * size;
      const rank = ranks[a] ?? 0;
      for (let b = 0; b < count; b += 1) {
        const cell = row + (ranked[b] ?? 0);
        if (rank < (ranks[b] ?? 0)) wins[cell] = (wins[cell] ?? 0) + 1;
      }
    }
  }
  return candidates.map((_, row) => Array.from(wins.subarray(row * size, (row + 1) * size)));
}

/** The strength of the strongest path between any two: a path is as strong as its weakest link. */
export function strongestPaths(wins: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const at = (a: number, b: number) => wins[a]?.[b] ?? 0;
  const strength = wins.map((row, a) => row.map((_, b) => (at(a, b) > at(b, a) ? at(a, b) : 0)));
  for (const [via, onward] of strength.entries()) {
    for (const [from, row] of strength.entries()) {
      if (from === via) continue;
      const first = row[via] ?? 0;
      for (const [to, second] of onward.entries()) {
        if (to !== from && to !== via) row[to] = Math.max(row[to] ?? 0, Math.min(first, second));
      }
    }
  }
  return strength;
}

/** Candidates by place, best first; those in one group are tied. */
export function schulze(election: Election): readonly (readonly string[])[] {
  const paths = strongestPaths(pairwise(election));
  const beats = (a: number, b: number) => (paths[a]?.[b] ?? 0) > (paths[b]?.[a] ?? 0);
  const everybody = election.candidates.map((_, index) => index);
  const places: string[][] = [];
  let left = everybody;
  while (left.length > 0) {
    // The relation is transitive (Schulze 2011, section 4.1), so somebody is always unbeaten.
    const unbeaten = left.filter((a) => !left.some((b) => beats(b, a)));
    places.push(unbeaten.map((index) => election.candidates[index] ?? ""));
    left = left.filter((index) => !unbeaten.includes(index));
  }
  return places;
}
