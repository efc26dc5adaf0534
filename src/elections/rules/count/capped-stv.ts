/** Single transferable vote under a cap: counted again without the last winner of a group that has too many, until every cap is kept. */
import type { Election } from "./ballots.ts";
import { type Piles, pilesOf } from "./piles.ts";
import type { Cap } from "./seats.ts";
import { type GoesOut, type Round, stv } from "./stv.ts";

export interface CappedCount {
  readonly winners: readonly string[];
  readonly rounds: readonly Round[];
  readonly capped: readonly { readonly name: string; readonly group: string }[];
  /** Who was in the last count. */
  readonly left: readonly string[];
  /** Those who could not be told apart for going out, in this count and in those before it that a cap undid. */
  readonly tied: readonly (readonly string[])[];
  /** Winners of one group elected at once with equal votes, where one of them was too many. */
  readonly equalsOverCap: readonly (readonly string[])[];
}

/** The last winner of the first group that has too many, and those it could as well have been. */
function oneTooMany(winners: readonly string[], rounds: readonly Round[], cap: Cap) {
  const taken = new Map<string, number>();
  for (const name of winners) {
    const group = cap.groupOf.get(name);
    if (group === undefined) continue;
    taken.set(group, (taken.get(group) ?? 0) + 1);
    if ((taken.get(group) ?? 0) <= cap.most) continue;
    const round = rounds.find(({ elected }) => elected.includes(name));
    const votes = round?.votes[name] ?? 0;
    const equals = (round?.elected ?? []).filter(
      (other) => cap.groupOf.get(other) === group && Math.abs((round?.votes[other] ?? 0) - votes) < 1e-9,
    );
    return { name, group, equals: equals.length > 1 ? equals : [] };
  }
  return null;
}

interface Capping {
  readonly goesOut?: GoesOut;
  /** The ballots of this election, where they lie on piles already. */
  readonly piles?: Piles;
}

export function cappedStv(election: Election, seats: number, cap: Cap | null, capping: Capping = {}): CappedCount {
  const counting = { ...capping, piles: capping.piles ?? pilesOf(election.ballots), sequence: cap !== null };
  const out = new Map<string, string>();
  const equalsOverCap: (readonly string[])[] = [];
  const tied: (readonly string[])[] = [];
  for (;;) {
    const { winners, rounds } = stv(election, seats, { ...counting, out: new Set(out.keys()) });
    for (const { tied: names } of rounds) {
      const known = tied.some((before) => before.join("\n") === names.join("\n"));
      if (names.length > 0 && !known) tied.push(names);
    }
    const over = cap ? oneTooMany(winners, rounds, cap) : null;
    if (!over) {
      const capped = [...out].map(([name, group]) => ({ name, group }));
      const left = election.candidates.filter((name) => !out.has(name));
      return { winners, rounds, capped, left, tied, equalsOverCap };
    }
    if (over.equals.length > 0) equalsOverCap.push(over.equals);
    out.set(over.name, over.group);
  }
}

/** Counts tried before a tie is taken to decide: 200, and of a large box fewer, so that nobody waits long. */
const triesFor = (ballots: number): number => Math.max(10, Math.min(200, Math.floor(200_000 / ballots)));

/**
 * The ties of a count that decide over a seat: every way of breaking them is tried, and where all give the same winners
 * none decides. Where there are more ways than can be tried, they are taken to decide.
 */
export function tiesThatDecide(
  election: Election,
  seats: number,
  cap: Cap | null,
  counted: CappedCount,
): readonly (readonly string[])[] {
  const { tied } = counted;
  if (counted.equalsOverCap.length > 0) return [...counted.equalsOverCap, ...tied];
  if (tied.length === 0) return [];
  const expected = counted.winners.toSorted().join("\n");
  const waiting: (readonly number[])[] = [[]];
  const piles = pilesOf(election.ballots);
  const mostTries = triesFor(election.ballots.length);
  for (let tries = 0; waiting.length > 0; tries += 1) {
    const choices = waiting.pop() ?? [];
    if (tries >= mostTries) return tied;
    let met = 0;
    const goesOut: GoesOut = (equals) => {
      const choice = choices[met] ?? 0;
      // Other ways are walked from the count that meets the tie first.
      if (met >= choices.length) {
        const before = [...choices, ...Array.from({ length: met - choices.length }, () => 0)];
        for (let other = 1; other < equals.length; other += 1) waiting.push([...before, other]);
      }
      met += 1;
      return equals[choice] ?? equals[0] ?? "";
    };
    const { winners } = cappedStv(election, seats, cap, { goesOut, piles });
    if (winners.toSorted().join("\n") !== expected) return tied;
  }
  return [];
}
