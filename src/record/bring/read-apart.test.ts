import { expect, test } from "vitest";
import { createReader } from "./read-apart.ts";

const said = ">> ANNA BERG: We recommend that networks publish one page a year, and that everybody reads it.\n\n";
const file = (times: number) => ({
  name: "a.txt",
  bytes: new TextEncoder().encode(said.repeat(times)),
  encoding: null,
  part: 0,
});
const codeOf = async (read: ReturnType<ReturnType<typeof createReader>>) => {
  const answer = await read;
  return answer.ok ? answer.value.meeting.interventions.length : answer.problem.code;
};

test("a large file is read while others are answered, one file after the other", async () => {
  const read = createReader();
  await read(file(1));
  // Counted, not timed: were the file read here, nothing else could have its turn until it is read.
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 1);
  const both = await Promise.all([codeOf(read(file(30_000))), codeOf(read(file(2)))]);
  clearInterval(ticking);
  expect(both[1]).toBe(2);
  expect(both[0]).toBeGreaterThan(0);
  expect(turns).toBeGreaterThan(20);
});

test("what asks for too much memory or time ends alone, and the next file is read", async () => {
  const small = createReader({ memory: 24, patience: 60_000 });
  expect(await codeOf(small(file(200_000)))).toBe("reading-gave-up");
  expect(await codeOf(small(file(3)))).toBe(3);
  const hasty = createReader({ memory: 512, patience: 1 });
  expect(await codeOf(hasty(file(1)))).toBe("reading-gave-up");
});
