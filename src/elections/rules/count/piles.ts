/** Ballots as a count needs them: those that say the same lie on one pile, best candidate first. */
import type { Ballot } from "./ballots.ts";

export interface Piles {
  /** How many voters say this, by pile. */
  readonly voters: Float64Array;
  /** Where the ranks of a pile begin in `order`; one more than there are piles. */
  readonly starts: Int32Array;
  /** Candidates, best first, pile after pile. */
  readonly order: Int32Array;
  /** 1 at the last candidate of each rank: those before it share the rank. */
  readonly ends: Uint8Array;
  /** Voters of all piles. */
  readonly all: number;
}

/** Candidates by rank, a letter each (65,536 at most), and a mark where a rank ends: one text for all who say the same. */
function said(ballot: Ballot): string {
  const ranked: number[] = [];
  for (let candidate = 0; candidate < ballot.length; candidate += 1) {
    if ((ballot[candidate] ?? null) !== null) ranked.push(candidate);
  }
  const rankOf = (candidate: number | undefined) => (candidate === undefined ? null : (ballot[candidate] ?? null));
  ranked.sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0) || a - b);
  const letters = ranked.flatMap((candidate, at) => [candidate, rankOf(ranked[at + 1]) === rankOf(candidate) ? 0 : 1]);
  return String.fromCharCode(...letters);
}

/** Ballots without an opinion are left out. The piles have an order of their own, so that the order of the ballots changes no digit of a count. */
export function pilesOf(ballots: readonly Ballot[]): Piles {
  const voters = new Map<string, number>();
  for (const ballot of ballots) {
    const text = said(ballot);
    if (text !== "") voters.set(text, (voters.get(text) ?? 0) + 1);
  }
  const texts = [...voters.keys()].sort();
  const starts = new Int32Array(texts.length + 1);
  for (const [pile, text] of texts.entries()) starts[pile + 1] = (starts[pile] ?? 0) + text.length / 2;
  const length = starts.at(-1) ?? 0;
  const order = new Int32Array(length);
  const ends = new Uint8Array(length);
  let at = 0;
  for (const text of texts) {
    for (let letter = 0; letter < text.length; letter += 2) {
      order[at] = text.charCodeAt(letter);
      ends[at] = text.charCodeAt(letter + 1);
      at += 1;
    }
  }
  const counts = Float64Array.from(texts, (text) => voters.get(text) ?? 0);
  return { voters: counts, starts, order, ends, all: counts.reduce((sum, count) => sum + count, 0) };
}
