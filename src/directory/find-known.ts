/** People by what somebody types who knows them: a mail address in full, or a name in full. */
import { sql } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Reader } from "../kernel/reader.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Contacts } from "./entries/contacts.ts";
import { namesSeen } from "./entries/named.ts";
import "./tables.ts";

/**
 * Those who can sign in: an entry that somebody brought is nobody who could act. Whoever knows the address knows the
 * person; by a name they are found where the reader sees their entry. Two at most: enough to see that a name is not one
 * person's.
 */
export async function findKnown(
  db: Db,
  contacts: Contacts,
  reader: Reader,
  nameOrMail: string,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  const typed = nameOrMail.trim().toLowerCase();
  if (typed === "") return [];
  const { rows } = await sql<{ id: PersonId; name: string; mailed: boolean }>`
    select p.id, p.name, lower(u.email) = ${typed} as mailed from persons p join sign_in_users u on u.id = p.id
    where lower(u.email) = ${typed} or lower(p.name) = ${typed}
    order by mailed desc, p.id limit 50`.execute(db);
  const named = rows.filter(({ mailed }) => !mailed).map(({ id }) => id);
  const seen = await namesSeen(db, contacts, reader, named);
  return rows.filter(({ id, mailed }) => mailed || seen.has(id)).slice(0, 2);
}
