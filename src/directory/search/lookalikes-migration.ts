import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";
import { lookalikeLetters } from "../entries/rules/skeleton.ts";

/** What names look like, so that one that is made to look like another is found. The letters are those of `rules/skeleton.ts`. */
export const lookalikesMigration: Migration = {
  name: "019-lookalikes",
  up: async (db) => {
    const { from, to } = lookalikeLetters;
    await sql`
      create function rapport_skeleton(name text) returns text immutable parallel safe strict language sql
      return normalize(lower(translate(normalize(name, NFKD), ${sql.lit(from)}, ${sql.lit(to)})), NFC)`.execute(db);
    await sql`create index directory_listing_skeleton on directory_listing (rapport_skeleton(name))`.execute(db);
  },
};
