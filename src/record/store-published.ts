/** The SQL of what is published, newest first. */
import type { BodyId, ProcessId, SessionId } from "../meetings/model.ts";
import type { Db } from "../platform/database/connect.ts";
import "./tables.ts";

export interface PublishedWhere {
  readonly body?: BodyId;
  readonly process?: ProcessId;
}

/** Sessions with a published record that everybody may read, the one published last first. Those of closed sessions are never among them. */
export async function newestPublished(db: Db, where: PublishedWhere, limit: number): Promise<readonly SessionId[]> {
  let query = db
    .selectFrom("records")
    .innerJoin("sessions", "sessions.id", "records.session_id")
    .innerJoin("processes", "processes.id", "sessions.process")
    .select("records.session_id")
    .where("records.published_version", "is not", null)
    .where("sessions.attribution", "!=", "closed");
  if (where.process) query = query.where("processes.id", "=", where.process);
  if (where.body) query = query.where("processes.body", "=", where.body);
  const rows = await query.orderBy("records.published_at", "desc").limit(limit).execute();
  return rows.map(({ session_id }) => session_id);
}
