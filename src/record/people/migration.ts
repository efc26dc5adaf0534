import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/** Which speaker of a record is which person of the directory, where somebody who may edit the record has said so. */
export const recordPeopleMigration: Migration = {
  name: "031-record-people",
  up: async (db) => {
    await sql`
      create table record_people (
        record uuid not null references records on delete cascade,
        speaker text not null,
        person uuid not null references persons on delete cascade,
        -- Whether the entry was made from the record, so that taking it back takes the entry too.
        made boolean not null,
        by uuid references persons on delete set null,
        at timestamptz(3) not null default now(),
        primary key (record, speaker)
      )`.execute(db);
    await sql`create index record_people_person on record_people (person)`.execute(db);
  },
};
