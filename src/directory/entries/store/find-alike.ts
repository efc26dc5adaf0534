import { sql } from "kysely";
import type { Db } from "../../../platform/database/connect.ts";
import type { OrganisationId } from "../model.ts";

/** Organisations whose name, or one of its other names, is written as this one or begins with it; best first, at most 12. */
export async function findAlike(db: Db, name: string): Promise<readonly OrganisationId[]> {
  const wanted = name.toLowerCase().trim();
  if (wanted.length < 2) return [];
  const begins = `${wanted.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<{ id: OrganisationId }>`
    select o.id, min(found.rank) as rank from (
      select id, case when lower(name) = ${wanted} then 0 else 2 end as rank
        from organisations where lower(name) = ${wanted} or lower(name) like ${begins}
      union all
      select organisation, case when lower(name) = ${wanted} then 1 else 3 end
        from organisation_names where lower(name) = ${wanted} or lower(name) like ${begins}
    ) found join organisations o on o.id = found.id and o.merged_into is null
    group by o.id order by rank, o.id limit 12`.execute(db);
  return rows.map(({ id }) => id);
}
