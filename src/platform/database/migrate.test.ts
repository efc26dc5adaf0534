import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "./connect.ts";
import { applied, type Migration, migrate } from "./migrate.ts";
import { testDatabase } from "./testing.ts";

const step = (name: string, statement: string): Migration => ({
  name,
  up: async (db) => void (await sql.raw(statement).execute(db)),
});

describe("migrate", () => {
  let db: Db;
  let before: readonly Migration[];
  beforeAll(async () => {
    ({ db } = await testDatabase());
    before = (await applied(db)).map((name) => step(name, "select 1"));
  });
  const first = step("900-first", "create table first (id bigint, on_day date)");
  const second = step("800-second", "create table second (id bigint)");

  test("does what is new, once, even below the number of one already done", async () => {
    expect(await migrate(db, [...before, first])).toEqual(["900-first"]);
    expect(await migrate(db, [...before, first])).toEqual([]);
    const both = await Promise.all([migrate(db, [...before, second, first]), migrate(db, [...before, second, first])]);
    expect(both.flat()).toEqual(["800-second"]);
  });

  test("a step that fails leaves nothing behind", async () => {
    const third = step("901-third", "create table third (id bigint)");
    const broken = step("902-broken", "create table first (id bigint)");
    await expect(migrate(db, [...before, first, second, third, broken])).rejects.toThrow("already exists");
    expect(await applied(db)).not.toContain("901-third");
    expect((await sql`select to_regclass('third') as found`.execute(db)).rows).toEqual([{ found: null }]);
  });

  test("a database made by a newer version is refused with one line", async () => {
    await expect(migrate(db, [...before, second])).rejects.toThrow(
      "The database was made by a newer Rapport (it knows 900-first)",
    );
  });

  test("numbers and days come back as they are", async () => {
    await sql`insert into first values (9007199254740991, '2017-12-18')`.execute(db);
    expect((await sql`select id, on_day from first`.execute(db)).rows).toEqual([
      { id: 9007199254740991, on_day: "2017-12-18" },
    ]);
  });

  test("two of one name are a mistake", async () => {
    await expect(migrate(db, [first, first])).rejects.toThrow("Two migrations are called 900-first");
  });
});
