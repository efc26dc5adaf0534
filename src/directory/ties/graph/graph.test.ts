import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../../../kernel/ids.ts";
import { fadesAfter } from "../rules/strength.ts";
import { markOf, strengthsOn } from "./arcs.ts";
import { ballAround } from "./ball.ts";
import { createBestPath, type FoundPath } from "./best-path.ts";
import { diversePaths } from "./diverse-paths.ts";
import { createPeople } from "./people.ts";
import { createTieGraph, type TieGraph } from "./tie-graph.ts";

const day = Math.floor(Date.UTC(2026, 4, 14) / 86_400_000);
const { last: strengths } = strengthsOn(day);
/** As the mark keeps it: odd grades are confirmed. */
const isConfirmed = (mark: number): boolean => (mark >> 13) % 2 === 1;

interface Tie {
  readonly owner: number;
  readonly other: number;
  readonly mark: number;
}
interface World {
  readonly people: number;
  readonly ties: readonly Tie[];
  readonly consents: readonly boolean[];
  readonly from: number;
  readonly to: readonly number[];
}

/** Nobody knows themselves, and nobody is known twice by the same. */
const world: fc.Arbitrary<World> = fc.integer({ min: 4, max: 9 }).chain((people) => {
  const person = fc.nat({ max: people - 1 });
  const tie = fc.record({
    owner: person,
    other: person,
    mark: fc
      .tuple(
        fc.constantFrom(0, 1, 2, 3, 4, 5, 1, 3, 5),
        fc.oneof(fc.nat({ max: 400 }), fc.nat({ max: fadesAfter + 40 })),
      )
      .map(([grade, age]) => markOf(grade, day - age)),
  });
  return fc.record({
    people: fc.constant(people),
    ties: fc
      .uniqueArray(tie, {
        minLength: 6,
        maxLength: 40,
        size: "max",
        selector: ({ owner, other }) => `${owner} ${other}`,
      })
      .map((ties) => ties.filter(({ owner, other }) => owner !== other)),
    consents: fc.array(fc.constantFrom(true, true, false), { minLength: people, maxLength: people }),
    from: person,
    to: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
  });
});

/** People in a row, and some ties beside it: worlds where the best path is often a long one. */
const row: fc.Arbitrary<World> = fc
  .record({ world, length: fc.integer({ min: 4, max: 6 }) })
  .map(({ world, length }) => {
    const along = Array.from({ length: length - 1 }, (_, n) => ({
      owner: n,
      other: n + 1,
      mark: markOf(5, day - 30 * n),
    }));
    const beside = world.ties.filter(({ owner, other }, n) => n % 3 === 0 && owner < other && other !== owner + 1);
    const people = Math.max(world.people, length);
    const consents = Array.from({ length: people }, () => true);
    return { people, ties: [...along, ...beside], consents, from: 0, to: [length - 1] };
  });

const graphOf = ({ people, ties }: Pick<World, "people" | "ties">): TieGraph =>
  createTieGraph(people, (tie) => {
    for (const { owner, other, mark } of ties) tie(owner, other, mark);
  });

/** Every path of at most four steps whose people between consent, confirmed who comes before, and stand in it once. */
function allPaths({ ties, from, to }: World, mayPass: (person: number) => boolean): readonly FoundPath[] {
  const found: FoundPath[] = [];
  const go = (people: readonly number[], strength: number, marks: readonly number[]): void => {
    for (const { owner, other, mark } of ties) {
      const next = strength * (strengths[mark] ?? 0);
      if (owner !== people.at(-1) || next === 0 || people.includes(other)) continue;
      const path = { people: [...people, other], strength: next, marks: [...marks, mark] };
      if (to.includes(other)) found.push(path);
      else if (path.people.length < 5 && mayPass(other) && isConfirmed(mark)) go(path.people, next, path.marks);
    }
  };
  go([from], 1, []);
  return found;
}

const asked = (made: World): World => ({ ...made, to: made.to.filter((person) => person !== made.from) });

describe("the best path", () => {
  test("is as strong as the best of all there are, and one of them", () => {
    let found = 0;
    const searches = fc.property(fc.oneof(world.map(asked), row), (made) => {
      const mayPass = (person: number) => made.consents[person] ?? false;
      const all = allPaths(made, mayPass);
      const best = createBestPath(graphOf(made))({ from: made.from, to: made.to, mayPass, day });
      expect(best?.strength ?? 0).toBeCloseTo(Math.max(0, ...all.map(({ strength }) => strength)), 12);
      if (best) expect(all.map(({ people }) => people)).toContainEqual(best.people);
      if (best)
        expect(best.marks.reduce((product, mark) => product * (strengths[mark] ?? 0), 1)).toBeCloseTo(
          best.strength,
          12,
        );
      if (best && best.people.length > 3) found += 1;
    });
    fc.assert(searches, { numRuns: 400 });
    expect(found).toBeGreaterThan(20);
  });

  test("diverse ones share nobody between their ends, and each is the best that is left", () => {
    const searches = fc.property(world.map(asked), (made) => {
      const mayPass = (person: number) => made.consents[person] ?? false;
      const search = { from: made.from, to: made.to, mayPass, day };
      const paths = diversePaths(createBestPath(graphOf(made)), search, 3);
      const used = new Set<number>();
      const known = new Set<number>();
      for (const { people, strength } of paths) {
        const left = allPaths(
          { ...made, to: made.to.filter((person) => !known.has(person)) },
          (person) => mayPass(person) && !used.has(person),
        );
        expect(strength).toBeCloseTo(Math.max(...left.map((path) => path.strength)), 12);
        const between = people.slice(1, -1);
        for (const person of between) expect(used.has(person)).toBe(false);
        for (const person of between) used.add(person);
        if (between.length === 0) known.add(people.at(-1) ?? -1);
      }
      if (paths.length < 3) {
        const left = allPaths(
          { ...made, to: made.to.filter((person) => !known.has(person)) },
          (person) => mayPass(person) && !used.has(person),
        );
        expect(left).toEqual([]);
      }
    });
    fc.assert(searches, { numRuns: 200 });
  });

  test("one search leaves nothing behind for the next", () => {
    const both = fc.property(world.map(asked), fc.nat(), (made, other) => {
      const mayPass = (person: number) => made.consents[person] ?? false;
      const graph = graphOf(made);
      const worn = createBestPath(graph);
      worn({
        from: other % made.people,
        to: made.to.filter((person) => person !== other % made.people),
        mayPass: () => true,
        day,
      });
      const search = { from: made.from, to: made.to, mayPass, day };
      expect(worn(search)).toEqual(createBestPath(graph)(search));
    });
    fc.assert(both, { numRuns: 100 });
  });
});

