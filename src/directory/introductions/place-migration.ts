import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/** What an introduction is asked for: the body, process or session to which somebody is to be invited. */
export const introductionPlaceMigration: Migration = {
  name: "019-introduction-place",
  up: async (db) => {
    await sql`alter table introductions add column place uuid`.execute(db);
  },
};
