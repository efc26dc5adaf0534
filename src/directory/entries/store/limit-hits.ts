/** Who took more of the directory than a person looks up, from the journal, which alone remembers it. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";

export interface LimitHit {
  readonly person: PersonId;
  /** What they still call themselves; empty where they were erased since. */
  readonly name: string;
  readonly email: string | null;
  /** What they did too often: "search", "entry-opened", or what another room calls it. */
  readonly limit: string;
  /** In how many hours. */
  readonly times: number;
  readonly last: Date;
}

/** Since a day, the last first. */
export async function readLimitHits(db: Db, since: Date): Promise<readonly LimitHit[]> {
  const { rows } = await sql<LimitHit & { times: number }>`
    select p.id as person, p.name, u.email, j.payload ->> 'limit' as "limit", count(*)::int as times, max(j.at) as last
    from journal j join persons p on p.id::text = j.actor left join sign_in_users u on u.id = p.id
    where j.act = 'directory.limit-hit' and j.at > ${since}
    group by p.id, p.name, u.email, j.payload ->> 'limit' order by last desc, person limit 200`.execute(db);
  return rows;
}