test("whom a path leads to can be reached, and nobody else", () => {
  const balls = fc.property(world.map(asked), (made) => {
    const mayPass = (person: number) => made.consents[person] ?? false;
    const reached = ballAround(graphOf(made), { from: made.from, mayPass, day });
    for (let person = 0; person < made.people; person++) {
      if (person === made.from) continue;
      expect(reached.has(person)).toBe(allPaths({ ...made, to: [person] }, mayPass).length > 0);
    }
  });
  fc.assert(balls, { numRuns: 150 });
});

test("the answer does not depend on the order in which ties were written down", () => {
  const orders = fc.property(world.map(asked), fc.nat(), (made, turn) => {
    // As few grades as there are: many paths are as strong as each other.
    const ties = made.ties.map((tie) => ({ ...tie, mark: markOf(tie.mark % 2 === 0 ? 3 : 5, day) }));
    const cut = turn % (ties.length + 1);
    const turned = [...ties.slice(cut), ...ties.slice(0, cut)].reverse();
    const search = { from: made.from, to: made.to, mayPass: (person: number) => made.consents[person] ?? false, day };
    const paths = (list: readonly Tie[]) => diversePaths(createBestPath(graphOf({ ...made, ties: list })), search, 3);
    expect(paths(turned)).toEqual(paths(ties));
    const laid = createTieGraph(made.people, () => {});
    for (let owner = made.people - 1; owner >= 0; owner--) {
      laid.replace(
        owner,
        turned.filter((tie) => tie.owner === owner),
      );
    }
    expect(diversePaths(createBestPath(laid), search, 3)).toEqual(paths(ties));
  });
  fc.assert(orders, { numRuns: 150 });
});

describe("the graph", () => {
  test("after any changes it answers as one built anew", () => {
    const change = fc.tuple(
      fc.nat({ max: 11 }),
      fc.array(fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 5 })), { maxLength: 6 }),
    );
    const changes = fc.property(world.map(asked), fc.array(change, { maxLength: 12 }), (made, later) => {
      const graph = graphOf(made);
      const lists = new Map<number, Map<number, number>>();
      for (const { owner, other, mark } of made.ties) {
        lists.set(owner, (lists.get(owner) ?? new Map<number, number>()).set(other, mark));
      }
      for (const [owner, arcs] of later) {
        const list = arcs.map(([other, grade]) => ({ other, mark: markOf(grade, day) }));
        graph.replace(owner, list);
        lists.set(owner, new Map(list.filter(({ other }) => other !== owner).map(({ other, mark }) => [other, mark])));
      }
      const ties = [...lists].flatMap(([owner, list]) => [...list].map(([other, mark]) => ({ owner, other, mark })));
      expect(graph.ties()).toBe(ties.length);
      const anew = { ...made, ties, people: 12 };
      const search = { from: made.from, to: made.to, mayPass: (person: number) => made.consents[person] ?? true, day };
      const [kept, built] = [createBestPath(graph)(search), createBestPath(graphOf(anew))(search)];
      expect(kept?.strength ?? 0).toBeCloseTo(built?.strength ?? 0, 12);
    });
    fc.assert(changes, { numRuns: 200 });
  });

  test("is built anew when much has changed, and says the same", () => {
    const people = 300;
    const graph = createTieGraph(0, () => {});
    for (let round = 0; round < 4; round++) {
      for (let owner = 0; owner < people; owner++) {
        const arcs = Array.from({ length: 20 }, (_, n) => ({
          other: (owner + n + round) % people,
          mark: markOf(5, day),
        }));
        graph.replace(owner, arcs);
      }
    }
    expect(graph.ties()).toBe(people * 20);
    expect(graph.seen().outOver.size).toBeLessThan(people);
    const path = createBestPath(graph)({ from: 0, to: [80], mayPass: () => true, day });
    expect(path?.people).toHaveLength(5);
  });
});

test("people keep their numbers, and numbers their people", () => {
  const known = createPeople();
  const ids = Array.from({ length: 3_000 }, () => newId<"person">());
  const numbers = ids.map((id) => known.add(id));
  expect(numbers).toEqual(ids.map((_, n) => n));
  expect(ids.map((id) => known.add(id))).toEqual(numbers);
  expect(ids.map((id) => known.find(id))).toEqual(numbers);
  expect(numbers.map((number) => known.id(number))).toEqual(ids);
  const sorted = [...numbers].sort((a, b) => (known.precedes(a, b) ? -1 : 1));
  expect(sorted.map((number) => known.id(number))).toEqual([...ids].sort());
  expect(known.find(newId<"person">())).toBe(-1);
  expect(() => known.find("../etc" as (typeof ids)[0])).toThrow(TypeError);
});
