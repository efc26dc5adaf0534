import { sql } from "kysely";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { Organisation, OrganisationId } from "../model.ts";
import "../../tables.ts";
import "../tables.ts";
import { pointsOf } from "./rows.ts";

/** Whole entries, in one question to the database; ids that are none's are left out, and the order is free. */
export async function readOrganisations(
  db: Db | Writing,
  ids: readonly OrganisationId[],
): Promise<readonly Organisation[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Organisation>`
    select o.id, o.name, o.kind, o.stakeholder_group as "group", o.country, o.international, o.website, o.ror,
      o.visibility, o.confirmed_at as "confirmedAt", o.source, o.source_ref as "sourceRef", o.added_by as "addedBy",
      o.version, o.since, o.merged_into as "mergedInto",
      (select coalesce(json_agg(json_build_object('name', n.name, 'kind', n.kind, 'language', n.language)
          order by n.kind, n.name), '[]')
        from organisation_names n where n.organisation = o.id) as names,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'visibility', p.visibility)
          order by p.name, p.id), '[]')
        from organisation_parents op join organisations p on p.id = op.parent where op.organisation = o.id) as parents,
      (select coalesce(json_agg(${pointsOf} order by cp.position, cp.id), '[]')
        from contact_points cp where cp.organisation = o.id) as points,
      (select coalesce(json_agg(distinct c.person), '[]') from capacities c
        where c.organisation_id = o.id and c.contact and (c.until is null or c.until > now())) as contacts
    from organisations o where o.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

export async function readOrganisation(db: Db | Writing, id: OrganisationId): Promise<Organisation | null> {
  return (await readOrganisations(db, [id]))[0] ?? null;
}
