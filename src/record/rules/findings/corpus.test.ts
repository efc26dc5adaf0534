import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { corpus, inCorpus } from "../../../platform/testing-corpus.ts";
import { readFile } from "../../intake/read-file.ts";
import { findings } from "./index.ts";

const name = "captions/igf-2017/strengthening-cooperation.txt";
const present = inCorpus(name);
const session = join(corpus, name);

describe.skipIf(!present)("the session of the IGF of 2017", async () => {
  const read = present
    ? await readFile({ name: "strengthening-cooperation.txt", bytes: new Uint8Array(readFileSync(session)) })
    : null;
  const meeting = read?.ok ? read.value[0]?.meeting : undefined;
  const found = meeting ? findings(meeting) : null;

  it("opens with four shows of hands, and no later one is made up", () => {
    expect(found?.polls.map(({ n, method, results }) => ({ n, method, results }))).toEqual([
      { n: 1, method: "show-of-hands", results: { yes: "a lot", abstain: 3 } },
      { n: 1, method: "show-of-hands", results: { yes: "in general" } },
      { n: 5, method: "show-of-hands", results: { yes: 3 } },
      { n: 5, method: "show-of-hands", results: { yes: 5 } },
    ]);
  });

  it("has eleven people who say who they are", () => {
    expect(found?.selfIntroductions.map(({ name }) => name)).toEqual([
      "Wout de Natris",
      "Arnold van Rhijn",
      "Maria",
      "Alissa Cooper",
      "Barbara",
      "Alexander",
      "Michael Kaiser",
      "George Sadowski",
      "Winston Robert",
      "Bastian",
      "Jeremy Malcolm",
    ]);
  });

  it("decides nothing", () => {
    expect(found?.decisions).toEqual([]);
  });
});
