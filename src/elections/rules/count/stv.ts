/**
 * Single transferable vote by Meek's method (see `meek.ts`), one candidate out at a time. The quota is that of Droop,
 * reckoned anew whenever votes are exhausted.
 */
import type { Election } from "./ballots.ts";
import { settle } from "./meek.ts";
import { type Piles, pilesOf } from "./piles.ts";

export interface Round {
  /** Votes of each candidate in the count when the round closed, by name. */
  readonly votes: Readonly<Record<string, number>>;
  readonly quota: number;
  readonly elected: readonly string[];
  readonly excluded: string | null;
  /** Votes that stand for nobody in the count any more. */
  readonly exhausted: number;
  /** How it was decided who goes out, where several had the fewest votes. */
  readonly tie: "earlier-round" | "order-of-the-list" | null;
  /** Those with equally few votes, where only the order of the list could tell them apart and it may matter who goes first. */
  readonly tied: readonly string[];
}

/** Of those with equally few votes, the one who goes out. */
export type GoesOut = (equals: readonly string[]) => string;

/** The last on the list: whoever wants another order for ties puts the candidates into that order. */
const lastOnTheList: GoesOut = (equals) => equals.at(-1) ?? "";

export interface Count {
  readonly winners: readonly string[];
  readonly rounds: readonly Round[];
}

interface Counting {
  readonly goesOut?: GoesOut;
  /** Who is out of the count from its beginning. */
  readonly out?: ReadonlySet<string>;
  /** The ballots of this election, where they lie on piles already. */
  readonly piles?: Piles;
  /** Whether it matters who is elected before whom, as under a cap. */
  readonly sequence?: boolean;
}

/** Differences smaller than this are rounding, not votes. */
const tiny = 1e-9;
/** More than all that a settled count still has to pass on. */
const safely = 1e-3;

/** Who could go out: the fewest votes; of equals the one with fewer in the latest earlier round that tells them apart. Several where nothing does. */
function lowest(votes: readonly number[], standing: readonly number[], earlier: readonly (readonly number[])[]) {
  const fewest = Math.min(...standing.map((candidate) => votes[candidate] ?? 0));
  let equals = standing.filter((candidate) => (votes[candidate] ?? 0) - fewest < tiny);
  if (equals.length === 1) return { equals, tie: null };
  for (const before of earlier.toReversed()) {
    const least = Math.min(...equals.map((candidate) => before[candidate] ?? 0));
    equals = equals.filter((candidate) => (before[candidate] ?? 0) - least < tiny);
    if (equals.length === 1) return { equals, tie: "earlier-round" as const };
  }
  return { equals, tie: "order-of-the-list" as const };
}

/**
 * Whether all of those with the fewest votes go out before anybody else, in whatever order: all votes of the last ones
 * together would not lift one of them over the next. While others go out nobody's votes fall, and no quota rises.
 * Where the sequence of the elected matters, only those without a vote may go in any order.
 */
function allGoOut(votes: readonly number[], standing: readonly number[], free: number, sequence: boolean): boolean {
  const ascending = standing.map((candidate) => votes[candidate] ?? 0).sort((a, b) => a - b);
  let sum = 0;
  for (const [index, count] of ascending.entries()) {
    if (standing.length - index < free) return false;
    if (sequence && sum > tiny) return false;
    if (index > 0 && sum < count - safely) return true;
    sum += count;
  }
  return false;
}

export function stv({ candidates, ballots }: Election, seats: number, counting: Counting = {}): Count {
  const { goesOut = lastOnTheList, out, piles = pilesOf(ballots), sequence = false } = counting;
  const keep = Float64Array.from(candidates, (name) => (out?.has(name) ? 0 : 1));
  const elected = new Set<number>();
  const rounds: Round[] = [];
  const earlier: (readonly number[])[] = [];
  const nameOf = (candidate: number) => candidates[candidate] ?? "";
  while (elected.size < seats) {
    const { votes, exhausted, quota } = settle(piles, keep, elected, seats);
    const standing = candidates
      .map((_, index) => index)
      .filter((index) => (keep[index] ?? 0) > 0 && !elected.has(index));
    if (standing.length === 0) break;
    const free = seats - elected.size;
    const above = standing.filter((candidate) => (votes[candidate] ?? 0) > quota + tiny);
    const reached = (standing.length <= free ? standing : above).sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0));
    const { equals, tie } = reached.length > 0 ? { equals: [], tie: null } : lowest(votes, standing, earlier);
    const matters = equals.length > 1 && !allGoOut(votes, standing, free, sequence);
    const names = equals.map(nameOf);
    const excluded = names.length === 0 ? null : matters ? goesOut(names) : lastOnTheList(names);
    for (const candidate of reached) elected.add(candidate);
    const inCount = Object.fromEntries(
      candidates.flatMap((name, index) => ((keep[index] ?? 0) > 0 ? [[name, votes[index] ?? 0]] : [])),
    );
    if (excluded !== null) keep[candidates.indexOf(excluded)] = 0;
    earlier.push(votes);
    const elects = reached.map(nameOf);
    rounds.push({ votes: inCount, quota, elected: elects, excluded, exhausted, tie, tied: matters ? names : [] });
  }
  return { winners: [...elected].map(nameOf), rounds };
}
