import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { connectionOptions, type DatabaseConfig, type OpenDatabase, openDatabase } from "./connect.ts";
import { startPostgres } from "./launcher.ts";
import { type Migration, migrate } from "./migrate.ts";

/** The server all test files share, and the migrated database that theirs are copies of. */
export interface TestServer {
  readonly server: DatabaseConfig;
  readonly template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export type TestDatabase = OpenDatabase & { readonly config: DatabaseConfig };

/** A database of the test file's own, migrated and empty; gone when the file is done. Call it once a file. */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, template } = inject("testServer");
  const name = `rapport_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template ${template}`);
  const config = withDatabase(server, name);
  const open = openDatabase(config);
  afterAll(async () => {
    await open.close();
    await onServer(server, `drop database if exists ${name} with (force)`);
  });
  return { ...open, config };
}

/** Databases that are the same to the last id, made once by `fill`, so that what is then done in each can be compared. */
export async function twinDatabases(
  fill: (made: OpenDatabase) => Promise<void>,
): Promise<readonly [TestDatabase, TestDatabase]> {
  const { server, template } = inject("testServer");
  const name = `rapport_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template ${template}`);
  const first = openDatabase(withDatabase(server, name));
  await fill(first);
  await first.close();
  const names = [`${name}_a`, `${name}_b`] as const;
  for (const twin of names) await onServer(server, `create database ${twin} template ${name}`);
  await onServer(server, `drop database ${name} with (force)`);
  const opened = (twin: string): TestDatabase => {
    const config = withDatabase(server, twin);
    return { ...openDatabase(config), config };
  };
  const [one, other] = [opened(names[0]), opened(names[1])];
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    for (const twin of names) await onServer(server, `drop database if exists ${twin} with (force)`);
  });
  return [one, other];
}

/**
 * One PostgreSQL for a whole run of tests (DATABASE_URL, or an embedded one in a temporary folder), with a migrated
 * database to copy. Returns what to hand to the test files, and how to end it.
 */
export async function startTestServer(
  migrations: readonly Migration[],
): Promise<TestServer & { stop(): Promise<void> }> {
  const { server, stop } = await testServer();
  const template = `rapport_template_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${template}`);
  const open = openDatabase(withDatabase(server, template));
  await migrate(open.db, migrations);
  await open.close();
  return {
    server,
    template,
    stop: async () => {
      await onServer(server, `drop database if exists ${template} with (force)`);
      await stop();
    },
  };
}

async function testServer(): Promise<{ readonly server: DatabaseConfig; readonly stop: () => Promise<void> }> {
  const given = process.env["DATABASE_URL"];
  if (given) return { server: given, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "rapport-test-"));
  const { connection, stop } = await startPostgres({ folder, durable: false });
  return {
    server: { ...connection },
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function withDatabase(server: DatabaseConfig, database: string): DatabaseConfig {
  if (typeof server !== "string") return { ...server, database };
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(server: DatabaseConfig, statement: string): Promise<void> {
  const client = new Client(connectionOptions(server));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
