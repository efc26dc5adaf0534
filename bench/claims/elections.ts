/**
 * Counting 10,000 ballots with 30 candidates. Peers from npm, each counting the same ballots to the same result: `votes`
 * for Schulze, `meeks-prf-js` (the reference rule of the Proportional Representation Foundation) for the transferable
 * vote. Times are of the processor, since the machine is shared.
 */
// @ts-expect-error: it brings no types
import { tabulate } from "meeks-prf-js/run/meek.js";
import { Schulze, utils } from "votes";
import type { Ballot, Election } from "../../src/elections/rules/count/ballots.ts";
import { elect } from "../../src/elections/rules/count/result.ts";
import { type Claim, median, rounded } from "../claim.ts";

const rounds = 5;

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Voters who agree somewhat on who is good; each ranks from `least` candidates to all. */
function boxOf(seed: number, voters: number, size: number, least: number): Election {
  const next = chance(seed);
  const candidates = Array.from({ length: size }, (_, index) => `C${index}`);
  const ballots = Array.from({ length: voters }, (): Ballot => {
    const liking = candidates.map((_, candidate) => candidate + next() * size * 0.7);
    const order = candidates.map((_, candidate) => candidate).sort((a, b) => (liking[a] ?? 0) - (liking[b] ?? 0));
    const listed = order.slice(0, least + Math.floor(next() * (size + 1 - least)));
    const ranks = new Array<number | null>(size).fill(null);
    for (const [rank, candidate] of listed.entries()) ranks[candidate] = rank + 1;
    return ranks;
  });
  return { candidates, ballots };
}

const listed = ({ candidates }: Election, ballot: Ballot): readonly string[] =>
  candidates
    .filter((_, candidate) => ballot[candidate] !== null)
    .sort((a, b) => Number(ballot[candidates.indexOf(a)]) - Number(ballot[candidates.indexOf(b)]));

/** Milliseconds of the processor, median, and what came out. Where it is done once, it is done cold. */
function timed<T>(count: () => T, times = rounds): { readonly ms: number; readonly gave: T } {
  let gave: T | undefined = times > 1 ? count() : undefined;
  const taken = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    gave = count();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return { ms: median(taken), gave: gave as T };
}

function schulzeByPeer(election: Election) {
  const ballots = election.ballots.map((ballot) => ({
    ranking: listed(election, ballot).map((name) => [name]),
    weight: 1,
  }));
  return () => new Schulze(utils.matrixFromBallots(ballots, [...election.candidates])).ranking().flat();
}

function stvByPeer(election: Election, seats: number) {
  const ballots = election.ballots.map((ballot) => [1, listed(election, ballot)]);
  const { candidates } = election;
  const { length } = candidates;
  return (): readonly string[] => {
    const { elected } = tabulate(seats, candidates, ballots, length, candidates, [], [], {}, null);
    return [...(elected as ReadonlySet<string>)];
  };
}

const alike = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();

/** How many of 100 small elections without a tie elect the same people here and there. */
function agreement(): { readonly same: number; readonly of: number } {
  const compared = Array.from({ length: 100 }, (_, seed) => {
    const election = boxOf(seed + 1, 40, 7, 1);
    const ours = elect(election, "stv", 3);
    const told = (ours.rounds ?? []).every(({ tie }) => tie === null);
    return told ? alike(ours.winners, stvByPeer(election, 3)()) : null;
  }).filter((one) => one !== null);
  return { same: compared.filter(Boolean).length, of: compared.length };
}

export async function run(): Promise<readonly Claim[]> {
  const full = boxOf(2026, 10_000, 30, 30);
  const some = boxOf(2026, 10_000, 30, 5);
  const tenth = boxOf(2026, 1_000, 30, 5);
  const schulze = timed(() => elect(full, "schulze", 10).ranking.flatMap(({ names }) => names));
  const otherSchulze = timed(schulzeByPeer(full), 1);
  if (schulze.gave.join() !== otherSchulze.gave.join()) throw new Error("votes gives another order");
  const stv = timed(() => elect(some, "stv", 10).winners);
  const otherStv = timed(stvByPeer(some, 10), 1);
  if (!alike(stv.gave, otherStv.gave)) throw new Error("meeks-prf-js elects others");
  const small = timed(() => elect(tenth, "stv", 10).winners);
  const { same, of } = agreement();
  return [
    {
      name: "elections: 10,000 ballots, 30 candidates, 10 seats, Schulze",
      value: rounded(schulze.ms),
      unit: "ms",
      peer: `votes, ${Math.round(otherSchulze.ms)} ms`,
      ratio: rounded(schulze.ms / otherSchulze.ms, 3),
      target: "at most 250 ms, and at most half of the peer",
      holds: schulze.ms <= 250 && schulze.ms <= otherSchulze.ms / 2,
    },
    {
      name: "elections: 10,000 ballots, 30 candidates, 10 seats, single transferable vote (Meek)",
      value: rounded(stv.ms),
      unit: "ms",
      peer: `meeks-prf-js, ${Math.round(otherStv.ms)} ms`,
      ratio: rounded(stv.ms / otherStv.ms, 3),
      target: "at most 1500 ms, and at most half of the peer",
      holds: stv.ms <= 1_500 && stv.ms <= otherStv.ms / 2,
    },
    {
      name: "elections: the same with ten times the ballots",
      value: rounded(stv.ms / small.ms),
      unit: "times",
      peer: "",
      ratio: null,
      target: "at most 25 times",
      holds: stv.ms <= 25 * small.ms,
    },
    {
      name: `elections: of ${of} small elections without a tie, the same people elected as by meeks-prf-js`,
      value: same,
      unit: "elections",
      peer: "",
      ratio: null,
      target: `all ${of}`,
      holds: same === of,
    },
  ];
}
