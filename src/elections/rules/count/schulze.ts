/**
 * The Schulze method (Schulze 2011, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", sections 2.2 and 2.3), with winning votes as the strength of a link.
 */
import type { Ballot, Election } from "./ballots.ts";

/** How many voters rank the row's candidate above the column's. Who has no opinion on either of two says nothing of that pair. */
export function pairwise({ candidates, ballots }: Election): readonly (readonly number[])[] {
  const wins = candidates.map(() => new Array<number>(candidates.length).fill(0));
  for (const ballot of ballots) {
    for (const [a, rankA] of ballot.entries()) {
      if (rankA === null) continue;
      const row = wins[a];
      if (!row) continue;
      for (const [b, rankB] of ballot.entries()) if (rankB !== null && rankA < rankB) row[b] = (row[b] ?? 0) + 1;
    }
  }
  return wins;
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

/** The same election without some candidates. */
export function without({ candidates, ballots }: Election, out: ReadonlySet<string>): Election {
  const keep = candidates.map((name) => !out.has(name));
  return {
    candidates: candidates.filter((_, index) => keep[index]),
    ballots: ballots.map((ballot): Ballot => ballot.filter((_, index) => keep[index])),
  };
}
