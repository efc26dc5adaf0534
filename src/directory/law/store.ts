/** Reading and erasing what is held about a person, by the holdings that the rooms tell of. */
import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { JsonObject, Writing } from "../../platform/journal/index.ts";
import type { Holding } from "./model.ts";
import "../tables.ts";
import "../entries/tables.ts";

/** More rows of one table than a person makes. */
const mostRows = 20_000;

const soughtOf = ({ by }: Holding, person: PersonId, email: string | null): string | null =>
  by === "email" ? email : person;

/** A column of one id or of many, compared as text: the same for ids kept as uuid and as text. */
const holds = ({ column }: Holding, value: string) =>
  sql`${value} = any(string_to_array(translate(t.${sql.ref(column)}::text, '{}', ''), ','))`;

/** The rows of one holding, without what is nobody's to read, in an order that hangs on nothing else in the table. */
export async function readHolding(
  db: Db,
  holding: Holding,
  person: PersonId,
  email: string | null,
): Promise<readonly JsonObject[]> {
  const value = soughtOf(holding, person, email);
  if (value === null) return [];
  const { rows } = await sql<{ row: JsonObject }>`
    select to_jsonb(t) - ${[...(holding.hide ?? [])]}::text[] as row from ${sql.table(holding.table)} t
    where ${plainly(holding, value)} order by row limit ${mostRows}`.execute(db);
  return rows.map(({ row }) => row);
}

/** An index can serve a plain comparison; only lists of ids are looked through. */
const plainly = (holding: Holding, value: string) =>
  isList(holding) ? holds(holding, value) : sql`t.${sql.ref(holding.column)} = ${value}`;
const isList = ({ column }: Holding): boolean => ["path", "barred", "kept_by"].includes(column);

/** Everything of a person that is not kept, in an order in which nothing still points to what goes. */
export async function eraseHoldings(
  writing: Writing,
  holdings: readonly Holding[],
  person: PersonId,
  email: string | null,
): Promise<void> {
  await writing.updateTable("persons").set({ wears: null }).where("id", "=", person).execute();
  for (const holding of holdings) {
    const value = soughtOf(holding, person, email);
    if (value === null || holding.table === "persons" || holding.table === "sign_in_users") continue;
    const where = sql`t.${sql.ref(holding.column)} = ${value}`;
    const table = sql.table(holding.table);
    if (holding.erased === "deleted") await sql`delete from ${table} t where ${where}`.execute(writing);
    if (holding.erased === "emptied") {
      const empty = [holding.column, ...(holding.also ?? [])].map((column) => sql`${sql.ref(column)} = null`);
      await sql`update ${table} t set ${sql.join(empty)} where ${where}`.execute(writing);
    }
  }
  await writing.updateTable("persons").set({ added_by: null }).where("added_by", "=", person).execute();
  await emptyPerson(writing, person);
  await sql`delete from sign_in_users where id = ${person}`.execute(writing);
  // A link to come in that was asked for and never followed holds the address it was sent to.
  if (email !== null) {
    await sql`delete from sign_in_verifications where strpos(lower(value), lower(${email})) > 0`.execute(writing);
  }
}

/** An id without anything: no name, no language, seen by nobody. */
async function emptyPerson(writing: Writing, person: PersonId): Promise<void> {
  const nothing = { name: "", language: null, zone: null, family: null, romanised: null, country: null };
  const none = { other_names: [], languages: [], groups: [], topics: [], added_by: null, confirmed_at: null };
  await writing
    .updateTable("persons")
    .set({ ...nothing, ...none, visibility: "me", source: "erased", source_ref: null, merged_into: null })
    .set((with_) => ({ version: with_("version", "+", 1) }))
    .where("id", "=", person)
    .execute();
}

/**
 * Destroys the salts of what the person's lines in the journal keep as commitments: nobody can show any more, and
 * nobody can guess, what was in them. The lines stay, and the chain holds. Gives back how many were destroyed.
 */
export async function destroySalts(writing: Writing, person: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (delete from journal_salts s using journal j where j.seq = s.seq
      and (j.actor = ${person} or j.subject = ${`/people/${person}`}) returning 1)
    select count(*) as count from gone`.execute(writing);
  return Number(rows[0]?.count ?? 0);
}

/** The ids of entries that were joined with this one, and theirs: they are the same person. */
export async function readJoined(db: Db, person: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    with recursive joined as (select id from persons where id = ${person}
      union select p.id from persons p join joined j on p.merged_into = j.id)
    select id from joined where id <> ${person}`.execute(db);
  return rows.map(({ id }) => id);
}
