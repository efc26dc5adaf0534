/** For tests of any room: what people are called, how they are reached, and what was written of them, is in no public line. */
import { sql } from "kysely";
import { afterAll, expect } from "vitest";
import type { Db } from "../platform/database/connect.ts";

/**
 * Acts whose public payload holds a name, an address or a free text of somebody whom this database knows: of accounts,
 * entries, nominations, pools, applications, those who were asked. Names of one word are passed over, for they stand in
 * other words. Lines that a test wrote itself begin with "test".
 */
export async function namesInJournal(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ act: string; mark: string }>`
    with marks as (
      select name as mark from persons
      union select unnest(other_names) from persons
      union select email from sign_in_users
      union select unnest(array[name, email, affiliation, statement, reason]) from nominations
      union select unnest(array[name, ineligible]) from lot_pool
      union select unnest(array[name, contact]) from accreditation_applications where kind = 'person'
      union select unnest(array[basis]) from accreditation_objections
      union select unnest(array[sender, title, file_name, file_out_why, mistaken_why]) from accreditation_letters
      union select decision ->> 'reference' from accreditation_applications
      union select unnest(array[name, email]) from accreditation_invitations
      union select unnest(array[value, label]) from contact_points
      union select position from capacities
      union select note from ties union select note from tie_offers
      union select unnest(array[message, contact, sought_contact]) from introductions
    )
    select distinct j.act, m.mark from journal j
    join marks m on length(m.mark) > 4 and m.mark ~ '[ @]'
      and strpos(lower(j.payload::text), lower(trim(both '"' from to_json(m.mark)::text))) > 0
    where j.act not like 'test%' order by j.act`.execute(db);
  return rows.map(({ act, mark }) => `${act}: ${mark}`);
}

/** After all tests of a file: nothing that was done in it left a name in a public line. */
export const keepsNamesOut = (db: Db): void => afterAll(async () => expect(await namesInJournal(db)).toEqual([]));
