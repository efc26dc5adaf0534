/**
 * Invented acquaintance, the same for the same seed: most people know those near them on a ring (colleagues, a region),
 * three in ten ties lead far away, and some people are known to very many. A tie is written down by both and
 * confirmed, each as well as they see it, last renewed up to four years ago, more often of late.
 */
import { markOf } from "../../src/directory/ties/graph/arcs.ts";

export interface SmallWorld {
  readonly people: number;
  readonly owners: Uint32Array;
  readonly others: Uint32Array;
  readonly marks: Uint16Array;
  /** 1 for those who consent to be asked: seven in ten. */
  readonly asks: Uint8Array;
}

/** Mulberry32: 0 to below 1. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const mostKnown = 2_000;

export function smallWorld(people: number, ties: number, day: number, seed = 2026): SmallWorld {
  const next = random(seed);
  const owners = new Uint32Array(ties * 2);
  const others = new Uint32Array(ties * 2);
  const marks = new Uint16Array(ties * 2);
  const known = new Uint16Array(people);
  const mark = () => markOf(2 * Math.floor(next() * 3) + 1, day - Math.floor(next() ** 2 * 1_460));
  // A far one by rank, the first known to most; ranks are spread over the ring by a step that shares no divisor.
  const far = () => (Math.floor(people * next() ** 2.5) * 7_919) % people;
  const near = (person: number) => {
    const distance = 1 + Math.floor(40 * next() ** 2);
    return (person + (next() < 0.5 ? distance : people - distance)) % people;
  };
  let made = 0;
  for (let turn = 0; made < ties * 2; turn++) {
    const person = turn % people;
    const other = next() < 0.7 ? near(person) : far();
    if (other === person || (known[other] ?? 0) >= mostKnown || (known[person] ?? 0) >= mostKnown) continue;
    for (const [owner, to] of [
      [person, other],
      [other, person],
    ] as const) {
      owners[made] = owner;
      others[made] = to;
      marks[made] = mark();
      known[owner] = (known[owner] ?? 0) + 1;
      made += 1;
    }
  }
  const asks = Uint8Array.from({ length: people }, () => (next() < 0.7 ? 1 : 0));
  return { people, owners, others, marks, asks };
}

/** Pairs of people: every second one at random, the others four ties apart or nearer. */
export function pairsOf(
  { people, owners, others }: SmallWorld,
  many: number,
  seed = 7,
): readonly (readonly [number, number])[] {
  const next = random(seed);
  const pairs: (readonly [number, number])[] = [];
  const reached = new Map<number, number[]>();
  const wanted = Array.from({ length: many }, () => Math.floor(next() * people));
  // Walks at random, all of them at once, for one pass over the ties finds the neighbours of all.
  let at = wanted.slice();
  for (let step = 0; step < 4; step++) {
    reached.clear();
    for (const person of at) reached.set(person, []);
    for (let tie = 0; tie < owners.length; tie++) reached.get(owners[tie] ?? 0)?.push(others[tie] ?? 0);
    at = at.map((person, n) => {
      const list = reached.get(person) ?? [];
      return n % 4 < step ? person : (list[Math.floor(next() * list.length)] ?? person);
    });
  }
  for (const [n, from] of wanted.entries()) {
    const to = n % 2 === 0 ? Math.floor(next() * people) : (at[n] ?? from);
    if (to !== from) pairs.push([from, to]);
  }
  return pairs;
}
