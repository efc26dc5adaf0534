/** Whose contact somebody is: what an entry shown "to my contacts" asks. */
import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Contacts } from "../entries/contacts.ts";
import { fadesAfter } from "./rules/strength.ts";

/** A tie that has faded opens nothing any more. */
export const contactsOfTies = (db: Db): Contacts => ({
  whoseContact: async (viewer, among) => {
    if (among.length === 0) return new Set();
    const { rows } = await sql<{ owner: PersonId }>`
      select owner from ties where other = ${viewer} and owner = any(${[...among]}::uuid[])
        and renewed_at > now() - make_interval(days => ${fadesAfter})`.execute(db);
    return new Set(rows.map(({ owner }) => owner));
  },
  whoCounts: async (viewer) => {
    const { rows } = await sql<{ owner: PersonId }>`
      select owner from ties where other = ${viewer}
        and renewed_at > now() - make_interval(days => ${fadesAfter})`.execute(db);
    return rows.map(({ owner }) => owner);
  },
});
