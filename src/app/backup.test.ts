import { randomBytes } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newId } from "../kernel/ids.ts";
import { backup, restore } from "../platform/backup/index.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Migration } from "../platform/database/migrate.ts";
import { applied, migrate } from "../platform/database/migrate.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { journaled, readAfter } from "../platform/journal/index.ts";
import { temporaryFolder } from "../platform/testing.ts";
import { migrations } from "./migrations.ts";

const now = new Date("2026-01-02T03:04:05Z");
const entry = {
  ...{ actor: newId<"person">(), capacity: null, act: "note.write", subject: "/notes" },
  payload: { a: [1.5, "é\n\t\\"] },
};

/** Tables with all that is awkward: keys in a circle, a generated column, a counter, a row made by the migration. */
const awkward: Migration = {
  name: "901-awkward",
  up: async (db) => {
    await sql`create table a_hen (id bigserial primary key, egg bigint, "odd "" name" text)`.execute(db);
    await sql`create table an_egg (id bigint generated always as identity primary key, hen bigint references a_hen,
      text text, words tsvector generated always as (to_tsvector('english', text)) stored)`.execute(db);
    await sql`alter table a_hen add foreign key (egg) references an_egg`.execute(db);
    await sql`insert into a_hen ("odd "" name") values ('of the migration')`.execute(db);
  },
};
const all = [...migrations, awkward];

async function fill(db: Db): Promise<void> {
  await migrate(db, all);
  await sql`with hen as (insert into a_hen ("odd "" name") values (${"tab\tline\n\\N é 👍"}) returning id),
    egg as (insert into an_egg (hen, text) select null, 'laid eggs' returning id)
    select 1`.execute(db);
  await sql`update a_hen set egg = 1 where id = 2`.execute(db);
  await sql`update an_egg set hen = 2`.execute(db);
  for (let n = 0; n < 20; n++) await journaled(db, { ...entry, private: { n } }, async () => {});
}

async function contents(db: Db): Promise<unknown> {
  const of = async (table: string) => (await sql`select * from ${sql.table(table)} order by 1, 2`.execute(db)).rows;
  return {
    hens: await of("a_hen"),
    eggs: await of("an_egg"),
    journal: await of("journal"),
    salts: await of("journal_salts"),
  };
}

async function saved(): Promise<{ readonly file: string; readonly before: unknown }> {
  const { db, config } = await testDatabase();
  await fill(db);
  const file = join(await temporaryFolder(), "all.rapport");
  await backup(config, file, now);
  return { file, before: await contents(db) };
}

