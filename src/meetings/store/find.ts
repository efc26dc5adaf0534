/** From the words of an address, or an id, to the place. A former address finds the place that has moved. */
import { sql } from "kysely";
import type { Db } from "../../platform/database/connect.ts";
import type {
  BodyId,
  BodyPath,
  BodyPlace,
  ProcessId,
  ProcessPath,
  ProcessPlace,
  SessionId,
  SessionPath,
  SessionPlace,
} from "../model.ts";
import { slugOf } from "../rules/slug.ts";
import { bodyPlace, processPlace, sessionPlace } from "./places.ts";

/** The thing that stands at a word now, else the one that stood there before. */
const standingAt = (table: "bodies" | "processes" | "sessions", parent: string, slug: string) => {
  const above = { bodies: sql`true`, processes: sql`body::text = ${parent}`, sessions: sql`process::text = ${parent}` };
  return sql<string>`(
    select id from (
      select id, 1 as choice from ${sql.table(table)} where slug = ${slug} and ${above[table]}
      union all
      select target, 2 from former_slugs where parent = ${parent} and slug = ${slug}
    ) as standing order by choice limit 1)`;
};

/** However it is typed, with capitals or accents or decomposed: slugs are what slugOf makes of themselves. */
const word = slugOf;

/** Null where nothing stands or ever stood; `href` of what is found is its address now. */
export async function findBody(db: Db, path: BodyPath): Promise<BodyPlace | null> {
  const row = await db
    .selectFrom("bodies")
    .selectAll()
    .where("id", "=", standingAt("bodies", "", word(path.body)) as never)
    .executeTakeFirst();
  return row ? bodyPlace(row) : null;
}

export async function findProcess(db: Db, path: ProcessPath): Promise<ProcessPlace | null> {
  const body = await findBody(db, path);
  if (!body) return null;
  const row = await db
    .selectFrom("processes")
    .selectAll()
    .where("id", "=", standingAt("processes", body.id, word(path.process)) as never)
    .executeTakeFirst();
  return row ? processPlace(row, body) : null;
}

export async function findSession(db: Db, path: SessionPath): Promise<SessionPlace | null> {
  const process = await findProcess(db, path);
  if (!process) return null;
  const row = await db
    .selectFrom("sessions")
    .selectAll()
    .where("id", "=", standingAt("sessions", process.id, word(path.session)) as never)
    .executeTakeFirst();
  return row ? sessionPlace(row, process) : null;
}

export async function bodyById(db: Db, id: BodyId): Promise<BodyPlace | null> {
  const row = await db.selectFrom("bodies").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? bodyPlace(row) : null;
}

export async function processById(db: Db, id: ProcessId): Promise<ProcessPlace | null> {
  const row = await db.selectFrom("processes").selectAll().where("id", "=", id).executeTakeFirst();
  const body = row ? await bodyById(db, row.body) : null;
  return row && body ? processPlace(row, body) : null;
}

export async function sessionById(db: Db, id: SessionId): Promise<SessionPlace | null> {
  const row = await db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirst();
  const process = row ? await processById(db, row.process) : null;
  return row && process ? sessionPlace(row, process) : null;
}
