import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

export const modalitiesProposalsMigration: Migration = {
  name: "051-modalities-proposals",
  up: async (db) => {
    await sql`
      create table modalities_proposals (
        id uuid primary key,
        kind text not null check (kind in ('body', 'process')),
        place uuid not null,
        base integer not null,
        template text,
        text text not null,
        title text not null,
        stage text not null,
        reason text not null,
        procedure text not null check (procedure in ('decision', 'silence')),
        closes timestamptz check (closes > at),
        zone text,
        by uuid,
        capacity text,
        at timestamptz not null,
        state text not null default 'open' check (state in ('open', 'adopted', 'broken', 'withdrawn', 'overtaken')),
        settled timestamptz,
        settled_by uuid,
        how text not null default '',
        version integer,
        check ((procedure = 'silence') = (closes is not null and zone is not null))
      )`.execute(db);
    await sql`create index on modalities_proposals (place, at)`.execute(db);
    await sql`create index on modalities_proposals (closes) where state = 'open'`.execute(db);
  },
};
