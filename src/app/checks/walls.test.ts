import { describe, expect, it } from "vitest";
import { readSources, type Source } from "./source.ts";
import { circles, pageBreaches, purityBreaches, sizeBreaches, wallBreaches } from "./walls.ts";

const sources = readSources();
const source = (file: string, text: string): Source => ({ file, text });

/** Libraries that rules may use because they only compute: no files, no network, no clock, no chance. */
const computing = ["zod", "node:crypto", "yaml", "diff", "luxon"];

describe("the walls between the rooms", () => {
  it("stand", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(wallBreaches(sources)).toEqual([]);
    expect(pageBreaches(sources)).toEqual([]);
  });

  it("keep rules and models free of anything that reads, writes or waits", () => {
    expect(purityBreaches(sources, computing)).toEqual([]);
  });

  it("let no two rooms reach each other in a circle", () => {
    expect(circles(sources)).toEqual([]);
  });

  it("stand around small files", () => {
    expect(sizeBreaches(sources)).toEqual([]);
  });
});

describe("a breach of the walls is found", () => {
  it("when a room, the platform or the kernel reaches too far", () => {
    const breaches = wallBreaches([
      source("src/kernel/a.ts", 'import { x } from "../platform/html/index.ts";'),
      source("src/platform/a.ts", 'export { x } from "../record/index.ts";'),
      source("src/record/a.ts", 'import { x } from "../meetings/store/find.ts";'),
      source("src/record/b.ts", 'import {\n  x,\n} from "../meetings/index.ts";'),
      source("src/record/c.ts", 'import type { X } from "../meetings/model.ts";'),
      source("src/record/d.ts", 'const x = await import("../meetings/routes.ts");'),
    ]);
    expect(breaches).toEqual([
      "src/kernel/a.ts reaches src/platform/html/index.ts",
      "src/platform/a.ts reaches src/record/index.ts",
      "src/record/a.ts reaches src/meetings/store/find.ts",
      "src/record/d.ts reaches src/meetings/routes.ts",
    ]);
  });

  it("when a rule reads, or asks for the time", () => {
    const impure = [
      source("src/record/rules/a.ts", 'import { readFileSync } from "node:fs";'),
      source("src/record/rules/b.ts", "export const now = () => Date.now();"),
      source("src/record/rules/c.ts", 'import { y } from "../store.ts";\nimport { z } from "zod";'),
      source("src/record/store.ts", 'import { Kysely } from "kysely";'),
      source("src/record/draft-model.ts", 'import { x } from "../platform/database/connect.ts";'),
    ];
    expect(purityBreaches(impure, computing)).toHaveLength(4);
  });

  it("when a page queries, rooms go in a circle, or a file is long", () => {
    expect(pageBreaches([source("src/record/pages/a.tsx", 'import { s } from "../store/find.ts";')])).toHaveLength(1);
    expect(
      circles([
        source("src/a/x.ts", 'import { y } from "../b/index.ts";'),
        source("src/b/x.ts", 'import { y } from "../c/index.ts";'),
        source("src/c/x.ts", 'import { y } from "../a/index.ts";'),
      ]),
    ).toEqual(["a > b > c > a"]);
    expect(sizeBreaches([source("src/a/long.ts", "\n".repeat(401))])).toContain("src/a/long.ts has 401 lines");
  });
});
