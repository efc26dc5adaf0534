import { join } from "node:path";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { openDatabase } from "../../platform/database/connect.ts";
import { holdDatabase } from "../../platform/database/installation.ts";
import { migrate } from "../../platform/database/migrate.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { journaled } from "../../platform/journal/index.ts";
import { StartProblem } from "../../platform/start-problem.ts";
import { serving, temporaryFolder } from "../../platform/testing.ts";
import { migrations } from "../migrations.ts";
import { backupCommand } from "./backup.ts";
import { restoreCommand } from "./restore.ts";
import { verify } from "./verify.ts";

/** Two empty installations: embedded, or on the server that DATABASE_URL names. */
async function installation(): Promise<Record<string, string>> {
  if (!process.env["DATABASE_URL"]) return { RAPPORT_DATA: join(await temporaryFolder(), "data") };
  const { config } = await testDatabase();
  return { DATABASE_URL: String(config), RAPPORT_DATA: await temporaryFolder() };
}

async function act(env: Record<string, string>, statement?: string): Promise<void> {
  const place = { databaseUrl: env["DATABASE_URL"] ?? null, dataFolder: env["RAPPORT_DATA"] ?? "" };
  const { config, release } = await holdDatabase(place, "test");
  const { db, close } = openDatabase(config);
  const entry = { actor: null, capacity: null, act: "note.write", subject: "/notes", payload: {} };
  await migrate(db, migrations);
  if (statement) await sql.raw(statement).execute(db);
  else for (let n = 0; n < 3; n++) await journaled(db, entry, async () => {});
  await close();
  await release();
}

const commands = { verify, backup: backupCommand, restore: restoreCommand } as const;

/** What a command says, and its exit code, as the `rapport` command would have it. */
async function run(name: keyof typeof commands, args: readonly string[], env: Record<string, string>) {
  const said: string[] = [];
  const hear = (line: string) => void said.push(line);
  const spies = [
    vi.spyOn(console, "log").mockImplementation(hear),
    vi.spyOn(console, "error").mockImplementation(hear),
  ];
  for (const [variable, value] of Object.entries({ DATABASE_URL: "", ...env })) vi.stubEnv(variable, value);
  const code = await commands[name](args)
    .catch((error: unknown) => {
      if (!(error instanceof StartProblem)) throw error;
      hear(error.message);
      return 1;
    })
    .finally(() => {
      for (const spy of spies) spy.mockRestore();
      vi.unstubAllEnvs();
    });
  return { code, said: said.join("\n") };
}

test("verify, backup and restore, with and without a server beside them", async () => {
  const here = await installation();
  const there = await installation();
  const file = join(await temporaryFolder(), "all.rapport");
  await act(here);
  expect((await run("verify", [], here)).said).toMatch(/^The journal holds: 3 acts, head [0-9a-f]{64}$/);

  const server = await serving({ ...here, LOG_LEVEL: "silent" });
  const verified = await run("verify", [], here);
  expect(verified).toMatchObject({ code: 0 });
  const head = /head ([0-9a-f]{64})/.exec(verified.said)?.[1] ?? "none";
  expect(await run("backup", [file], here)).toMatchObject({
    code: 0,
    said: expect.stringContaining(`(journal head ${head})`),
  });
  expect(await run("backup", [file], here)).toMatchObject({ code: 1, said: expect.stringContaining("exists already") });
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);

  expect(await run("restore", [file], there)).toMatchObject({ code: 0, said: expect.stringContaining(head) });
  expect((await run("verify", [], there)).said).toBe(verified.said);
  expect(await run("restore", [file], there)).toMatchObject({ code: 1, said: expect.stringContaining("not empty") });

  // Somebody with the keys to the database rewrites history.
  await act(there, "alter table journal disable trigger user; update journal set act = 'note.forged' where seq = 2");
  expect(await run("verify", [], there)).toMatchObject({
    code: 1,
    said: expect.stringMatching(
      /^The journal breaks at 2: what it says is not what was written\.\n {2}expected [0-9a-f]{64}\n/,
    ),
  });
  await act(
    there,
    "delete from journal_salts; alter table journal disable trigger user; delete from journal where seq = 1",
  );
  expect((await run("verify", [], there)).said).toContain("The journal breaks at 1: the line is missing.");
});

test("a command says how it is used", async () => {
  expect(await run("backup", [], {})).toEqual({ code: 2, said: "usage: npx rapport backup FILE" });
  expect(await run("restore", [], {})).toEqual({ code: 2, said: "usage: npx rapport restore FILE [--replace]" });
  const empty = await installation();
  if (!empty["DATABASE_URL"]) expect((await run("verify", [], empty)).said).toContain("nothing of Rapport");
});
