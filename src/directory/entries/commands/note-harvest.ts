/** Somebody opened more entries than a person looks up: the journal says so, once in a while and not at every knock. */
import { sql } from "kysely";
import { journaled } from "../../../platform/journal/index.ts";
import { type Asker, about, type DoorDeps } from "../../commands/command.ts";

const act = "directory.limit-hit";

export async function noteHarvest({ db }: DoorDeps, { reader }: Asker): Promise<void> {
  const { person } = reader;
  if (person === null) return;
  const { rows } = await sql`
    select 1 from journal where actor = ${person} and act = ${act} and payload ->> 'limit' = 'entry-opened'
      and at > now() - interval '1 hour' limit 1`.execute(db);
  if (rows.length > 0) return;
  await journaled(db, about(reader, person, act, { limit: "entry-opened" }), async () => {});
}
