/** What somebody has brought before: from the journal, with what is left of it; and how it goes again. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";

export interface PastImport {
  readonly ref: string;
  readonly at: Date;
  readonly people: number;
  readonly organisations: number;
  /** How many of them are still as they came. */
  readonly untouched: number;
}

/** Entries of an import that nobody has touched: they go with it when it is taken back. */
const untouchedPeople = (ref: unknown, person: PersonId) => sql`
  p.source = 'import' and p.added_by = ${person} and p.version = 1 and p.merged_into is null
  and split_part(p.source_ref, '#', 1) = ${ref}
  and not exists (select 1 from sign_in_users u where u.id = p.id)`;
const untouchedOrganisations = (ref: unknown, person: PersonId) => sql`
  o.source = 'import' and o.added_by = ${person} and o.version = 1 and o.merged_into is null
  and split_part(o.source_ref, '#', 1) = ${ref}
  and not exists (select 1 from capacities c join persons p on p.id = c.person
    where c.organisation_id = o.id and not (${untouchedPeople(ref, person)}))`;

export async function pastImports(db: Db, person: PersonId): Promise<readonly PastImport[]> {
  const ref = sql`j.payload ->> 'ref'`;
  const { rows } = await sql<PastImport>`
    select j.payload ->> 'ref' as ref, j.at, (j.payload ->> 'people')::int as people,
      (j.payload ->> 'organisations')::int as organisations,
      ((select count(*) from persons p where ${untouchedPeople(ref, person)})
        + (select count(*) from organisations o where ${untouchedOrganisations(ref, person)}))::int as untouched
    from (select * from journal where actor = ${person} and act = 'directory.import' order by seq desc limit 10) j
    order by j.seq desc`.execute(db);
  return rows;
}

/** How many entries somebody has brought that are still here. */
export async function broughtBy(db: Db, person: PersonId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select ((select count(*) from persons where added_by = ${person} and source = 'import')
      + (select count(*) from organisations where added_by = ${person} and source = 'import'))::int as n`.execute(db);
  return rows[0]?.n ?? 0;
}

/** How many went. */
export async function deleteUntouched(writing: Writing, ref: string, person: PersonId): Promise<number> {
  const organisations = await sql`
    delete from organisations o where ${untouchedOrganisations(ref, person)}`.execute(writing);
  const people = await sql`delete from persons p where ${untouchedPeople(ref, person)}`.execute(writing);
  return Number(people.numAffectedRows ?? 0) + Number(organisations.numAffectedRows ?? 0);
}
