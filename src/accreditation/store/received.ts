/** Letters that came in on paper. */
import { type Insertable, sql } from "kysely";
import type { Db, Tables } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { ApplicationId, ObjectionId, RoundId } from "../model.ts";
import type { KeptLetter, LetterId } from "../received-model.ts";
import "../tables.ts";

const from = (db: Db) =>
  db
    .selectFrom("accreditation_letters as l")
    .innerJoin("persons as p", "p.id", "l.brought_by")
    .select(["l.id", "l.round", "l.application", "l.kind", "l.sender", "l.title", "l.language", "l.dated"])
    .select(["l.received_at", "l.brought_at", "l.brought_by", "p.name as brought_by_name", "l.effect", "l.objection"])
    .select(["l.made", "l.sha256", "l.file_name", sql<number>`coalesce(length(l.bytes), 0)`.as("size")])
    .select(["l.file_out_at", "l.file_out_why", "l.mistaken_at", "l.mistaken_why"])
    .orderBy("l.received_at")
    .orderBy("l.brought_at");

type Row = Awaited<ReturnType<ReturnType<typeof from>["execute"]>>[number];

const letterOf = (row: Row): KeptLetter => ({
  id: row.id,
  round: row.round,
  application: row.application,
  kind: row.kind,
  sender: row.sender,
  title: row.title,
  language: row.language,
  dated: row.dated,
  receivedAt: row.received_at,
  broughtAt: row.brought_at,
  broughtBy: row.brought_by,
  broughtByName: row.brought_by_name,
  effect: row.effect,
  objection: row.objection,
  made: row.made,
  sha256: row.sha256,
  file: row.file_name === null ? null : { name: row.file_name, size: row.size },
  fileOut: row.file_out_at && { at: row.file_out_at, why: row.file_out_why ?? "" },
  mistaken: row.mistaken_at && { at: row.mistaken_at, why: row.mistaken_why ?? "" },
});

/** Without their files, in the order in which they were received. Who may see which is for the rules to say. */
export async function readLetters(db: Db, rounds: readonly RoundId[]): Promise<readonly KeptLetter[]> {
  if (rounds.length === 0) return [];
  return (await from(db).where("l.round", "in", rounds).execute()).map(letterOf);
}

export async function readLetter(db: Db, id: string): Promise<KeptLetter | null> {
  const row = await from(db).where(sql`l.id::text`, "=", id).executeTakeFirst();
  return row ? letterOf(row) : null;
}

export async function readLettersOn(db: Db, application: ApplicationId): Promise<readonly KeptLetter[]> {
  return (await from(db).where("l.application", "=", application).execute()).map(letterOf);
}

/** Its file; undefined once it was taken out. */
export async function readLetterFile(db: Db, id: LetterId) {
  return db
    .selectFrom("accreditation_letters")
    .select(["file_name as name", "type", "bytes"])
    .where("id", "=", id)
    .where("bytes", "is not", null)
    .executeTakeFirst();
}

export async function insertLetter(writing: Writing, row: Insertable<Tables["accreditation_letters"]>): Promise<void> {
  await writing.insertInto("accreditation_letters").values(row).execute();
}

/** False where it was marked already. */
export async function markLetter(writing: Writing, id: LetterId, at: Date, why: string): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("accreditation_letters")
    .set({ mistaken_at: at, mistaken_why: why })
    .where("id", "=", id)
    .where("mistaken_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes the file out, its name with it. False where it is out already. */
export async function takeOutFile(writing: Writing, id: LetterId, at: Date, why: string): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("accreditation_letters")
    .set({ bytes: null, file_name: null, type: null, file_out_at: at, file_out_why: why })
    .where("id", "=", id)
    .where("bytes", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends an objection at an instant, or lets it stand again: `null`. */
export async function endObjection(writing: Writing, id: ObjectionId, at: Date | null): Promise<void> {
  await writing
    .updateTable("accreditation_objections")
    .set({ withdrawn_at: at && sql<Date>`greatest(received_at, ${at})` })
    .where("id", "=", id)
    .execute();
}
