import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "../database/connect.ts";
import { holdDatabase } from "../database/installation.ts";
import { testDatabase } from "../database/testing.ts";
import { runScript, temporaryFolder } from "../testing.ts";
import { firstBreak, readAfter } from "./index.ts";

const writer = join(import.meta.dirname, "journal-writer.testing.ts");
const server = process.env["DATABASE_URL"];

test("killed while acts are being written: no acknowledged act is lost, and the chain holds", async () => {
  const data = await temporaryFolder();
  const own = server ? (await testDatabase()).config : null;
  const databaseUrl = typeof own === "string" ? own : null;
  const acknowledged: string[] = [];
  for (let round = 0; round < 6; round++) {
    const env: Record<string, string> = databaseUrl ? { DATABASE_URL: databaseUrl } : { RAPPORT_DATA: data };
    const program = runScript(writer, [], { env });
    // Later each time, counted in acts: a slow machine writes fewer of them in a second.
    await program.says(new RegExp(`(?:\\d+-\\d+-\\d+\n){${10 + 20 * round}}`));
    // Every other time PostgreSQL is killed as well, first.
    if (!databaseUrl && round % 2 === 1) {
      process.kill(Number.parseInt(readFileSync(join(data, "postgres", "postmaster.pid"), "utf8"), 10), "SIGKILL");
    }
    program.child.kill("SIGKILL");
    await program.ended;
    // The last line may be cut off in the middle: what was not named whole was not acknowledged.
    const lines = program.said().split("\n").slice(0, -1);
    acknowledged.push(...lines.filter((line) => /^\d+-\d+-\d+$/.test(line)));
  }
  const { config, release } = await holdDatabase({ databaseUrl, dataFolder: data }, "test");
  const { db, close } = openDatabase(config);
  const lines = await readAfter(db, 0, 1_000_000);
  const notes = (await sql<{ id: string }>`select id from note`.execute(db)).rows.map(({ id }) => id);
  await close();
  await release();

  expect(acknowledged.length).toBeGreaterThan(100);
  const written = new Set(notes);
  expect(acknowledged.filter((id) => !written.has(id))).toEqual([]);
  // Each act and its entry are there together, or not at all.
  expect(lines.map(({ payload }) => (payload as { id: string }).id).sort()).toEqual([...notes].sort());
  expect(firstBreak({ seq: 0, hash: "0".repeat(64) }, lines)).toBeNull();
});
