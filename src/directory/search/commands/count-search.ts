/** Somebody who searches the directory without end takes it away piece by piece: they are stopped, and the journal says so. */
import { sql } from "kysely";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import { journaled } from "../../../platform/journal/index.ts";
import { type Asker, about, type DoorDeps } from "../../commands/command.ts";
import { words } from "../languages/index.ts";

const act = "directory.limit-hit";

/** Counts one search of somebody signed in; a 429 once they have searched more than a person does. */
export async function countSearch({ db, limits }: DoorDeps, { reader, language }: Asker): Promise<Result<null>> {
  const { person } = reader;
  if (person === null) return ok(null);
  const wait = await limits.count("directory-search", null, person);
  if (wait === null) return ok(null);
  const noted = await sql`
    select 1 from journal where actor = ${person} and act = ${act} and payload ->> 'limit' = 'search'
      and at > now() - interval '1 hour' limit 1`.execute(db);
  if (noted.rows.length === 0) {
    await journaled(db, about(reader, person, act, { limit: "search" }), async () => {});
  }
  const say = words.in(language);
  return fail({
    status: 429,
    code: "searched-too-often",
    title: say("too-many"),
    instead: say("too-many-instead"),
    retryAfter: wait,
  });
}
