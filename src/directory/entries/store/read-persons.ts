import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { OrganisationId, PersonEntry, RoleAt } from "../model.ts";
import "../../tables.ts";
import "../tables.ts";
import { dated, pointsOf, type TimesAsText } from "./rows.ts";

type Row = Omit<PersonEntry, "roles"> & { readonly roles: readonly TimesAsText<RoleAt>[] };

/** A role as JSON, of capacities `c` and organisations `o`. */
const roleObject = sql`json_build_object('id', c.id, 'person', c.person, 'organisationId', o.id,
  'organisationName', o.name, 'organisationVisibility', o.visibility, 'organisation', c.organisation,
  'group', c.stakeholder_group, 'country', c.country, 'position', c.position, 'since', c.since, 'until', c.until,
  'contact', c.contact)`;

/** Whole entries, in one question to the database; ids that are nobody's are left out, and the order is free. */
export async function readPersonEntries(db: Db | Writing, ids: readonly PersonId[]): Promise<readonly PersonEntry[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select p.id, p.name, p.family, p.romanised, p.other_names as "otherNames", p.languages, p.country, p.groups,
      p.topics, p.visibility, p.confirmed_at as "confirmedAt", p.source, p.source_ref as "sourceRef",
      p.added_by as "addedBy", p.version, p.since, p.merged_into as "mergedInto",
      exists (select 1 from sign_in_users u where u.id = p.id) as "hasAccount",
      (select coalesce(json_agg(${pointsOf} order by cp.position, cp.id), '[]')
        from contact_points cp where cp.person = p.id) as points,
      (select coalesce(json_agg(${roleObject}
          order by c.until desc nulls first, c.since desc nulls last, c.id), '[]')
        from capacities c left join organisations o on o.id = c.organisation_id where c.person = p.id) as roles
    from persons p where p.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows.map((row) => ({ ...row, roles: row.roles.map(dated) }));
}

export async function readPersonEntry(db: Db | Writing, id: PersonId): Promise<PersonEntry | null> {
  return (await readPersonEntries(db, [id]))[0] ?? null;
}

/** Who held a role there at that moment; a role whose start is not known counts from ever. By person, each role. */
export async function readRoster(db: Db, organisation: OrganisationId, at: Date): Promise<readonly RoleAt[]> {
  const { rows } = await sql<{ readonly role: TimesAsText<RoleAt> }>`
    select ${roleObject} as role
    from capacities c join organisations o on o.id = c.organisation_id
      join persons p on p.id = c.person and p.merged_into is null
    where o.id = ${organisation} and (c.since is null or c.since <= ${at}) and (c.until is null or c.until > ${at})
    order by c.contact desc, p.name, c.id limit 2000`.execute(db);
  return rows.map(({ role }) => dated(role));
}
