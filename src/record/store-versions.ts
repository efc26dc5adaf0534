/** The SQL of a record's versions: who did what when, and how it is taken back. Only ever added to. */
import { sql } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Writing } from "../platform/journal/index.ts";
import type { Change, Operation } from "./operation-model.ts";
import type { RecordId } from "./tables.ts";
import "./tables.ts";

export interface Version {
  readonly version: number;
  readonly at: Date;
  readonly actor: PersonId | null;
  readonly capacity: string | null;
  readonly operation: Operation;
  readonly inverse: readonly Change[];
}

export interface NewVersion {
  readonly version: number;
  readonly actor: PersonId | null;
  readonly capacity: string | null;
  readonly operation: Operation;
  readonly inverse: readonly Change[];
}

export async function insertVersion(writing: Writing, id: RecordId, made: NewVersion): Promise<void> {
  await writing
    .insertInto("record_versions")
    .values({
      record_id: id,
      ...made,
      operation: JSON.stringify(made.operation),
      inverse: JSON.stringify(made.inverse),
    })
    .execute();
}

const columns = ["version", "at", "actor", "capacity", "operation", "inverse"] as const;

/** Newest first, those after version `after`, at most `limit`. */
export async function versionsAfter(
  db: Db | Writing,
  id: RecordId,
  after: number,
  limit = 100_000,
): Promise<readonly Version[]> {
  return db
    .selectFrom("record_versions")
    .select(columns)
    .where("record_id", "=", id)
    .where("version", ">", after)
    .orderBy("version", "desc")
    .limit(limit)
    .execute();
}

/** A version in a list: what was meant, without whole drafts and changes. */
export type ListedVersion = Omit<Version, "inverse">;

/** Newest first, those up to version `upTo`, at most `limit`. The operations come without the drafts and changes in them. */
export async function versionsUpTo(
  db: Db,
  id: RecordId,
  upTo: number,
  limit: number,
): Promise<readonly ListedVersion[]> {
  return db
    .selectFrom("record_versions")
    .select(["version", "at", "actor", "capacity"])
    .select(sql<Operation>`operation - 'draft' - 'changes'`.as("operation"))
    .where("record_id", "=", id)
    .where("version", "<=", upTo)
    .orderBy("version", "desc")
    .limit(limit)
    .execute();
}

export async function findVersion(db: Db | Writing, id: RecordId, version: number): Promise<Version | null> {
  const found = await db
    .selectFrom("record_versions")
    .select(columns)
    .where("record_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return found ?? null;
}
