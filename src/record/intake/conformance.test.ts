import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFile } from "./read-file.ts";

const folder = join(import.meta.dirname, "../../../conformance/captions");
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe("captions in, record out", () => {
  it("has a case for every notation", () => {
    const formats = new Set(
      cases.map(
        ({ name }) =>
          (JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as { format: string }).format,
      ),
    );
    expect([...formats].sort()).toEqual([
      "icann",
      "ietf-minutes",
      "igf",
      "irc",
      "itu",
      "plain",
      "ripe",
      "srt",
      "webvtt",
    ]);
  });

  it.each(cases.map(({ name }) => name))("%s", async (name) => {
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith("input."));
    if (input === undefined) throw new Error(`${name} has no input`);
    const read = await readFile({ name: input, bytes: readFileSync(join(folder, name, input)) });
    if (!read.ok) throw new Error(read.problem.code);
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8"));
    expect(read.value.map(({ meeting }) => meeting)).toEqual([expected]);
  });
});
