import { sql } from "kysely";
import type { Db } from "../../../platform/database/connect.ts";
import type { OrganisationId } from "../model.ts";
import "../tables.ts";

export async function organisationOfRor(db: Db, ror: string): Promise<OrganisationId | null> {
  const query = db.selectFrom("organisations").select("id").where("ror", "=", ror).where("merged_into", "is", null);
  return (await query.executeTakeFirst())?.id ?? null;
}

/** Whether an organisation would come to stand above itself, over any number of steps. */
export async function wouldCircleParents(
  db: Db,
  id: OrganisationId,
  parents: readonly OrganisationId[],
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive above as (
      select unnest(${[...parents]}::uuid[]) as id
      union
      select op.parent from organisation_parents op join above on op.organisation = above.id
    )
    select exists (select 1 from above where id = ${id}) as found`.execute(db);
  return rows[0]?.found ?? false;
}
