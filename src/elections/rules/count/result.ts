/** What an election decides: an order, the winners within the caps, and everything needed to recount it by hand. */
import type { Election } from "./ballots.ts";
import { pairwise, schulze, without } from "./schulze.ts";
import { type Round, stv } from "./stv.ts";

export const methods = ["schulze", "stv"] as const;
export type Method = (typeof methods)[number];

/** "No more than `most` winners of one employer" (or of any other group): who belongs to which. */
export interface Cap {
  readonly most: number;
  readonly groupOf: ReadonlyMap<string, string>;
}

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
  /** Ties that decide over a seat: named, because a rule of the body, a lot for instance, must break them. */
  readonly ties: readonly (readonly string[])[];
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

/** Seats from the top of an order, passing over whoever's group is full; a tie across the last seat gives no seat to either. */
function seat(groups: readonly (readonly string[])[], seats: number, cap: Cap | null) {
  const winners: string[] = [];
  const capped: { name: string; group: string }[] = [];
  const ties: (readonly string[])[] = [];
  const taken = new Map<string, number>();
  const groupOf = (name: string) => cap?.groupOf.get(name) ?? null;
  const full = (name: string) => {
    const group = groupOf(name);
    return cap !== null && group !== null && (taken.get(group) ?? 0) >= cap.most;
  };
  for (const names of groups) {
    if (winners.length >= seats) break;
    const eligible = names.filter((name) => !full(name));
    for (const name of names) if (!eligible.includes(name)) capped.push({ name, group: groupOf(name) ?? "" });
    const wanted = new Map<string, number>();
    for (const name of eligible) {
      const group = groupOf(name);
      if (group !== null) wanted.set(group, (wanted.get(group) ?? 0) + 1);
    }
    const overfull = [...wanted].some(([group, count]) => cap !== null && (taken.get(group) ?? 0) + count > cap.most);
    if (eligible.length > seats - winners.length || overfull) {
      ties.push(eligible);
      break;
    }
    for (const name of eligible) {
      winners.push(name);
      const group = groupOf(name);
      if (group !== null) taken.set(group, (taken.get(group) ?? 0) + 1);
    }
  }
  return { winners, capped, ties };
}

function bySchulze(election: Election, seats: number, cap: Cap | null): Outcome {
  const order = schulze(election);
  const { candidates, ballots } = election;
  const decided = seat(order, seats, cap);
  return {
    method: "schulze",
    seats,
    ballots: ballots.length,
    candidates,
    ranking: places(order),
    ...decided,
    pairwise: pairwise(election),
  };
}

/** Counts again without the last winner of a group over its cap, until every cap is kept. */
function byStv(election: Election, seats: number, cap: Cap | null): Outcome {
  const out = new Map<string, string>();
  for (;;) {
    const left = without(election, new Set(out.keys()));
    const { winners, rounds } = stv(left, seats);
    const taken = new Map<string, number>();
    const over = winners.find((name) => {
      const group = cap?.groupOf.get(name);
      if (cap === null || group === undefined) return false;
      taken.set(group, (taken.get(group) ?? 0) + 1);
      return (taken.get(group) ?? 0) > cap.most;
    });
    if (over !== undefined) {
      out.set(over, cap?.groupOf.get(over) ?? "");
      continue;
    }
    const gone = rounds.flatMap(({ excluded }) => (excluded === null ? [] : [excluded])).toReversed();
    const standing = left.candidates.filter((name) => !winners.includes(name) && !gone.includes(name));
    const ranking = places([
      ...winners.map((name) => [name]),
      ...(standing.length > 0 ? [standing] : []),
      ...gone.map((name) => [name]),
    ]);
    const capped = [...out].map(([name, group]) => ({ name, group }));
    const { candidates, ballots } = election;
    return { method: "stv", seats, ballots: ballots.length, candidates, ranking, winners, capped, ties: [], rounds };
  }
}

export function elect(election: Election, method: Method, seats: number, cap: Cap | null = null): Outcome {
  return method === "schulze" ? bySchulze(election, seats, cap) : byStv(election, seats, cap);
}
