import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, closenesses, fadesAfter, freshness, gradeOf, strength, strengthAt } from "./strength.ts";

const now = new Date("2026-05-14T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe("the strength of a tie", () => {
  test("by example: a year halves it, three years end it, and a confirmation brings it near to certain", () => {
    const tie = { closeness: "well", confirmed: true } as const;
    expect(strength({ ...tie, renewed: now }, now)).toBe(0.95);
    expect(strength({ ...tie, renewed: daysAgo(365) }, now)).toBeCloseTo(0.475);
    expect(strength({ ...tie, renewed: daysAgo(fadesAfter) }, now)).toBeGreaterThan(0.1);
    expect(strength({ ...tie, renewed: daysAgo(fadesAfter + 1) }, now)).toBe(0);
    expect(strength({ closeness: "met", confirmed: false, renewed: now }, now)).toBe(0.3);
    expect([0, 365, 366, fadesAfter, fadesAfter + 1].map((age) => freshness(daysAgo(age), now))).toEqual([
      "fresh",
      "fresh",
      "fading",
      "fading",
      "faded",
    ]);
    expect([0.95, 0.4, 0.39, 0.12, 0.11].map(bandOf)).toEqual(["strong", "strong", "fair", "fair", "weak"]);
  });

  test("never rises with age; knowing somebody better, or both saying so, never weakens it; it is never 1", () => {
    const of = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 1_500 }));
    fc.assert(
      fc.property(of, fc.nat({ max: 400 }), ([grade, age], more) => {
        expect(strengthAt(grade, age + more)).toBeLessThanOrEqual(strengthAt(grade, age));
        expect(strengthAt(Math.min(5, grade + 1), age)).toBeGreaterThanOrEqual(strengthAt(grade, age));
        expect(strengthAt(grade, age)).toBeLessThan(1);
      }),
    );
    expect(closenesses.flatMap((one) => [gradeOf(one, false), gradeOf(one, true)])).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
