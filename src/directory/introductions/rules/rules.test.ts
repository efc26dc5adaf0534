import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import {
  type Around,
  type Course,
  type Happening,
  newCourse,
  next,
  patience,
  shownToAsker,
  type Turn,
} from "./progress.ts";
import { told } from "./telling.ts";

const start = new Date("2026-05-04T09:00:00Z");
const at = (hours: number): Date => new Date(start.getTime() + hours * 3_600_000);
const person = (): PersonId => newId<"person">();
const [asker, a, b, c, d, x] = [person(), person(), person(), person(), person(), person()];
const nobody: ReadonlySet<PersonId> = new Set();
const around = (hours: number, ways: Around["ways"] = [], quiet = nobody): Around => ({ now: at(hours), ways, quiet });

describe("an introduction over three people", () => {
  const begun = next(newCourse(start), { kind: "begin", via: null }, around(0, [[asker, a, b, x]]));
  const yes: Happening = { kind: "answer", answer: "yes" };

  test("goes from one to the next, each seeing who comes before and after, and the one sought decides", () => {
    expect(begun.asks).toEqual({ person: a, before: asker, after: b, ends: at(24 * patience.stepDays) });
    const second = next(begun.course, yes, around(10));
    expect([second.closes, second.asks]).toEqual([
      "yes",
      { person: b, before: a, after: x, ends: at(10 + 24 * patience.stepDays) },
    ]);
    const third = next(second.course, yes, around(20));
    expect(third.asks).toMatchObject({ person: x, before: b, after: null });
    const done = next(third.course, yes, around(30));
    expect(done).toMatchObject({ closes: "yes", asks: null, tells: "introduced" });
    expect(done.course).toMatchObject({ state: "introduced", sought: x, path: [], barred: [] });
  });

  test("begins with the contact the asker chose, and tries another way without a word when somebody declines", () => {
    const ways = [
      [asker, a, b, x],
      [asker, c, x],
    ];
    const over = next(newCourse(start), { kind: "begin", via: c }, around(0, ways));
    expect(over.asks?.person).toBe(c);
    const declined = next(over.course, { kind: "answer", answer: "no" }, around(1, ways));
    expect(declined).toMatchObject({ closes: "no", tells: null, asks: { person: a } });
    // Nobody is left but one of a way tried before.
    const again = next(declined.course, { kind: "answer", answer: "no" }, around(2, [[asker, c, x]]));
    expect(again).toMatchObject({ closes: "no", tells: null, asks: null });
    expect(shownToAsker(again.course, at(3))).toBe("on-its-way");
    const over28 = next(again.course, { kind: "time" }, around(24 * patience.days));
    expect(over28).toMatchObject({ tells: "no-way", course: { state: "ended" } });
  });

  test("somebody who was asked by another introduction meanwhile is not asked again: another way is taken", () => {
    const turned = next(begun.course, yes, around(5, [[asker, d, x]], new Set([b])));
    expect(turned).toMatchObject({ closes: "yes", asks: { person: d, before: asker, after: x } });
  });

  test("an answer after its time counts for nothing, and a course that is over stays over", () => {
    const late = 24 * patience.stepDays;
    expect(next(begun.course, yes, around(late)).course).toBe(begun.course);
    const gone = next(begun.course, { kind: "withdraw" }, around(1));
    expect(gone).toMatchObject({ closes: "dropped", tells: null, course: { state: "withdrawn" } });
    expect(next(gone.course, yes, around(2))).toMatchObject({ course: gone.course, asks: null, tells: null });
  });
});

const pool = [a, b, c, d, x, person(), person()];
const way = fc
  .uniqueArray(fc.constantFrom(...pool), { minLength: 2, maxLength: 4 })
  .map((people) => [asker, ...people] as const);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constant<Happening>({ kind: "time" }),
  fc.constantFrom<Happening>({ kind: "answer", answer: "yes" }, { kind: "answer", answer: "no" }),
);
const event = fc.record({
  hours: fc.nat({ max: 80 }),
  happening,
  ways: fc.array(way, { maxLength: 3 }),
  quiet: fc.uniqueArray(fc.constantFrom(...pool), { maxLength: 3 }),
});

