/** What an import is compared with: the entries that whoever imports may see anyway, so that it tells nothing else. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { KnownOrganisation, KnownPerson } from "../rules/decide.ts";

/** Whoever imports: a person, or (null) whoever has the machine. */
export interface Importer {
  readonly person: PersonId | null;
  readonly keeps: boolean;
}

const open = sql`('installation', 'public')`;

/** Entries the importer sees by the rule of `entries/rules/visible.ts`; whoever has the machine sees all. */
const seesOrganisation = ({ person, keeps }: Importer) =>
  keeps ? sql`true` : sql`(o.visibility in ${open} or o.added_by = ${person})`;

/** Whose account it is looks after their own entry, and nobody else. */
const keepsPerson = ({ person, keeps }: Importer) =>
  person === null
    ? sql`${keeps}`
    : sql`(p.id = ${person} or ((${keeps} or p.added_by = ${person})
        and not exists (select from sign_in_users u where u.id = p.id)))`;

export async function knownOrganisations(db: Db, by: Importer): Promise<readonly KnownOrganisation[]> {
  const { rows } = await sql<KnownOrganisation>`
    select o.id, o.name, o.ror, coalesce(o.country, '') as country, o.kind,
      coalesce((select array_agg(n.name) from organisation_names n where n.organisation = o.id), '{}') as aliases
    from organisations o where o.merged_into is null and ${seesOrganisation(by)} order by o.name, o.id`.execute(db);
  return rows;
}

export async function knownPeople(db: Db, by: Importer): Promise<readonly KnownPerson[]> {
  const kept = keepsPerson(by);
  const { rows } = await sql<KnownPerson>`
    select p.id, p.name, p.country,
      coalesce((select array_agg(cp.value) from contact_points cp
        where cp.person = p.id and cp.kind = 'email' and (cp.visibility in ${open} or ${kept})), '{}') as emails
    from persons p where p.merged_into is null and (p.visibility in ${open} or ${kept}) order by p.name, p.id`.execute(
    db,
  );
  return rows;
}

/** Names under which entries were met in a file, where they have not got them yet; at most as many as one may have. */
export async function addNames(
  writing: Writing,
  names: readonly { readonly organisation: string; readonly name: string }[],
): Promise<void> {
  if (names.length === 0) return;
  await sql`
    insert into organisation_names (organisation, name, kind, language)
    select g.organisation, g.name, 'alias', null
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as g (organisation uuid, name text)
    join organisations o on o.id = g.organisation and lower(o.name) <> lower(g.name)
    where not exists (select from organisation_names n where n.organisation = g.organisation and lower(n.name) = lower(g.name))
      and (select count(*) from organisation_names n where n.organisation = g.organisation) < 60
    on conflict do nothing`.execute(writing);
}

/** Of these ROR ids those that an entry has already which is for others to see: no two of those have one. */
export async function rorsTaken(db: Db, rors: readonly string[]): Promise<ReadonlySet<string>> {
  if (rors.length === 0) return new Set();
  const { rows } = await sql<{ ror: string }>`
    select ror from organisations where ror = any(${[...rors]}::text[]) and merged_into is null
      and visibility in ('installation', 'public')`.execute(db);
  return new Set(rows.map(({ ror }) => ror));
}

/** From here on, until the transaction ends, the list that search reads waits for `listNow`. */
export const listLater = (writing: Writing) =>
  sql`select set_config('rapport.list_later', 'on', true)`.execute(writing);
export const listNow = (writing: Writing, ids: readonly string[]) =>
  sql`select rapport_list_now(${[...ids]}::uuid[])`.execute(writing);
