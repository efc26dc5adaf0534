/** The directory of the sample forum, so that a newcomer sees one that lives. */
import { insertOrganisations, insertPersons, insertRoles } from "../../directory/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { organisations, people, roles } from "./directory.ts";

const confirmedAt = (confirmed: string | null) => (confirmed === null ? null : new Date(`${confirmed}T09:00:00Z`));

/** All of it at once, or nothing; nothing where it is there already. */
export async function loadSampleDirectory(db: Db): Promise<void> {
  const [first] = people;
  const there = await db
    .selectFrom("persons")
    .select("id")
    .where("id", "=", first?.id ?? null)
    .executeTakeFirst();
  if (there) return;
  const payload = { people: people.length, organisations: organisations.length };
  const entry = { actor: null, capacity: null, act: "directory.sample", subject: "/directory", payload };
  await journaled(db, entry, async (writing) => {
    await insertOrganisations(
      writing,
      organisations.map(({ confirmed, ...one }) => ({ ...one, source: "sample", confirmedAt: confirmedAt(confirmed) })),
    );
    await insertPersons(
      writing,
      people.map(({ confirmed, ...one }) => ({
        ...one,
        source: "sample",
        visibility: "public",
        confirmedAt: confirmedAt(confirmed),
      })),
    );
    await insertRoles(writing, roles);
  });
}
