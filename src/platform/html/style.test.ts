import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { physicalDeclarations } from "../browser/contract/style.ts";

const folder = join(import.meta.dirname, "assets");
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));

it.each(sheets)("%s names sides of the text, never of the screen", (name) => {
  expect(physicalDeclarations(readFileSync(join(folder, name), "utf8"))).toEqual([]);
});
