import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

/** Letters that came in on paper. None is ever deleted: it is marked as mistaken, or its file is taken out, with a reason. */
export const accreditationLettersMigration: Migration = {
  name: "064-accreditation-letters",
  up: async (db) => {
    await sql`alter table accreditation_objections add column on_paper boolean not null default false`.execute(db);
    await sql`
      create table accreditation_letters (
        id uuid primary key,
        round uuid not null references accreditation_rounds,
        application uuid references accreditation_applications,
        kind text not null,
        sender text not null,
        title text not null,
        language text not null,
        dated date,
        received_at timestamptz not null,
        brought_at timestamptz not null check (brought_at >= received_at),
        brought_by uuid not null references persons,
        effect text not null,
        objection uuid references accreditation_objections,
        made boolean not null,
        -- Of the file as it came, and so also of one that was taken out.
        sha256 text not null,
        file_name text,
        type text,
        bytes bytea,
        file_out_at timestamptz,
        file_out_why text,
        mistaken_at timestamptz,
        mistaken_why text,
        check ((bytes is null) = (file_out_at is not null)),
        check ((mistaken_at is null) = (mistaken_why is null))
      )`.execute(db);
    await sql`create index on accreditation_letters (round)`.execute(db);
    await sql`create index on accreditation_letters (application)`.execute(db);
  },
};
