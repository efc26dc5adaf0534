import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../kernel/ids.ts";
import type { Db } from "../database/connect.ts";
import { testDatabase } from "../database/testing.ts";
import {
  commitment,
  type Entry,
  firstBreak,
  journaled,
  journaledOrNothing,
  nothing,
  readAfter,
  verifyJournal,
  type Writing,
} from "./index.ts";

let db: Db;
beforeAll(async () => {
  ({ db } = await testDatabase());
  await sql`create table note (text text)`.execute(db);
});

const entry = (extra: Partial<Entry> = {}): Entry => ({
  actor: null,
  capacity: null,
  act: "note.write",
  subject: "/notes",
  payload: { n: 1.5, é: ["\u2028", null], nested: { b: 1e21, a: -0 } },
  ...extra,
});
const write = (text: string) => (writing: Writing) => sql`insert into note values (${text})`.execute(writing);
const count = async () => (await sql<{ n: number }>`select count(*) as n from note`.execute(db)).rows[0]?.n;
const beginning = { seq: 0, hash: "0".repeat(64) };

describe("journaled", () => {
  test("saves the act and its entry together, or neither", async () => {
    await journaled(db, entry(), write("one"));
    const before = await readAfter(db, 0, 1000);
    await expect(
      journaled(db, entry(), async (writing) => {
        await write("two")(writing);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await count()).toBe(1);
    expect(await readAfter(db, 0, 1000)).toEqual(before);
    await expect(journaled(db, entry({ payload: { text: "\u0000" } }), write("three"))).rejects.toThrow();
    expect(await count()).toBe(1);
  });

  test("chains the acts of many at once without a gap", async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => journaled(db, entry({ payload: { n } }), write(`${n}`))));
    const lines = await readAfter(db, 0, 1000);
    expect(lines.length).toBeGreaterThanOrEqual(60);
    expect(firstBreak(beginning, lines)).toBeNull();
  });

  test("undoes what was written, and tells of nothing, where there is nothing to do", async () => {
    const before = [(await readAfter(db, 0, 1000)).length, await count()];
    const done = await journaledOrNothing(db, entry(), async (writing) => {
      await write("not to be")(writing);
      nothing();
    });
    expect(done).toBeNull();
    expect([(await readAfter(db, 0, 1000)).length, await count()]).toEqual(before);
    const broken = journaledOrNothing(db, entry(), () => Promise.reject(new Error("broken")));
    await expect(broken).rejects.toThrow("broken");
  });

  test("keeps only a commitment of what is private", async () => {
    const vote = { vote: "no", reason: { text: "secret" } };
    await journaled(db, entry({ actor: newId<"person">(), act: "vote.cast", private: vote }), write("vote"));
    const line = (await readAfter(db, 0, 1000)).at(-1);
    expect(JSON.stringify(line)).not.toContain("secret");
    const salts = await db
      .selectFrom("journal_salts")
      .selectAll()
      .where("seq", "=", line?.seq ?? 0)
      .execute();
    const salt = salts.find(({ field }) => field === "vote")?.salt ?? "";
    expect(commitment(salt, "vote", "no")).toBe(line?.commitments["vote"]);
    expect(commitment(salt, "vote", "yes")).not.toBe(line?.commitments["vote"]);
    await db.deleteFrom("journal_salts").execute();
  });

  test("keeps no salt of a line that names nobody: no erasure could find it again", async () => {
    await journaled(db, entry({ actor: null, private: { who: "Ada" } }), write("nobody"));
    const line = (await readAfter(db, 0, 1000)).at(-1);
    expect(line?.commitments["who"]).toMatch(/^[0-9a-f]{64}$/);
    const salts = db.selectFrom("journal_salts").where("seq", "=", line?.seq ?? 0);
    expect(await salts.select("field").execute()).toEqual([]);
  });

  test("several entries of one act, told by its result", async () => {
    await journaled(
      db,
      (text: string) => [entry({ subject: `/${text}` }), entry()],
      async () => "told",
    );
    expect((await readAfter(db, 0, 1000)).slice(-2).map(({ subject }) => subject)).toEqual(["/told", "/notes"]);
  });

  test("any payload comes back as it was hashed", async () => {
    // PostgreSQL holds no NUL in text.
    const payload = fc
      .dictionary(fc.string(), fc.jsonValue())
      .filter((value) => !JSON.stringify(value).includes("\\u0000"));
    const extremes = [
      { n: 5e-324 },
      { n: 1.7976931348623157e308 },
      { n: -0 },
      { n: 0.1 + 0.2 },
      { "": { __proto__: [] } },
    ];
    for (const value of [...extremes, ...fc.sample(payload, 60)]) {
      await journaled(db, entry({ payload: value as Entry["payload"] }), async () => {});
    }
    expect(await verifyJournal(db, 7)).toMatchObject({ holds: true });
  });

  test("refuses change", async () => {
    for (const statement of ["update journal set act = 'x'", "delete from journal", "truncate journal cascade"]) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow("can only be added to");
    }
  });

  test("a break is found where it is", async () => {
    const lines = await readAfter(db, 0, 1000);
    const changed = lines.map((line) => (line.seq === 3 ? { ...line, payload: { forged: true } } : line));
    expect(firstBreak(beginning, changed)).toMatchObject({ seq: 3, differs: "hash" });
    expect(
      firstBreak(
        beginning,
        lines.filter(({ seq }) => seq !== 5),
      ),
    ).toMatchObject({ seq: 5, differs: "missing" });
  });

  test("forgetting the journal does not compile", () => {
    const store = async (writing: Writing) => write("x")(writing);
    // @ts-expect-error a plain database is not a Writing
    const forgotten = () => store(db);
    expect(forgotten).toBeTypeOf("function");
  });
});
