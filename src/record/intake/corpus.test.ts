import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { corpus, inCorpus } from "../../platform/testing-corpus.ts";
import { readFile } from "./read-file.ts";

const name = "captions/igf-2017/strengthening-cooperation.txt";
const present = inCorpus(name);
const session = join(corpus, name);

describe.skipIf(!present)("the session of the IGF 2017", () => {
  const read = async () => {
    const result = await readFile({ name: "strengthening-cooperation.txt", bytes: readFileSync(session) });
    if (!result.ok) throw new Error(result.problem.code);
    const [one] = result.value;
    if (one === undefined) throw new Error("nothing read");
    return one.meeting;
  };

  it("has 121 cues: 71 of the audience, 32 of its moderator, two of them without a colon, and 18 unnamed", async () => {
    const { interventions } = await read();
    const counts = Object.fromEntries(
      Object.entries(Object.groupBy(interventions, ({ kind }) => kind)).map(([kind, all]) => [kind, all.length]),
    );
    expect(interventions).toHaveLength(121);
    expect(counts).toEqual({ audience: 71, person: 32, unknown: 18 });
    expect(new Set(interventions.filter(({ kind }) => kind === "person").map(({ speaker }) => speaker))).toEqual(
      new Set(["Wout de Natris"]),
    );
  });

  it("has its front matter beside the text, not in it", async () => {
    const { title, date, place, format, interventions } = await read();
    expect({ title, date, place, format }).toEqual({
      title:
        "IGF 2017 - Day 0 - Salle 6 - Strengthening Cooperation within the Context of the IGF: Creating a Roadmap for 2018",
      date: "2017-12-17",
      place: "Geneva, Switzerland",
      format: "igf",
    });
    const text = interventions.map((one) => one.text).join("\n");
    expect(text).not.toMatch(/real-time captioning|authoritative record|Captioning has concluded|>>/);
    expect(interventions[0]?.text).toMatch(/^I think we're going to start in a moment/);
  });

  it("has its broken paragraphs whole and its laughter apart", async () => {
    const { interventions, stageDirections } = await read();
    expect(interventions.some(({ text }) => text.includes("I think that is an important thing to conclude."))).toBe(
      true,
    );
    expect(stageDirections.map(({ text }) => text)).toEqual(["Laughter", "Laughter"]);
  });
});
