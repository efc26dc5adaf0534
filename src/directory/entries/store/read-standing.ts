/** Where people stand in the world, as far as a committee's balance asks: group and country. To be counted, not shown. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";
import type { Db } from "../../../platform/database/connect.ts";
import "../tables.ts";

export interface PersonStanding {
  readonly group: StakeholderGroup | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/** By the role they hold now, the latest first; else by what their entry says. Those unknown here are left out. */
export async function readStandings(
  db: Db,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PersonStanding>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<PersonStanding & { id: PersonId }>`
    select p.id, coalesce(c.stakeholder_group, p.groups[1]) as group, coalesce(c.country, p.country) as country
    from persons p left join lateral (
      select stakeholder_group, country from capacities
      where person = p.id and (until is null or until > now())
      order by since desc nulls last, id limit 1) c on true
    where p.id = any(${[...people]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, group, country }) => [id, { group, country }]));
}
