import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findings as findingsShape, parsedMeeting } from "../../model.ts";
import { findings } from "./index.ts";

const cases = new URL("../../../../conformance/findings/", import.meta.url);
const read = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}/${file}`, cases), "utf8"));

/** A case names the fields that matter to it; what it leaves out may change. */
const pick = (item: Readonly<Record<string, unknown>>, like: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(like).map((field) => [field, item[field]]));

type List = readonly Readonly<Record<string, unknown>>[];

describe("conformance: what is found in a meeting", () => {
  for (const name of readdirSync(cases)) {
    const found = findings(parsedMeeting.parse(read(name, "input.json")));
    const expected = read(name, "expected.json") as Readonly<Record<string, List>>;
    it(`${name}: in the shape of a record`, () => {
      expect(findingsShape.safeParse(found).success).toBe(true);
    });
    for (const [kind, list] of Object.entries(expected)) {
      it(`${name}: ${kind}`, () => {
        const got = (found as unknown as Readonly<Record<string, List>>)[kind] ?? [];
        expect(got.map((item, index) => pick(item, list[index] ?? { n: 0, text: "", question: "", name: "" }))).toEqual(
          list,
        );
      });
    }
  }
});
