import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arcPath, barLengths, ringArcs, stripLanes } from "./geometry.ts";

const weights = fc.array(fc.oneof(fc.double(), fc.nat(), fc.constant(0)), { maxLength: 9 });

describe("ringArcs", () => {
  it("is a whole circle without gaps or overlaps, whatever the weights", () => {
    fc.assert(
      fc.property(weights, (given) => {
        const arcs = ringArcs(given);
        expect(arcs).toHaveLength(given.length);
        let at = 0;
        for (const { from, to } of arcs) {
          expect(from).toBeCloseTo(at, 6);
          expect(to).toBeGreaterThanOrEqual(from);
          at = to;
        }
        if (given.length > 0) expect(at).toBe(360);
        for (const arc of arcs) expect(arcPath(arc, 70, 2)).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });

  it("gives filled arcs their share of what the hollow ones leave", () => {
    expect(ringArcs([3, 0, 1])).toEqual([
      { from: 0, to: 258, hollow: false },
      { from: 258, to: 274, hollow: true },
      { from: 274, to: 360, hollow: false },
    ]);
    expect(ringArcs([5])).toEqual([{ from: 0, to: 360, hollow: false }]);
    expect(ringArcs([0, 0]).map(({ to }) => to)).toEqual([180, 360]);
  });

  it("draws one group alone as a whole ring", () => {
    expect(arcPath({ from: 0, to: 360, hollow: false }, 70, 2)).toBe("M0 -70A70 70 0 0 1 0 70A70 70 0 0 1 0 -70");
  });
});

describe("stripLanes", () => {
  const stretches = fc.array(fc.record({ lane: fc.constantFrom("a", "b", "c"), weight: fc.nat(500) }), {
    maxLength: 60,
  });

  it("keeps blocks inside the strip, in order and apart in each lane", () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 10, max: 1000 }), (given, width) => {
        const lanes = stripLanes(given, width);
        for (const blocks of lanes.values()) {
          let at = -1;
          for (const { from, to } of blocks) {
            expect(from).toBeGreaterThan(at);
            expect(to).toBeGreaterThan(from);
            at = to;
          }
          expect(at).toBeLessThanOrEqual(width);
        }
        for (const { lane, weight } of given) if (weight > 0) expect(lanes.has(lane)).toBe(true);
      }),
    );
  });

  it("is empty where nobody spoke", () => expect(stripLanes([{ lane: "a", weight: 0 }], 100).size).toBe(0));
});

it("bars are finite, and the largest fills the line", () => {
  expect(barLengths([31, 3, 0, 4])).toEqual([100, 9.68, 0, 12.9]);
  expect(barLengths([0, Number.NaN])).toEqual([0, 0]);
  expect(barLengths([])).toEqual([]);
});
