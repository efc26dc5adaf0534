import fc from "fast-check";
import { expect, it } from "vitest";
import { termsInARow } from "./terms-in-a-row.ts";

const seat = (since: string, until: string | null) => ({
  since: new Date(`${since}T00:00:00Z`),
  until: until === null ? null : new Date(`${until}T00:00:00Z`),
});
const at = new Date("2026-01-01T00:00:00Z");

it("counts terms that follow each other, and begins anew after a break", () => {
  expect(termsInARow([], at)).toBe(0);
  expect(termsInARow([seat("2025-01-01", "2026-01-01"), seat("2024-01-01", "2025-01-01")], at)).toBe(2);
  expect(termsInARow([seat("2025-01-01", "2026-01-01"), seat("2022-01-01", "2023-01-01")], at)).toBe(1);
  expect(termsInARow([seat("2022-01-01", "2023-01-01")], at)).toBe(0);
  expect(termsInARow([seat("2024-12-20", "2025-12-15"), seat("2023-12-01", "2024-12-01")], at)).toBe(2);
  expect(termsInARow([seat("2025-01-01", null)], at)).toBe(1);
  expect(termsInARow([seat("2026-06-01", null)], at)).toBe(0);
});

it("counts the same in any order, and never more than there are", () => {
  const seats = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 3 })).map(([from, years]) => ({
      since: new Date(Date.UTC(2006 + from, 0, 1)),
      until: new Date(Date.UTC(2006 + from + years, 0, 1)),
    })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(seats, (served) => {
      const row = termsInARow(served, at);
      expect(row).toBe(termsInARow(served.toReversed(), at));
      expect(row).toBeLessThanOrEqual(served.length);
    }),
  );
});
