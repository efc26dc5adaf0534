import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maybeFrom, namesAlike } from "./same-person.ts";

describe("two written names", () => {
  test.each([
    ["Mara Oyelin", "OYELIN, Mara"],
    ["H.E. Ms. Mara Oyelin", "Mara Oyelin"],
    ["Dr. José Núñez", "Jose Nunez"],
    ["Нора Иванова", "Nora Ivanova"],
    ["林海月", "林海月"],
  ])("%s is %s", (one, other) => expect(namesAlike(one, other)).toBe(1));

  test.each([
    ["J. Kibet-Hale", "Jonas Kibet-Hale"],
    ["Mara Oyelyn", "Mara Oyelin"],
    ["Mara Adela Oyelin", "Mara Oyelin"],
  ])("%s may be %s", (one, other) => {
    expect(namesAlike(one, other)).toBeGreaterThanOrEqual(maybeFrom);
    expect(namesAlike(one, other)).toBeLessThan(1);
  });

  test.each([
    ["Mara Oyelin", "Mara Varga"],
    ["Mara", "Mara Oyelin"],
    ["M. O.", "Mara Oyelin"],
    ["Ann Lee", "Anna Leeds"],
    ["Chair", "Mara Oyelin"],
    ["林海月", "林海"],
  ])("%s is not %s", (one, other) => expect(namesAlike(one, other)).toBeLessThan(maybeFrom));

  test("are as alike either way round, in any order, and never more than the same", () => {
    const name = fc.stringMatching(/^[A-Za-z]{2,9}( [A-Za-z]{1,9}){0,3}$/);
    fc.assert(
      fc.property(name, name, (one, other) => {
        const alike = namesAlike(one, other);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(namesAlike(other, one)).toBeCloseTo(alike);
        expect(namesAlike(one, one.split(" ").reverse().join(" "))).toBe(one.includes(" ") ? 1 : namesAlike(one, one));
      }),
      { numRuns: 60 },
    );
  });
});
