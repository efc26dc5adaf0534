import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/**
 * No two organisations that others see have one ROR id. One that is for its keepers alone stands in nobody's way: a
 * refusal would tell that it is there.
 */
export const rorMigration: Migration = {
  name: "019-ror-of-those-shown",
  up: async (db) => {
    await sql`drop index organisations_ror`.execute(db);
    await sql`
      create unique index organisations_ror on organisations (ror)
        where merged_into is null and visibility in ('installation', 'public')`.execute(db);
  },
};
