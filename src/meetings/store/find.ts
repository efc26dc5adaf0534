/** From the words of an address, or an id, to the place. A former address finds the place that has moved. */
import { type Selectable, sql } from "kysely";
import { rulesOf } from "../../modalities/index.ts";
import type { Db, Tables } from "../../platform/database/connect.ts";
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

type Row<Table extends "bodies" | "processes" | "sessions"> = Selectable<Tables[Table]>;

const bodyRow = (db: Db, path: BodyPath): Promise<Row<"bodies"> | undefined> =>
  db
    .selectFrom("bodies")
    .selectAll()
    .where("id", "=", standingAt("bodies", "", word(path.body)) as never)
    .executeTakeFirst();

const processRow = (db: Db, body: BodyId, path: ProcessPath): Promise<Row<"processes"> | undefined> =>
  db
    .selectFrom("processes")
    .selectAll()
    .where("id", "=", standingAt("processes", body, word(path.process)) as never)
    .executeTakeFirst();

const sessionRow = (db: Db, process: ProcessId, path: SessionPath): Promise<Row<"sessions"> | undefined> =>
  db
    .selectFrom("sessions")
    .selectAll()
    .where("id", "=", standingAt("sessions", process, word(path.session)) as never)
    .executeTakeFirst();

async function placed(db: Db, body: Row<"bodies">, process: Row<"processes">): Promise<ProcessPlace> {
  const rules = await rulesOf(db, [process.id, body.id]);
  return processPlace(process, bodyPlace(body, rules), rules);
}

async function placedSession(
  db: Db,
  body: Row<"bodies">,
  process: Row<"processes">,
  session: Row<"sessions">,
): Promise<SessionPlace> {
  const rules = await rulesOf(db, [session.id, process.id, body.id]);
  return sessionPlace(session, processPlace(process, bodyPlace(body, rules), rules), rules);
}

/** Null where nothing stands or ever stood; `href` of what is found is its address now. */
export async function findBody(db: Db, path: BodyPath): Promise<BodyPlace | null> {
  const row = await bodyRow(db, path);
  return row ? bodyPlace(row, await rulesOf(db, [row.id])) : null;
}

export async function findProcess(db: Db, path: ProcessPath): Promise<ProcessPlace | null> {
  const body = await bodyRow(db, path);
  const process = body && (await processRow(db, body.id, path));
  return body && process ? placed(db, body, process) : null;
}

export async function findSession(db: Db, path: SessionPath): Promise<SessionPlace | null> {
  const body = await bodyRow(db, path);
  const process = body && (await processRow(db, body.id, path));
  const session = process && (await sessionRow(db, process.id, path));
  return body && process && session ? placedSession(db, body, process, session) : null;
}

const byId = <Table extends "bodies" | "processes" | "sessions">(db: Db, table: Table, id: string) =>
  db
    .selectFrom(table as "bodies")
    .selectAll()
    .where("id", "=", id as BodyId)
    .executeTakeFirst() as unknown as Promise<Row<Table> | undefined>;

export async function bodyById(db: Db, id: BodyId): Promise<BodyPlace | null> {
  const row = await byId(db, "bodies", id);
  return row ? bodyPlace(row, await rulesOf(db, [row.id])) : null;
}

export async function processById(db: Db, id: ProcessId): Promise<ProcessPlace | null> {
  const process = await byId(db, "processes", id);
  const body = process && (await byId(db, "bodies", process.body));
  return body && process ? placed(db, body, process) : null;
}

export async function sessionById(db: Db, id: SessionId): Promise<SessionPlace | null> {
  const session = await byId(db, "sessions", id);
  const process = session && (await byId(db, "processes", session.process));
  const body = process && (await byId(db, "bodies", process.body));
  return body && process && session ? placedSession(db, body, process, session) : null;
}
