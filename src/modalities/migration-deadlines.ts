import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

export const modalitiesDeadlinesMigration: Migration = {
  name: "052-modalities-deadlines",
  up: async (db) => {
    await sql`
      create table modalities_deadlines (
        place uuid not null,
        act text not null check (act in ('submit', 'comment')),
        stage text not null,
        until timestamptz not null,
        zone text not null,
        by uuid,
        primary key (place, act, stage)
      )`.execute(db);
  },
};
