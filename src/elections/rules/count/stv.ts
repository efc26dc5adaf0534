/**
 * Single transferable vote by Meek's method (Hill, Wichmann and Woodall, "Algorithm 123", Computer Journal 30, 1987):
 * an elected candidate keeps just the part of each ballot that the quota needs, and the rest goes on to the next on it.
 * Ballots that rank several candidates equally go to them in equal parts (Hill, Voting matters 15, 2002).
 */
import type { Ballot, Election } from "./ballots.ts";

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
  /** Those with equally few votes, where only the order of the list could tell them apart. */
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

/** Differences smaller than this are rounding, not votes. */
const tiny = 1e-9;

type Tally = { readonly votes: readonly number[]; readonly exhausted: number };

/** Candidates of a ballot by rank, best first; equals together. */
function preferences(ballot: Ballot): readonly (readonly number[])[] {
  const byRank = new Map<number, number[]>();
  for (const [candidate, rank] of ballot.entries()) {
    if (rank !== null) byRank.set(rank, [...(byRank.get(rank) ?? []), candidate]);
  }
  return [...byRank.entries()].sort(([a], [b]) => a - b).map(([, equals]) => equals);
}

/** Gives every ballot to its candidates by their keep values (0: out of the count, 1: takes all that reaches them). */
function give(ballots: readonly (readonly (readonly number[])[])[], keep: readonly number[]): Tally {
  const votes = keep.map(() => 0);
  let exhausted = 0;
  for (const ranks of ballots) {
    let left = 1;
    for (const equals of ranks) {
      const standing = equals.filter((candidate) => (keep[candidate] ?? 0) > 0);
      const part = standing.length > 0 ? left / standing.length : 0;
      for (const candidate of standing) {
        const kept = part * (keep[candidate] ?? 0);
        votes[candidate] = (votes[candidate] ?? 0) + kept;
        left -= kept;
      }
      if (left < tiny) break;
    }
    exhausted += Math.max(0, left);
  }
  return { votes, exhausted };
}

/** Lowers the keep values of the elected until each holds the quota and no more. */
function settle(ballots: Parameters<typeof give>[0], keep: number[], elected: ReadonlySet<number>, seats: number) {
  let tally = give(ballots, keep);
  let quota = (ballots.length - tally.exhausted) / (seats + 1);
  for (let turn = 0; turn < 1000; turn += 1) {
    const surplus = [...elected].reduce((sum, candidate) => sum + Math.abs((tally.votes[candidate] ?? 0) - quota), 0);
    if (surplus < tiny * ballots.length) break;
    for (const candidate of elected) {
      keep[candidate] = Math.min(1, ((keep[candidate] ?? 1) * quota) / (tally.votes[candidate] ?? quota));
    }
    tally = give(ballots, keep);
    quota = (ballots.length - tally.exhausted) / (seats + 1);
  }
  return { ...tally, quota };
}

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

export function stv({ candidates, ballots }: Election, seats: number, goesOut: GoesOut = lastOnTheList): Count {
  const ranked = ballots.map(preferences).filter((ranks) => ranks.length > 0);
  const keep = candidates.map(() => 1);
  const elected = new Set<number>();
  const rounds: Round[] = [];
  const earlier: (readonly number[])[] = [];
  const nameOf = (candidate: number) => candidates[candidate] ?? "";
  while (elected.size < seats) {
    const { votes, exhausted, quota } = settle(ranked, keep, elected, seats);
    const standing = candidates
      .map((_, index) => index)
      .filter((index) => (keep[index] ?? 0) > 0 && !elected.has(index));
    if (standing.length === 0) break;
    const free = seats - elected.size;
    const above = standing.filter((candidate) => (votes[candidate] ?? 0) > quota + tiny);
    const reached = (standing.length <= free ? standing : above).sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0));
    const { equals, tie } = reached.length > 0 ? { equals: [], tie: null } : lowest(votes, standing, earlier);
    const excluded =
      equals.length === 0 ? null : equals.length === 1 ? nameOf(equals[0] ?? 0) : goesOut(equals.map(nameOf));
    for (const candidate of reached) elected.add(candidate);
    const inCount = Object.fromEntries(
      candidates.flatMap((name, index) => ((keep[index] ?? 0) > 0 ? [[name, votes[index] ?? 0]] : [])),
    );
    if (excluded !== null) keep[candidates.indexOf(excluded)] = 0;
    earlier.push(votes);
    const tied = tie === "order-of-the-list" ? equals.map(nameOf) : [];
    rounds.push({ votes: inCount, quota, elected: reached.map(nameOf), excluded, exhausted, tie, tied });
  }
  return { winners: [...elected].map(nameOf), rounds };
}
