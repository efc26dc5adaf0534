import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modalitiesSource } from "../../library.ts";
import { readModalities } from "../../parse.ts";
import { laddersOf } from "./ladder.ts";

describe("the ladder of appeals", () => {
  it("climbs from whose decision one begins with to where it ends", async () => {
    const { file } = readModalities(await modalitiesSource("ietf-working-group"));
    const ladders = laddersOf(file?.appeals ?? []).map((steps) => steps.map(({ to }) => to));
    expect(ladders).toEqual([
      ["chair", "area-director", "iesg", "iab", "trustees of the Internet Society"],
      ["the chair of the IESG", "iesg", "iab", "trustees of the Internet Society"],
    ]);
  });

  it("ends whatever the appeals are, circles too, and leaves no step out", () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const step = fc.record({ from: name, to: name, source: fc.constant("s") });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (appeals) => {
        const ladders = laddersOf(appeals);
        expect(new Set(ladders.flat())).toEqual(new Set(appeals));
        for (const ladder of ladders) expect(new Set(ladder).size).toBe(ladder.length);
      }),
    );
  });
});
