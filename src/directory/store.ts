/** All SQL of the directory. What writes takes a Writing, so that it cannot forget the journal. */
import { sql } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Grant, Seat } from "../kernel/reader.ts";
import { seatsNowOf } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Writing } from "../platform/journal/index.ts";
import type { CapacityId, Hat, KnownPerson, Person, SettingsInput } from "./model.ts";
import "./tables.ts";

/** The person with hats and grants, in one question to the database. */
export async function readPerson(db: Db, id: PersonId): Promise<KnownPerson | null> {
  const { rows } = await sql<Person & { hats: readonly HatRow[]; grants: readonly Grant[]; seats: readonly Seat[] }>`
    select p.id, p.name, p.language, p.zone, p.wears, p.since,
      (select coalesce(json_agg(json_build_object('id', c.id, 'person', c.person, 'group', c.stakeholder_group,
        'country', c.country, 'organisation', c.organisation, 'position', c.position, 'since', c.since,
        'until', c.until) order by c.since, c.id), '[]') from capacities c where c.person = p.id) as hats,
      (select coalesce(json_agg(json_build_object('role', g.role, 'scope', g.scope) order by g.since), '[]')
        from grants g where g.person = p.id) as grants,
      ${seatsNowOf(sql`p.id`)} as seats
    from persons p where p.id = ${id}`.execute(db);
  const row = rows[0];
  return row ? { ...row, hats: row.hats.map(hatOf) } : null;
}

/** What people are called; those unknown here are left out. */
export async function readNames(db: Db, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("persons").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type HatRow = Omit<Hat, "since" | "until"> & { readonly since: string | null; readonly until: string | null };

const hatOf = (row: HatRow): Hat => ({
  ...row,
  since: row.since ? new Date(row.since) : null,
  until: row.until ? new Date(row.until) : null,
});

/** Those who hold a role in the scope; everybody where `scope` is not given. By name, at most 500. */
export async function readPeople(db: Db, scope?: string) {
  const people = await db
    .selectFrom("persons as p")
    .innerJoin("sign_in_users as u", "u.id", "p.id")
    .select(["p.id", "p.name", "u.email", "p.since", "p.visibility"])
    .$if(scope !== undefined, (query) =>
      query.where("p.id", "in", (from) =>
        from
          .selectFrom("grants")
          .select("person")
          .where("scope", "=", scope ?? ""),
      ),
    )
    .orderBy("p.name")
    .orderBy("p.id")
    .limit(500)
    .execute();
  const ids = people.map(({ id }) => id);
  if (ids.length === 0) return [];
  const grants = await db.selectFrom("grants").selectAll().where("person", "in", ids).orderBy("since").execute();
  return people.map((person) => ({ ...person, grants: grants.filter((grant) => grant.person === person.id) }));
}

/** How many administrators there are besides this person, who stay so until the transaction ends. */
export async function holdAdministrators(writing: Writing, besides: PersonId): Promise<number> {
  const rows = await writing
    .selectFrom("grants")
    .select("person")
    .where("role", "=", "administrator")
    .forUpdate()
    .execute();
  return rows.filter(({ person }) => person !== besides).length;
}

export async function hasAdministrator(db: Db | Writing): Promise<boolean> {
  const found = await db.selectFrom("grants").select("person").where("role", "=", "administrator").executeTakeFirst();
  return found !== undefined;
}

export async function writePerson(writing: Writing, id: PersonId, name: string): Promise<void> {
  await writing
    .insertInto("persons")
    .values({ id, name, language: null, zone: null, wears: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function writeSettings(writing: Writing, id: PersonId, settings: SettingsInput): Promise<void> {
  await writing.updateTable("persons").set(settings).where("id", "=", id).execute();
}

/** The hat is taken off and its time is over; what was done under it stays so. */
export async function writeHatEnd(writing: Writing, person: PersonId, hat: CapacityId): Promise<void> {
  await writing.updateTable("persons").set({ wears: null }).where("id", "=", person).where("wears", "=", hat).execute();
  await writing
    .updateTable("capacities")
    .set({ until: new Date() })
    .where("id", "=", hat)
    .where("person", "=", person)
    .execute();
}

export async function writeWearing(writing: Writing, person: PersonId, hat: CapacityId | null): Promise<void> {
  await writing.updateTable("persons").set({ wears: hat }).where("id", "=", person).execute();
}

export async function writeGrant(writing: Writing, person: PersonId, { role, scope }: Grant): Promise<void> {
  await writing
    .insertInto("grants")
    .values({ person, role, scope })
    .onConflict((conflict) => conflict.columns(["person", "role", "scope"]).doNothing())
    .execute();
}

export async function writeWithdrawal(writing: Writing, person: PersonId, { role, scope }: Grant): Promise<void> {
  await writing
    .deleteFrom("grants")
    .where("person", "=", person)
    .where("role", "=", role)
    .where("scope", scope === null ? "is" : "=", scope)
    .execute();
}

export async function replaceFirstLink(writing: Writing, hash: string): Promise<void> {
  await writing
    .insertInto("first_link")
    .values({ hash })
    .onConflict((conflict) => conflict.column("one").doUpdateSet({ hash, since: new Date() }))
    .execute();
}

/** True when this was the link that works. Of two at once, one waits for the other and finds it gone. */
export async function deleteFirstLink(writing: Writing, hash: string): Promise<boolean> {
  const { numDeletedRows } = await writing.deleteFrom("first_link").where("hash", "=", hash).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Whether a link is the one that works now. */
export async function firstLinkWorks(db: Db, hash: string): Promise<boolean> {
  return (await db.selectFrom("first_link").select("since").where("hash", "=", hash).executeTakeFirst()) !== undefined;
}
