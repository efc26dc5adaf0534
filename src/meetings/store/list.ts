/** Lists of places, each in a fixed number of queries however long the list. */
import { type Selectable, sql } from "kysely";
import { rulesOf } from "../../modalities/index.ts";
import type { Db, Tables } from "../../platform/database/connect.ts";
import type { BodyId, BodyPlace, ProcessId, ProcessPlace, SessionId, SessionPlace } from "../model.ts";
import { bodyPlace, processPlace, sessionPlace } from "./places.ts";

/** All bodies that are not put away, by title. */
export async function listBodies(db: Db): Promise<readonly BodyPlace[]> {
  const rows = await db.selectFrom("bodies").selectAll().where("archived", "=", false).orderBy("title").execute();
  return placedBodies(db, rows);
}

async function placedBodies(db: Db, rows: readonly Selectable<Tables["bodies"]>[]): Promise<readonly BodyPlace[]> {
  const rules = await rulesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => bodyPlace(row, rules));
}

/** Those of the ids that are bodies; anything may be asked for. */
export async function knownBodies(db: Db, ids: readonly string[]): Promise<readonly BodyId[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("bodies").select("id").where(sql`id::text`, "in", ids).execute();
  return rows.map(({ id }) => id);
}

/** How many sessions each body has on its lists; bodies without any are left out. */
export async function countSessions(db: Db): Promise<ReadonlyMap<BodyId, number>> {
  const rows = await db
    .selectFrom("sessions")
    .innerJoin("processes", "processes.id", "sessions.process")
    .select(({ fn }) => ["processes.body", fn.countAll<number>().as("count")])
    .where("sessions.archived", "=", false)
    .where("processes.archived", "=", false)
    .groupBy("processes.body")
    .execute();
  return new Map(rows.map(({ body, count }) => [body, count]));
}

/** The bodies one step above and below. */
export async function neighbours(
  db: Db,
  body: BodyId,
): Promise<{ readonly above: readonly BodyPlace[]; readonly below: readonly BodyPlace[] }> {
  const links = await db
    .selectFrom("bodies_above")
    .selectAll()
    .where((where) => where.or([where("below", "=", body), where("above", "=", body)]))
    .execute();
  if (links.length === 0) return { above: [], below: [] };
  const ids = links.map(({ above, below }) => (above === body ? below : above));
  const rows = await db.selectFrom("bodies").selectAll().where("id", "in", ids).orderBy("title").execute();
  const isAbove = new Set(links.filter(({ below }) => below === body).map(({ above }) => above));
  const places = await placedBodies(
    db,
    rows.filter(({ archived }) => !archived),
  );
  return { above: places.filter(({ id }) => isAbove.has(id)), below: places.filter(({ id }) => !isAbove.has(id)) };
}

/** Every tie between a body and one above it. */
export async function chainOfBodies(db: Db): Promise<readonly { readonly below: BodyId; readonly above: BodyId }[]> {
  return db.selectFrom("bodies_above").selectAll().execute();
}

export async function listProcesses(db: Db, body: BodyPlace): Promise<readonly ProcessPlace[]> {
  const rows = await db
    .selectFrom("processes")
    .selectAll()
    .where("body", "=", body.id)
    .where("archived", "=", false)
    .orderBy("starts", "desc")
    .orderBy("title")
    .execute();
  const rules = await rulesOf(db, [...rows.map(({ id }) => id), body.id]);
  return rows.map((row) => processPlace(row, body, rules));
}

export interface SessionsWanted {
  readonly body?: BodyId;
  readonly process?: ProcessId;
  readonly ids?: readonly SessionId[];
  /** Only those that begin after (or before) this instant. */
  readonly after?: Date;
  readonly before?: Date;
  /** Soonest first unless told. */
  readonly order?: "soonest" | "latest";
  /** 200 unless told. */
  readonly limit?: number;
  /** Also those put away. */
  readonly archived?: boolean;
}

export async function listSessions(db: Db, wanted: SessionsWanted = {}): Promise<readonly SessionPlace[]> {
  if (wanted.ids?.length === 0) return [];
  let query = db
    .selectFrom("sessions")
    .innerJoin("processes", "processes.id", "sessions.process")
    .innerJoin("bodies", "bodies.id", "processes.body")
    .selectAll("sessions");
  if (wanted.body) query = query.where("bodies.id", "=", wanted.body);
  if (wanted.process) query = query.where("processes.id", "=", wanted.process);
  if (wanted.ids) query = query.where("sessions.id", "in", wanted.ids);
  if (wanted.after) query = query.where("sessions.starts", ">", wanted.after);
  if (wanted.before) query = query.where("sessions.starts", "<=", wanted.before);
  if (!wanted.archived) {
    query = query
      .where("sessions.archived", "=", false)
      .where("processes.archived", "=", false)
      .where("bodies.archived", "=", false);
  }
  const rows = await query
    .orderBy("sessions.starts", wanted.order === "latest" ? "desc" : "asc")
    .orderBy("sessions.title")
    .limit(wanted.limit ?? 200)
    .execute();
  return withProcesses(db, rows);
}

async function withProcesses(
  db: Db,
  rows: readonly Selectable<Tables["sessions"]>[],
): Promise<readonly SessionPlace[]> {
  if (rows.length === 0) return [];
  const wanted = [...new Set(rows.map(({ process }) => process))];
  const processRows = await db.selectFrom("processes").selectAll().where("id", "in", wanted).execute();
  const bodyIds = [...new Set(processRows.map(({ body }) => body))];
  const bodyRows = await db.selectFrom("bodies").selectAll().where("id", "in", bodyIds).execute();
  const rules = await rulesOf(db, [...rows.map(({ id }) => id), ...wanted, ...bodyIds]);
  const bodies = new Map(bodyRows.map((row) => [row.id, bodyPlace(row, rules)]));
  const processes = new Map(
    processRows.flatMap((row) => {
      const body = bodies.get(row.body);
      return body ? [[row.id, processPlace(row, body, rules)] as const] : [];
    }),
  );
  return rows.flatMap((row) => {
    const process = processes.get(row.process);
    return process ? [sessionPlace(row, process, rules)] : [];
  });
}
