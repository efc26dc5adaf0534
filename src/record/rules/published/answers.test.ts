import fc from "fast-check";
import { expect, test } from "vitest";
import { answersOf } from "./answers.ts";

const order = (results: Record<string, number | string>) => answersOf(results).map(([option]) => option);

test("the yes comes first, then half a yes, the no, those who abstain, and the rest", () => {
  expect(order({ no: 40, yes: 3, "no opinion": 12, abstain: 1 })).toEqual(["yes", "no", "no opinion", "abstain"]);
  expect(order({ blue: 9, no: 40, "yes, but not now": 7, yes: 3 })).toEqual(["yes", "yes, but not now", "no", "blue"]);
  expect(order({ contre: 2, "s’abstenir": 5, pour: 1, "avec réserves": 8 })).toEqual([
    "pour",
    "avec réserves",
    "contre",
    "s’abstenir",
  ]);
  expect(order({ لا: 9, نعم: 1 })).toEqual(["نعم", "لا"]);
  // A word that only begins like one of these is an option of its own.
  expect(order({ notify: 1, none: 2, yesterday: 3, no: 0 })).toEqual(["no", "yesterday", "none", "notify"]);
});

test("other options: the most counted first, what was told in words by name", () => {
  expect(order({ Geneva: 4, Accra: 9, Lima: 6 })).toEqual(["Accra", "Lima", "Geneva"]);
  expect(order({ "option 10": "weak", "option 9": "strong" })).toEqual(["option 9", "option 10"]);
});

test("every answer is told once, in one order, however they are kept", () => {
  const answer = fc.tuple(
    fc.constantFrom("yes", "no", "abstain", "A", "B", "10", "qualified", "in favour", "maybe", ""),
    fc.oneof(fc.nat(99), fc.constantFrom("strong", "weak")),
  );
  fc.assert(
    fc.property(fc.uniqueArray(answer, { selector: ([option]) => option }), (kept) => {
      const told = answersOf(Object.fromEntries(kept));
      expect(told).toHaveLength(kept.length);
      expect(answersOf(Object.fromEntries([...kept].reverse()))).toEqual(told);
    }),
  );
});
