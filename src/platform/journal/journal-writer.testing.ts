/**
 * A program for the test of kills: writes acts as fast as it can, from eight at once, and names each on standard
 * output as soon as it is acknowledged. Reads its settings as Rapport does.
 */
import { writeSync } from "node:fs";
import { sql } from "kysely";
import { openDatabase } from "../database/connect.ts";
import { holdDatabase } from "../database/installation.ts";
import { applied, migrate } from "../database/migrate.ts";
import { journaled, journalMigration } from "./index.ts";

const { DATABASE_URL, RAPPORT_DATA = "./data" } = process.env;
const place = { databaseUrl: DATABASE_URL ?? null, dataFolder: RAPPORT_DATA };
const { config } = await holdDatabase(place, "journal-writer");
const { db } = openDatabase(config);
if ((await applied(db)).length === 0) await migrate(db, [journalMigration]);
await sql`create table if not exists note (id text primary key)`.execute(db);

async function writeOn(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `${process.pid}-${writer}-${n}`;
    const entry = { actor: null, capacity: null, act: "note.write", subject: `/notes/${id}`, payload: { id } };
    await journaled(db, entry, (writing) => sql`insert into note values (${id})`.execute(writing));
    writeSync(1, `${id}\n`);
  }
}
await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(writeOn));