/** Lets things happen one after the other; gives every turn with the hour it was taken. */
function run(
  ways: Around["ways"],
  events: readonly { hours: number; happening: Happening; ways: Around["ways"]; quiet: readonly PersonId[] }[],
) {
  const turns: { readonly hour: number; readonly turn: Turn }[] = [];
  let course: Course = newCourse(start);
  let hour = 0;
  const take = (what: Happening, around: Around) => {
    const turn = next(course, what, around);
    course = turn.course;
    turns.push({ hour, turn });
  };
  take({ kind: "begin", via: null }, around(0, ways));
  for (const { hours, happening: what, ways: free, quiet } of events) {
    hour += hours;
    take(
      what,
      around(
        hour,
        free.filter((one) => !one.some((p) => quiet.includes(p))),
        new Set(quiet),
      ),
    );
  }
  return turns;
}

describe("whatever happens", () => {
  test("nobody is asked twice by one introduction, nobody who is in their month, and no more than three ways are tried", () => {
    fc.assert(
      fc.property(fc.array(way, { minLength: 1, maxLength: 3 }), fc.array(event, { maxLength: 25 }), (ways, events) => {
        const turns = run(ways, events);
        const asked = turns.flatMap(({ turn }) => (turn.asks ? [turn.asks.person] : []));
        expect(new Set(asked).size).toBe(asked.length);
        events.forEach(({ quiet }, n) => {
          const now = turns[n + 1]?.turn.asks?.person;
          if (now) expect(quiet).not.toContain(now);
        });
        expect(turns.filter(({ turn }) => turn.asks?.before === asker).length).toBeLessThanOrEqual(patience.ways);
        // Everybody who is asked may answer until a time that has not come, and within the time of the whole.
        for (const { hour, turn } of turns) {
          if (turn.asks) expect(turn.asks.ends.getTime()).toBeGreaterThan(at(hour).getTime());
          if (turn.asks) expect(turn.asks.ends.getTime()).toBeLessThanOrEqual(turn.course.ends.getTime());
        }
      }),
    );
  });

  test("the asker sees the same, day by day and in every letter, as if nobody had answered at all, unless all said yes", () => {
    fc.assert(
      fc.property(fc.array(way, { minLength: 1, maxLength: 3 }), fc.array(event, { maxLength: 25 }), (ways, events) => {
        const turns = run(ways, events);
        const told = turns.filter(({ turn }) => turn.tells !== null);
        if (told.some(({ turn }) => turn.tells === "introduced")) return;
        const end = 24 * patience.days;
        for (const { hour, turn } of turns) {
          // The one thing that is shown depends on the hour alone.
          expect(shownToAsker(turn.course, at(hour))).toBe(hour >= end ? "no-way" : "on-its-way");
          if (turn.tells !== null) expect(hour).toBeGreaterThanOrEqual(end);
        }
        expect(told.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("what is told of a way", () => {
  const strength = fc.double({ min: 0.01, max: 0.95, noNaN: true });
  const age = fc.nat({ max: 1_000 });

  test("names one's own contact alone", () => {
    const way = { people: [asker, a, b, c, x], strength: 0.5, oldest: 10 };
    expect(told(way)).toEqual({ contact: a, atMost: 4, band: "strong", fresh: true });
    expect(told({ people: [asker, x], strength: 0.5, oldest: 10 })).toBeNull();
    expect(JSON.stringify(told(way))).not.toContain(b);
  });

  test("a way of two steps cannot be told from one of three: no answer says that one's contact knows the one sought", () => {
    fc.assert(
      fc.property(strength, age, (product, oldest) => {
        const direct = told({ people: [asker, a, x], strength: product, oldest });
        // The same tie from somebody else whom the contact knows well, confirmed today.
        const around = told({ people: [asker, a, b, x], strength: product * 0.95, oldest });
        expect(direct).toEqual(around);
      }),
    );
  });
});
