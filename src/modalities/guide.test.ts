import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tellRight } from "./cli/tell.ts";
import { readModalities } from "./parse.ts";
import { checkModalities } from "./rules/file/check.ts";
import { rightsOf } from "./rules/file/rights.ts";

/** The example of the guide, put together from its steps as a reader does. */
function example(guide: string): string {
  const steps = guide.split(/^## \d\. /m).slice(1, 6);
  return steps
    .flatMap((step) => step.split("\n").filter((line) => line.startsWith("    ")))
    .map((line) => line.slice(4))
    .join("\n");
}

it("the guide leads from nothing to a file that passes check, and tells what the file answers", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../docs/modalities.md"), "utf8");
  const { file, findings, lineOf } = readModalities(example(guide));
  expect(findings).toEqual([]);
  if (!file) throw new Error("no file");
  expect(checkModalities(file, lineOf).map(({ check }) => check)).toEqual(["unverified"]);
  const answer = tellRight(rightsOf(file).may("participant", "attend", "programme"));
  expect(guide.replaceAll(/^ {4}/gm, "")).toContain(answer);
});
