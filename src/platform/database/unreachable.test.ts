import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { openDatabase } from "./connect.ts";
import { testDatabase } from "./testing.ts";
import { isUnreachable } from "./unreachable.ts";

const failure = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => null,
    (error: unknown) => error,
  );

const { db, pool } = await testDatabase();

describe("isUnreachable", () => {
  it("is so of a server that is not there, by socket and by address", async () => {
    for (const config of [
      { host: "/nowhere", user: "rapport", database: "rapport" },
      "postgres://127.0.0.1:9/rapport",
    ]) {
      const nowhere = openDatabase(config);
      expect(isUnreachable(await failure(sql`select 1`.execute(nowhere.db)))).toBe(true);
      await nowhere.close();
    }
  });

  it("is so of a connection that the server ended, and not of a question that is wrong", async () => {
    expect(isUnreachable(await failure(sql`select 1 from nowhere`.execute(db)))).toBe(false);
    const client = await pool.connect();
    client.on("error", () => {});
    const ended = await failure(client.query("select pg_terminate_backend(pg_backend_pid())"));
    client.release(true);
    expect(isUnreachable(ended)).toBe(true);
  });

  it("is so of a pool that gave none out in its time", async () => {
    const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
    pool.options.connectionTimeoutMillis = 20;
    expect(isUnreachable(await failure(pool.connect()))).toBe(true);
    for (const client of taken) client.release();
  });
});
