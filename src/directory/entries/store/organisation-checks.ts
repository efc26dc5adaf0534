import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { OrganisationId } from "../model.ts";
import "../tables.ts";

/**
 * The entry for others to see that has this ROR id, but for one; null where none has. Of those that are for their keepers
 * alone nobody else is told, not even so.
 */
export async function organisationOfRor(
  db: Db,
  ror: string,
  but: OrganisationId | null,
): Promise<OrganisationId | null> {
  const query = db.selectFrom("organisations").select("id").where("ror", "=", ror).where("merged_into", "is", null);
  const shown = query.where("visibility", "in", ["installation", "public"]);
  return (await (but ? shown.where("id", "<>", but) : shown).executeTakeFirst())?.id ?? null;
}

/** How many organisations somebody has added since yesterday. */
export async function addedToday(db: Db, by: PersonId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from journal
    where actor = ${by} and act = 'organisation.add' and at > now() - interval '1 day'`.execute(db);
  return rows[0]?.n ?? 0;
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
