import fc from "fast-check";
import { expect, test } from "vitest";
import { beat, evenly } from "./evenly.ts";

/** A clock that stands still unless somebody works or waits. */
function clock() {
  let at = 0;
  const pass = async (ms: number) => {
    at += ms;
  };
  return { pace: { now: () => at, wait: pass }, pass, at: () => at };
}

const took = async (steps: readonly number[], fails: boolean): Promise<number> => {
  const { pace, pass, at } = clock();
  const asked = evenly(pace, async () => {
    for (const ms of steps) await pass(ms);
    if (fails) throw new Error("broken");
    return "answer";
  });
  expect(await asked.catch((error: Error) => error.message)).toBe(fails ? "broken" : "answer");
  return at();
};

const steps = fc.array(fc.double({ min: 0, max: beat / 10, noNaN: true }), { maxLength: 25 });

test("whatever work takes less than a beat takes one, also where it fails, and longer work whole beats", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (work, fails) => {
      const spent = work.reduce((sum, ms) => sum + ms, 0);
      const beats = (await took(work, fails)) / beat;
      expect(beats).toBeCloseTo(Math.floor(spent / beat) + 1, 6);
      if (spent < beat) expect(beats).toBeCloseTo(1, 6);
    }),
  );
});
