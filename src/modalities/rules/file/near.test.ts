import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acts } from "../../modalities-model.ts";
import { hintFor, nearestName } from "./near.ts";

describe("did you mean", () => {
  it.each([
    ["speek", "speak"],
    ["apeal", "appeal"],
    ["vtoe", "vote"],
    ["See drafts", "see-drafts"],
    ["speak_in_segment", "speak-in-segment"],
    ["sing", null],
    ["x", null],
    ["", null],
  ] as const)("%j: %j", (name, meant) => {
    expect(nearestName(name, acts)).toBe(meant);
  });

  it("finds a name in which one letter is wrong, and answers whatever is typed", () => {
    const long = acts.filter((act) => act.length > 4);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.string({ maxLength: 1 }), (act, at, put) => {
        const typed = act.slice(0, at % act.length) + put + act.slice((at % act.length) + 1);
        expect(nearestName(typed, acts)).not.toBeNull();
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(hintFor(name, acts)).not.toBe("");
      }),
      { numRuns: 100 },
    );
  });
});
