/** The SQL of records: what lies on the desk, what is published, the files behind them. Versions: see store-versions. */
import { sql } from "kysely";
import { newId } from "../kernel/ids.ts";
import type { SessionId } from "../meetings/model.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Writing } from "../platform/journal/index.ts";
import type { Draft } from "./draft-model.ts";
import type { RecordId } from "./tables.ts";
import "./tables.ts";

/** A record as it lies on the desk. */
export interface StoredRecord {
  readonly id: RecordId;
  readonly sessionId: SessionId;
  readonly draft: Draft;
  readonly version: number;
  readonly publishedVersion: number | null;
  readonly publishedAt: Date | null;
}

/** A record as it was when somebody published it. */
export interface Published {
  readonly id: RecordId;
  readonly draft: Draft;
  readonly version: number;
  readonly publishedAt: Date;
}

const columns = ["id", "session_id", "draft", "version", "published_version", "published_at"] as const;

interface Row {
  readonly id: RecordId;
  readonly session_id: SessionId;
  readonly draft: Draft;
  readonly version: number;
  readonly published_version: number | null;
  readonly published_at: Date | null;
}

const stored = (row: Row): StoredRecord => ({
  id: row.id,
  sessionId: row.session_id,
  draft: row.draft,
  version: row.version,
  publishedVersion: row.published_version,
  publishedAt: row.published_at,
});

/** The record of a session as it lies on the desk; null before anything was imported. */
export async function findDraft(db: Db, sessionId: SessionId): Promise<StoredRecord | null> {
  const row = await db.selectFrom("records").select(columns).where("session_id", "=", sessionId).executeTakeFirst();
  return row ? stored(row) : null;
}

/** The same, held until the writing ends: whoever writes next waits and sees what was written. */
export async function holdDraft(writing: Writing, sessionId: SessionId): Promise<StoredRecord | null> {
  const row = await writing
    .selectFrom("records")
    .select(columns)
    .where("session_id", "=", sessionId)
    .forUpdate()
    .executeTakeFirst();
  return row ? stored(row) : null;
}

/** What was published of a session, under whichever rule: whoever shows it applies the rule of attribution. */
export async function findPublished(db: Db, sessionId: SessionId): Promise<Published | null> {
  const row = await db
    .selectFrom("records")
    .select(["id", "published_draft", "published_version", "published_at"])
    .where("session_id", "=", sessionId)
    .where("published_draft", "is not", null)
    .executeTakeFirst();
  if (!row?.published_draft || row.published_version === null || row.published_at === null) return null;
  return { id: row.id, draft: row.published_draft, version: row.published_version, publishedAt: row.published_at };
}

/** Which version is published, without its text. */
export async function findPublishedHead(
  db: Db,
  sessionId: SessionId,
): Promise<{ readonly version: number; readonly publishedAt: Date } | null> {
  const row = await db
    .selectFrom("records")
    .select(["published_version", "published_at"])
    .where("session_id", "=", sessionId)
    .where("published_version", "is not", null)
    .executeTakeFirst();
  if (!row || row.published_version === null || row.published_at === null) return null;
  return { version: row.published_version, publishedAt: row.published_at };
}

/** Which of the sessions have a record, and whether it is published. */
export async function recordStates(
  db: Db,
  sessionIds: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, { readonly version: number; readonly publishedAt: Date | null }>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("records")
    .select(["session_id", "version", "published_at"])
    .where("session_id", "in", [...sessionIds])
    .execute();
  return new Map(rows.map((row) => [row.session_id, { version: row.version, publishedAt: row.published_at }]));
}

/** A first draft; null where the session got one in the meantime. */
export async function insertRecord(writing: Writing, sessionId: SessionId, draft: Draft): Promise<StoredRecord | null> {
  const row = await writing
    .insertInto("records")
    .values({
      id: newId<"record">(),
      session_id: sessionId,
      draft: JSON.stringify(draft),
      version: 1,
      published_draft: null,
      published_version: null,
      published_at: null,
    })
    .onConflict((conflict) => conflict.column("session_id").doNothing())
    .returning(columns)
    .executeTakeFirst();
  return row ? stored(row) : null;
}

export async function updateDraft(writing: Writing, id: RecordId, draft: Draft, version: number): Promise<void> {
  await writing
    .updateTable("records")
    .set({ draft: JSON.stringify(draft), version, changed_at: sql`clock_timestamp()` as never })
    .where("id", "=", id)
    .execute();
}

/** Publishes what lies on the desk now, or (`false`) takes back what was published. */
export async function setPublished(writing: Writing, { id, draft, version }: StoredRecord, on: boolean): Promise<void> {
  await writing
    .updateTable("records")
    .set({
      published_draft: on ? JSON.stringify(draft) : null,
      published_version: on ? version : null,
      published_at: on ? new Date() : null,
    })
    .where("id", "=", id)
    .execute();
}
