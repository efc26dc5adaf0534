import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

/** When the desk was told that applications, and that the window, have closed: each is told once. */
export const accreditationTellingMigration: Migration = {
  name: "061-accreditation-telling",
  up: async (db) => {
    await sql`
      alter table accreditation_rounds
        add column told_applied_at timestamptz,
        add column told_closed_at timestamptz`.execute(db);
  },
};
