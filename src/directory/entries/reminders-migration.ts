import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/** The link in the letter that asks whether an entry is still right: of its token only the hash is kept. */
export const remindersMigration: Migration = {
  name: "014-reminders",
  up: async (db) => {
    await sql`alter table entry_reminders add column token_hash text not null unique`.execute(db);
  },
};
