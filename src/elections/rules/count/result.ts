/** What an election decides: an order, the winners within the caps, and everything needed to recount it by hand. */
import type { Election } from "./ballots.ts";
import { type CappedCount, cappedStv, tiesThatDecide } from "./capped-stv.ts";
import { pairwise, schulze } from "./schulze.ts";
import { type Cap, seat } from "./seats.ts";
import type { Round } from "./stv.ts";

export const methods = ["schulze", "stv"] as const;
export type Method = (typeof methods)[number];

export interface Outcome {
  readonly method: Method;
  readonly seats: number;
  readonly ballots: number;
  readonly candidates: readonly string[];
  /** Best first; those who share a place are tied. Under STV: winners in the order of their election, then the others in the reverse order of their going out. */
  readonly ranking: readonly { readonly place: number; readonly names: readonly string[] }[];
  readonly winners: readonly string[];
  /** Who would have had a seat but for a cap, and which group was full. */
  readonly capped: readonly { readonly name: string; readonly group: string }[];
  /** Ties that decide over a seat and that no stated order has broken. */
  readonly ties: readonly (readonly string[])[];
  /** Ties that the stated order broke, each best first. */
  readonly broken: readonly (readonly string[])[];
  /** How many voters prefer the row's candidate to the column's. */
  readonly pairwise?: readonly (readonly number[])[];
  readonly rounds?: readonly Round[];
}

const places = (groups: readonly (readonly string[])[]) => {
  let next = 1;
  return groups.map((names) => {
    const place = next;
    next += names.length;
    return { place, names };
  });
};

function bySchulze(election: Election, seats: number, cap: Cap | null, ties: readonly string[] | null): Outcome {
  const order = schulze(election);
  const { candidates, ballots } = election;
  return {
    method: "schulze",
    seats,
    ballots: ballots.length,
    candidates,
    ranking: places(order),
    ...seat(order, seats, cap, ties),
    pairwise: pairwise(election),
  };
}

/** The same election with its columns in another order. */
function inOrder({ candidates, ballots }: Election, order: readonly string[]): Election {
  const columns = order.map((name) => candidates.indexOf(name));
  return { candidates: order, ballots: ballots.map((ballot) => columns.map((column) => ballot[column] ?? null)) };
}

function rankingOf({ winners, rounds, left }: CappedCount) {
  const gone = rounds.flatMap(({ excluded }) => (excluded === null ? [] : [excluded])).toReversed();
  const standing = left.filter((name) => !winners.includes(name) && !gone.includes(name));
  return places([
    ...winners.map((name) => [name]),
    ...(standing.length > 0 ? [standing] : []),
    ...gone.map((name) => [name]),
  ]);
}

function byStv(election: Election, seats: number, cap: Cap | null, ties: readonly string[] | null): Outcome {
  const { candidates, ballots } = election;
  const counted = cappedStv(ties ? inOrder(election, ties) : election, seats, cap);
  const { winners, capped, rounds, tied, equalsOverCap } = counted;
  const lists = [...tied, ...equalsOverCap];
  return {
    method: "stv",
    seats,
    ballots: ballots.length,
    candidates,
    ranking: rankingOf(counted),
    winners,
    capped,
    ties: ties ? [] : tiesThatDecide(election, seats, cap, counted),
    broken: ties ? lists : [],
    rounds,
  };
}

/**
 * Counts. `ties`: all candidates in the order that breaks ties, best first, as the rule stated beforehand gives it;
 * without it ties that decide over a seat are named in `ties` (and STV goes on in the order of the list).
 */
export function elect(
  election: Election,
  method: Method,
  seats: number,
  cap: Cap | null = null,
  ties: readonly string[] | null = null,
): Outcome {
  return method === "schulze" ? bySchulze(election, seats, cap, ties) : byStv(election, seats, cap, ties);
}
