/**
 * Meek's way of giving votes (Hill, Wichmann and Woodall, "Algorithm 123", Computer Journal 30, 1987): an elected
 * candidate keeps just the part of each ballot that the quota needs, and the rest goes on to the next on it.
 */
import type { Piles } from "./piles.ts";

/** A surplus smaller than this part of all votes is rounding. */
const rounding = 1e-10;

interface Tally {
  /** By candidate. */
  readonly votes: readonly number[];
  /** Votes that stand for nobody in the count any more. */
  readonly exhausted: number;
  readonly quota: number;
}

/** Sums of the products of `parts`, by how many are multiplied: [1, a + b, ab]. */
function products(parts: readonly number[]): readonly number[] {
  const sums = [1];
  for (const part of parts) {
    for (let size = sums.length; size > 0; size -= 1) sums[size] = (sums[size] ?? 0) + (sums[size - 1] ?? 0) * part;
  }
  return sums;
}

/**
 * What each of several on one rank gets of a ballot: as if every order of them had been given an equal part of it.
 * `keeps`: the keep values of those in the count, none of them 0.
 */
export function sharesOf(keeps: readonly number[]): readonly number[] {
  const passed = keeps.map((keep) => 1 - keep);
  return keeps.map((keep, index) => {
    // Of all orders, in 1/n nobody stands before this one; the weights of those with more before follow from it.
    let weight = 1 / keeps.length;
    let reaches = 0;
    // Who keeps all that reaches them passes nothing on, and adds nothing to the products.
    const others = passed.filter((part, other) => other !== index && part > 0);
    for (const [before, sum] of products(others).entries()) {
      reaches += sum * weight;
      weight *= (before + 1) / (keeps.length - 1 - before);
    }
    return keep * reaches;
  });
}

/** Gives every ballot to its candidates by their keep values (0: out of the count, 1: takes all that reaches them). */
function give({ voters, starts, order, ends, all }: Piles, keep: Float64Array, seats: number): Tally {
  const votes = new Array<number>(keep.length).fill(0);
  let exhausted = 0;
  for (let pile = 0; pile < voters.length; pile += 1) {
    let left = voters[pile] ?? 0;
    const stop = starts[pile + 1] ?? 0;
    for (let at = starts[pile] ?? 0; at < stop && left > 0; at += 1) {
      if (ends[at] === 1) {
        const candidate = order[at] ?? 0;
        const kept = left * (keep[candidate] ?? 0);
        votes[candidate] = (votes[candidate] ?? 0) + kept;
        left -= kept;
        continue;
      }
      const first = at;
      while (ends[at] === 0) at += 1;
      const standing = Array.from(order.subarray(first, at + 1)).filter((candidate) => (keep[candidate] ?? 0) > 0);
      const shares = sharesOf(standing.map((candidate) => keep[candidate] ?? 0));
      for (const [index, candidate] of standing.entries()) {
        votes[candidate] = (votes[candidate] ?? 0) + left * (shares[index] ?? 0);
      }
      left = standing.reduce((rest, candidate) => rest * (1 - (keep[candidate] ?? 0)), left);
    }
    exhausted += left;
  }
  return { votes, exhausted, quota: (all - exhausted) / (seats + 1) };
}

/** Lowers the keep values of the elected until each holds the quota and no more. */
export function settle(piles: Piles, keep: Float64Array, elected: ReadonlySet<number>, seats: number): Tally {
  const { all } = piles;
  let tally = give(piles, keep, seats);
  for (let turn = 0; turn < 1000; turn += 1) {
    const { votes, quota } = tally;
    let surplus = 0;
    for (const candidate of elected) surplus += Math.max(0, (votes[candidate] ?? 0) - quota);
    if (surplus <= rounding * all) break;
    for (const candidate of elected) {
      keep[candidate] = Math.min(1, ((keep[candidate] ?? 1) * quota) / (votes[candidate] ?? quota));
    }
    tally = give(piles, keep, seats);
  }
  return tally;
}
