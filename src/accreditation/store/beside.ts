/** What stands beside an application: documents, delegates, the chair's notes, and pairs that were looked at. */
import { sql } from "kysely";
import { newId, type PersonId } from "../../kernel/ids.ts";
import type { SeatId } from "../../modalities/model.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { ApplicationId } from "../model.ts";
import "../tables.ts";

export interface KeptDocument {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Without their contents. */
export async function readDocuments(db: Db, application: ApplicationId): Promise<readonly KeptDocument[]> {
  return db
    .selectFrom("accreditation_documents")
    .select(["id", "name", "type", sql<number>`length(bytes)`.as("size")])
    .where("application", "=", application)
    .orderBy("added_at")
    .execute();
}

export async function readDocument(db: Db, application: ApplicationId, id: string) {
  return db
    .selectFrom("accreditation_documents")
    .select(["name", "type", "bytes"])
    .where("application", "=", application)
    .where(sql`id::text`, "=", id)
    .executeTakeFirst();
}

export async function insertDocument(
  writing: Writing,
  document: { application: ApplicationId; name: string; type: string; sha256: string; bytes: Buffer; added_at: Date },
): Promise<void> {
  await writing
    .insertInto("accreditation_documents")
    .values({ id: newId(), ...document })
    .execute();
}

export async function deleteDocument(writing: Writing, application: ApplicationId, id: string): Promise<boolean> {
  const { numDeletedRows } = await writing
    .deleteFrom("accreditation_documents")
    .where("application", "=", application)
    .where(sql`id::text`, "=", id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export interface Delegate {
  readonly id: string;
  readonly person: PersonId;
  readonly seat: SeatId | null;
  readonly name: string;
}

/** Those who are delegates now, the first first. */
export async function readDelegates(db: Db, application: ApplicationId): Promise<readonly Delegate[]> {
  return db
    .selectFrom("accreditation_delegates as d")
    .innerJoin("persons as p", "p.id", "d.person")
    .select(["d.id", "d.person", "d.seat", "p.name"])
    .where("d.application", "=", application)
    .where("d.removed_at", "is", null)
    .orderBy("d.added_at")
    .execute();
}

/** The same for many, by application. */
export async function readDelegatesOf(
  db: Db,
  applications: readonly ApplicationId[],
): Promise<ReadonlyMap<ApplicationId, readonly Delegate[]>> {
  if (applications.length === 0) return new Map();
  const rows = await db
    .selectFrom("accreditation_delegates as d")
    .innerJoin("persons as p", "p.id", "d.person")
    .select(["d.application", "d.id", "d.person", "d.seat", "p.name"])
    .where("d.application", "in", applications)
    .where("d.removed_at", "is", null)
    .orderBy("d.added_at")
    .execute();
  return Map.groupBy(rows, ({ application }) => application);
}

export async function insertDelegate(
  writing: Writing,
  delegate: { application: ApplicationId; person: PersonId; seat: SeatId; added_at: Date },
): Promise<void> {
  await writing
    .insertInto("accreditation_delegates")
    .values({ id: newId(), ...delegate })
    .execute();
}

/** False where they were taken out already. */
export async function removeDelegate(writing: Writing, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("accreditation_delegates")
    .set({ removed_at: at })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function readNotes(
  db: Db,
  application: ApplicationId,
): Promise<readonly { readonly at: Date; readonly text: string }[]> {
  return db
    .selectFrom("accreditation_notes")
    .select(["at", "text"])
    .where("application", "=", application)
    .orderBy("at")
    .execute();
}

const pair = (a: ApplicationId, b: ApplicationId): { one: ApplicationId; other: ApplicationId } =>
  a < b ? { one: a, other: b } : { one: b, other: a };

export async function insertToldApart(writing: Writing, a: ApplicationId, b: ApplicationId): Promise<void> {
  await writing
    .insertInto("accreditation_told_apart")
    .values(pair(a, b))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Tells of two applications whether they were looked at and are two. */
export async function readToldApart(
  db: Db,
  ids: readonly ApplicationId[],
): Promise<(a: ApplicationId, b: ApplicationId) => boolean> {
  if (ids.length === 0) return () => false;
  const rows = await db.selectFrom("accreditation_told_apart").selectAll().where("one", "in", ids).execute();
  const known = new Set(rows.map(({ one, other }) => `${one} ${other}`));
  return (a, b) => {
    const { one, other } = pair(a, b);
    return known.has(`${one} ${other}`);
  };
}