describe("back-up and restore", () => {
  test("everything comes back: rows, counters, keys, the journal and its guard", async () => {
    const { file, before } = await saved();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { db, config } = await testDatabase();
    const manifest = await restore(config, { file, migrations: all, replace: false });
    expect(manifest).toMatchObject({ madeAt: now.toISOString(), journal: { seq: 20 } });
    expect(await contents(db)).toEqual(before);
    const { rows } = await sql`insert into an_egg (hen) values (2) returning id`.execute(db);
    expect(rows).toEqual([{ id: 2 }]);
    await expect(sql`insert into an_egg (hen) values (77)`.execute(db)).rejects.toThrow("foreign key");
    await expect(sql`delete from journal`.execute(db)).rejects.toThrow("can only be added to");
    await journaled(db, entry, async () => {});
    expect((await readAfter(db, 20, 10)).map(({ seq }) => seq)).toEqual([21]);
  });

  test("the one moment of a back-up holds while acts go on", async () => {
    const { db, config } = await testDatabase();
    await fill(db);
    const file = join(await temporaryFolder(), "all.rapport");
    let going = true;
    const acts = (async () => {
      while (going) {
        await journaled(db, { ...entry, private: { x: 1 } }, (w) =>
          sql`insert into an_egg (text) values ('x')`.execute(w),
        );
      }
    })();
    const { journal } = await backup(config, file, now);
    going = false;
    await acts;
    const target = await testDatabase();
    await restore(target.config, { file, migrations: all, replace: false });
    const [counts] = (
      await sql<{ eggs: number; salts: number }>`select (select count(*) from an_egg) as eggs,
      (select count(*) from journal_salts) as salts`.execute(target.db)
    ).rows;
    expect(counts).toEqual({ eggs: 1 + journal.seq - 20, salts: journal.seq });
  });

  test("an installation that is not empty is left alone, unless told otherwise", async () => {
    const { file, before } = await saved();
    const { db, config } = await testDatabase();
    await migrate(db, all);
    await journaled(db, entry, async () => {});
    const there = await contents(db);
    await expect(restore(config, { file, migrations: all, replace: false })).rejects.toThrow("not empty");
    expect(await contents(db)).toEqual(there);
    await restore(config, { file, migrations: all, replace: true });
    expect(await contents(db)).toEqual(before);
  });

  test("a back-up that is refused before it is read to its end is answered, however much is left of it", async () => {
    const { file } = await saved();
    const { db, config } = await testDatabase();
    await migrate(db, all);
    await journaled(db, entry, async () => {});
    const whole = gunzipSync(await readFile(file));
    // Where the reading stands when it is left depends on how well the rest is packed.
    for (const more of [0, 2_000_000, 9_000_000]) {
      await writeFile(file, gzipSync(Buffer.concat([whole, Buffer.alloc(more), randomBytes(60_000)])));
      await expect(restore(config, { file, migrations: all, replace: false })).rejects.toThrow("not empty");
    }
  });

  test("a back-up of an older version gets today's shape; one of a newer version is refused", async () => {
    const { file } = await saved();
    const later: Migration = {
      name: "902-later",
      up: async (db) => {
        await sql`alter table a_hen add column colour text not null default 'white'`.execute(db);
      },
    };
    const { db, config } = await testDatabase();
    await restore(config, { file, migrations: [...all, later], replace: false });
    expect(await applied(db)).toContain("902-later");
    expect((await sql`select distinct colour from a_hen`.execute(db)).rows).toEqual([{ colour: "white" }]);

    const target = await testDatabase();
    await expect(restore(target.config, { file, migrations, replace: false })).rejects.toThrow(
      "made by a newer Rapport",
    );
  });

  test("a file that is damaged, cut off or something else changes nothing", async () => {
    const { file } = await saved();
    const whole = await readFile(file);
    const open = gunzipSync(whole);
    const changed = Buffer.from(open);
    changed.write("X", open.indexOf("laid eggs"));
    const forged = Buffer.from(open);
    forged.write("note.WRITE", open.indexOf("note.write"));
    const bad: readonly (readonly [Buffer, RegExp])[] = [
      [gzipSync(changed), /is damaged \(tables\/an_egg\/000001\.copy\)/],
      [gzipSync(forged), /is damaged \(tables\/journal\/000001\.copy\)/],
      [whole.subarray(0, whole.length - 300), /not a whole back-up/],
      [gzipSync(open.subarray(0, open.indexOf("checksums.json"))), /not a whole back-up/],
      [gzipSync(open.subarray(0, 2_000)), /not a whole back-up/],
      [Buffer.from("WEBVTT\n\nhello"), /not a whole back-up/],
      [gzipSync("hello"), /not a whole back-up/],
      [Buffer.alloc(0), /not a whole back-up/],
    ];
    const { db, config } = await testDatabase();
    await migrate(db, all);
    await sql`update a_hen set "odd "" name" = 'as it was'`.execute(db);
    const there = await contents(db);
    for (const [bytes, problem] of bad) {
      const path = `${file}.bad`;
      await writeFile(path, bytes);
      await expect(restore(config, { file: path, migrations: all, replace: true })).rejects.toThrow(problem);
    }
    await expect(restore(config, { file: `${file}.none`, migrations: all, replace: true })).rejects.toThrow(
      "cannot be read (ENOENT)",
    );
    expect(await contents(db)).toEqual(there);
  });

  test("a database with a stranger's tables is refused; a file that is there is not written over", async () => {
    const { file } = await saved();
    const { db, config } = await testDatabase();
    await sql`drop table kysely_migration`.execute(db);
    await expect(restore(config, { file, migrations: all, replace: true })).rejects.toThrow("not Rapport's");
    await expect(backup(config, file, now)).rejects.toThrow("exists already");
    await expect(backup(config, `${file}.new`, now)).rejects.toThrow("nothing of Rapport");
  });
});
