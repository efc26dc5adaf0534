import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Writing } from "../../../platform/journal/index.ts";

/**
 * Deletes an entry that was made from a record, as long as nobody has changed it, joined it, knows it or stands on it
 * anywhere; false where somebody has, and the entry stays.
 */
export async function dropUntouched(writing: Writing, person: PersonId): Promise<boolean> {
  await sql`savepoint untouched`.execute(writing);
  try {
    const { rows } = await sql`
      delete from persons p where p.id = ${person} and p.source = 'record' and p.version = 1 and p.merged_into is null
        and not exists (select from sign_in_users u where u.id = p.id)
        and not exists (select from persons o where o.merged_into = p.id)
        and not exists (select from ties t where p.id in (t.owner, t.other))
        and not exists (select from entry_proposals e where e.person = p.id)
        and not exists (select from record_people r where r.person = p.id)
      returning 1`.execute(writing);
    return rows.length > 0;
  } catch (error) {
    // Something in another room points to it (23503: foreign key), so it stays.
    if ((error as { readonly code?: string }).code !== "23503") throw error;
    await sql`rollback to savepoint untouched`.execute(writing);
    return false;
  }
}
