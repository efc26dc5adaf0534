/** People by what somebody types who knows them: a mail address in full, or a name in full. */
import { sql } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Db } from "../platform/database/connect.ts";
import "./tables.ts";

/** Two at most: enough to see that a name is not one person's. */
export async function findKnown(
  db: Db,
  nameOrMail: string,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  const typed = nameOrMail.trim().toLowerCase();
  if (typed === "") return [];
  const { rows } = await sql<{ id: PersonId; name: string }>`
    select p.id, p.name from persons p left join sign_in_users u on u.id = p.id
    where lower(u.email) = ${typed} or lower(p.name) = ${typed}
    order by p.id limit 2`.execute(db);
  return rows;
}
