/**
 * Files looked at before anything is saved, kept for a day for the person who brought them. Scratch, not an act: it
 * changes nothing that anybody else can see, so the journal is not told.
 */
import { sql } from "kysely";
import { newId, type PersonId } from "../../kernel/ids.ts";
import { keepable } from "../../kernel/keepable.ts";
import type { SessionId } from "../../meetings/model.ts";
import type { Db } from "../../platform/database/connect.ts";
import { pack, unpack } from "../store-sources.ts";
import "../tables.ts";

export interface Preview {
  readonly id: string;
  readonly session: SessionId | null;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** So many a person; the oldest go first. */
const most = 8;

export async function keepPreview(
  db: Db,
  person: PersonId,
  file: { readonly session: SessionId | null; readonly name: string; readonly bytes: Uint8Array },
): Promise<string> {
  const id = newId<"preview">();
  const original = await pack(file.bytes);
  await db
    .insertInto("import_previews")
    .values({ id, person, session_id: file.session, name: keepable(file.name.slice(0, 300)), encoding: null, original })
    .execute();
  await sql`
    delete from import_previews where at < now() - interval '1 day' or id in (
      select id from import_previews where person = ${person} order by at desc offset ${most})`.execute(db);
  return id;
}

/** Only for the person who brought it. */
export async function findPreview(db: Db, person: PersonId | null, id: string): Promise<Preview | null> {
  if (person === null || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const row = await db
    .selectFrom("import_previews")
    .select(["id", "session_id", "name", "original"])
    .where("id", "=", id)
    .where("person", "=", person)
    .executeTakeFirst();
  return row ? { id: row.id, session: row.session_id, name: row.name, bytes: await unpack(row.original) } : null;
}

export async function dropPreview(db: Db, person: PersonId, id: string): Promise<void> {
  await db.deleteFrom("import_previews").where("id", "=", id).where("person", "=", person).execute();
}
