/**
 * The best path of at most four steps from one person to any of some others: the one whose ties, multiplied, are
 * strongest. Two steps are taken from the front and two from the back, and what cannot reach the best so far is left;
 * so the cost grows with the friends of friends of both, not with the graph.
 *
 * Of paths as strong as each other the one counts whose people come first: never the one that was found first, or an
 * answer would show in which order ties were written down.
 *
 * To whoever stands between only a tie leads that they have confirmed; to the one sought any tie does.
 */
import { type Mark, strengthsOn } from "./arcs.ts";
import type { TieGraph } from "./tie-graph.ts";

export interface PathSearch {
  readonly from: number;
  /** Any of these will do; `from` is not one of them. */
  readonly to: readonly number[];
  /** Who may stand between: consents to be asked, was not asked lately, is in no path found before. */
  readonly mayPass: (person: number) => boolean;
  /** The day it is, counted from 1970. */
  readonly day: number;
  /** What a path of two steps is multiplied by when it is compared with others; 1 where nothing is said. */
  readonly twoSteps?: number;
}

export interface FoundPath {
  /** From the asker to the one sought, two to five of them. */
  readonly people: readonly number[];
  /** The product of the strengths of the ties, 0 to 0.95. */
  readonly strength: number;
  /** Of each tie on the way, grade and day. */
  readonly marks: readonly Mark[];
}

export type BestPath = (search: PathSearch) => FoundPath | null;

/** What one search notes of people, kept between searches: a stamp says whether a note is of this one. */
function notes(size: number) {
  return {
    stamp: new Uint32Array(size),
    value: new Float64Array(size),
    via: new Int32Array(size),
    list: [] as number[],
  };
}
type Notes = ReturnType<typeof notes>;

/** Whether one person comes before another; by their numbers where nothing is said. */
export type Precedes = (one: number, other: number) => boolean;

/** A search over this graph; it keeps notes for each person (about 64 bytes), so one serves for many searches. */
export function createBestPath(graph: TieGraph, precedes: Precedes = (one, other) => one < other): BestPath {
  let [one, two, last] = [notes(0), notes(0), notes(0)];
  let target = new Uint32Array(0);
  let search = 0;

  const prepare = (): void => {
    const size = graph.people();
    if (target.length < size || search === 2 ** 32 - 1) {
      const room = Math.ceil(size * 1.25);
      [one, two, last] = [notes(room), notes(room), notes(room)];
      target = new Uint32Array(room);
      search = 0;
    }
    search += 1;
  };

  /** Notes a value for a person where it is better than what is noted; new people come onto the list. */
  const note = (on: Notes, person: number, value: number, via: number): void => {
    if (on.stamp[person] !== search) {
      on.stamp[person] = search;
      on.list.push(person);
    } else {
      const noted = on.value[person] ?? 0;
      if (value < noted || (value === noted && !precedes(via, on.via[person] ?? 0))) return;
    }
    on.value[person] = value;
    on.via[person] = via;
  };

  return ({ from, to, mayPass, day, twoSteps = 1 }) => {
    prepare();
    const { last: strengths, between } = strengthsOn(day);
    const seen = graph.seen();
    for (const notesOf of [one, two, last]) notesOf.list.length = 0;
    for (const person of to) target[person] = search;
    let best = 0;
    let path: readonly number[] = [];
    const offer = (strength: number, ...people: number[]): void => {
      if (strength < best || (strength === best && !earlier(people, path, precedes))) return;
      best = strength;
      path = people;
    };
    const passes = (person: number): boolean => person !== from && target[person] !== search && mayPass(person);

    // The last step: who knows one of those sought.
    let bestLast = 0;
    for (const sought of to) {
      walk(seen, "into", sought, (person, mark) => {
        const strength = strengths[mark] ?? 0;
        if (strength === 0) return;
        if (person === from) offer(strength, sought);
        else if (passes(person)) {
          note(last, person, strength, sought);
          if (strength > bestLast) bestLast = strength;
        }
      });
    }
    const ends = (person: number): number => (last.stamp[person] === search ? (last.value[person] ?? 0) : 0);

    // The first step, and two steps where the two meet.
    walk(seen, "out", from, (person, mark) => {
      const strength = between[mark] ?? 0;
      if (strength === 0 || !passes(person)) return;
      note(one, person, strength, from);
      const end = ends(person);
      if (end > 0) offer(strength * end * twoSteps, person, last.via[person] ?? 0);
    });

    // The second step, and three where they meet.
    let bestTwo = 0;
    for (const first of one.list) {
      const before = one.value[first] ?? 0;
      if (before * bestLast < best) continue;
      walk(seen, "out", first, (person, mark) => {
        const strength = before * (between[mark] ?? 0);
        if (strength === 0 || strength * bestLast < best) return;
        const end = ends(person);
        if (end > 0) offer(strength * end, first, person, last.via[person] ?? 0);
        if (two.stamp[person] === search ? strength < (two.value[person] ?? 0) : !passes(person)) return;
        note(two, person, strength, first);
        if (strength > bestTwo) bestTwo = strength;
      });
    }

    // The third step, from the back.
    for (const third of last.list) {
      const end = last.value[third] ?? 0;
      if (bestTwo * end < best) continue;
      walk(seen, "into", third, (person, mark) => {
        if (two.stamp[person] !== search) return;
        const strength = (two.value[person] ?? 0) * (between[mark] ?? 0) * end;
        if (strength > 0 && strength >= best)
          offer(strength, two.via[person] ?? 0, person, third, last.via[third] ?? 0);
      });
    }
    if (best === 0) return null;
    const people = [from, ...path];
    const marks = people.slice(1).map((person, n) => markBetween(seen, strengths, people[n] ?? 0, person));
    return { people, strength: marks.reduce((product, mark) => product * (strengths[mark] ?? 0), 1), marks };
  };
}

type SeenGraph = ReturnType<TieGraph["seen"]>;

/** Calls `step` for each tie of the person in this direction. */
export function walk(
  seen: SeenGraph,
  way: "out" | "into",
  person: number,
  step: (other: number, mark: Mark) => void,
): void {
  if (seen.changed[person] === 1) {
    const laid = (way === "out" ? seen.outOver : seen.intoOver).get(person);
    if (laid) {
      for (const { other, mark } of laid) step(other, mark);
      return;
    }
  }
  const { starts, others, marks } = seen[way];
  const to = starts[person + 1] ?? 0;
  for (let at = starts[person] ?? 0; at < to; at++) step(others[at] ?? 0, marks[at] ?? 0);
}

/** Of two paths that are as strong as each other. */
function earlier(one: readonly number[], other: readonly number[], precedes: Precedes): boolean {
  for (const [n, person] of one.entries()) {
    const beside = other[n] ?? 0;
    if (person !== beside) return precedes(person, beside);
  }
  return false;
}

/** Of two ties from the same to the same, the stronger: as the search took it. */
function markBetween(seen: SeenGraph, strengths: Float64Array, owner: number, other: number): Mark {
  let found = 0;
  walk(seen, "out", owner, (person, mark) => {
    if (person === other && (strengths[mark] ?? 0) >= (strengths[found] ?? 0)) found = mark;
  });
  return found;
}
