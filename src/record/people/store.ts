/** The SQL of who of a record is whom in the directory. Entries that were joined are told as the one that was kept. */
import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { SessionId } from "../../meetings/model.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { RecordId } from "../tables.ts";
import "./tables.ts";

export interface Linked {
  readonly speaker: string;
  /** The entry that stands now. */
  readonly person: PersonId;
  readonly made: boolean;
}

/** The entry that stands now for one that may have been joined with another, and that one with a third. */
const standing = sql<PersonId>`(
  with recursive on_to as (select p.id, p.merged_into from persons p where p.id = l.person
    union select p.id, p.merged_into from persons p join on_to o on p.id = o.merged_into)
  select id from on_to where merged_into is null)`;

export async function linksOf(db: Db, session: SessionId): Promise<readonly Linked[]> {
  const { rows } = await sql<Linked>`
    select l.speaker, ${standing} as person, l.made
    from record_people l join records r on r.id = l.record where r.session_id = ${session} order by l.at, l.speaker`.execute(
    db,
  );
  return rows;
}

/** Where somebody spoke: published records of sessions on the record alone, whatever was so when it was confirmed. */
export async function spokenIn(
  db: Db,
  person: PersonId,
): Promise<readonly { readonly session: SessionId; readonly speaker: string }[]> {
  const { rows } = await sql<{ session: SessionId; speaker: string }>`
    with recursive same as (select id from persons where id = ${person}
      union select p.id from persons p join same s on p.merged_into = s.id)
    select r.session_id as session, l.speaker
    from record_people l join same on same.id = l.person join records r on r.id = l.record
      join sessions s on s.id = r.session_id
    where s.attribution = 'on-the-record' and r.published_version is not null
    order by s.starts desc limit 100`.execute(db);
  return rows;
}

/** False where the speaker was confirmed already. */
export async function insertLink(
  writing: Writing,
  link: { readonly record: RecordId; readonly by: PersonId | null } & Linked,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing
    .insertInto("record_people")
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Takes a speaker's person back; null where there is none. */
export async function deleteLink(writing: Writing, record: RecordId, speaker: string) {
  const row = await writing
    .deleteFrom("record_people")
    .where("record", "=", record)
    .where("speaker", "=", speaker)
    .returning(["person", "made"])
    .executeTakeFirst();
  return row ?? null;
}

/** The records in which somebody says of themselves that it was not them. */
export async function deleteOwnLinks(writing: Writing, session: SessionId, person: PersonId): Promise<number> {
  const { rows } = await sql`
    with recursive same as (select id from persons where id = ${person}
      union select p.id from persons p join same s on p.merged_into = s.id)
    delete from record_people l using records r
    where r.id = l.record and r.session_id = ${session} and l.person in (select id from same) returning 1`.execute(
    writing,
  );
  return rows.length;
}
