import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw, keyString, readSources } from "./lot.ts";

describe("selection by lot", () => {
  const sources = readSources("9319; 2, 5, 12, 8, 10; 9, 18, 26, 34, 41, 45") ?? [];

  it("gives the worked example of RFC 3797 section 6", () => {
    expect(keyString(sources)).toBe("9319./2.5.8.10.12./9.18.26.34.41.45./");
    const drawn = draw(keyString(sources), 25, 16);
    expect(drawn.map(({ number }) => number)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22, 5, 18, 9, 1, 4]);
    expect(drawn[0]).toEqual({ number: 17, digest: "990DD0A5692A029A98B5E01AA28F3459", of: 25 });
    expect(drawn[15]?.digest).toBe("3269E6CE559ABD57E2BA6AAB495EB9BD");
  });

  it("reads numbers as they are printed", () => {
    expect(keyString(readSources("007, 10.50, 0.250") ?? [])).toBe("0.257.10.5/");
    expect(readSources("nine")).toBeNull();
    expect(readSources("")).toBeNull();
  });

  it("draws each at most once, and the same again", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 400 }), (key, pool) => {
        const drawn = draw(key, pool, pool).map(({ number }) => number);
        expect(drawn.toSorted((a, b) => a - b)).toEqual(Array.from({ length: pool }, (_, index) => index + 1));
        expect(draw(key, pool, pool).map(({ number }) => number)).toEqual(drawn);
      }),
    );
  });
});
