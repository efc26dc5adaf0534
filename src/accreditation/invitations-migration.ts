import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

/** Who was asked to come with an applicant, or to look after the application, and has not answered: a row goes with its answer. */
export const accreditationInvitationsMigration: Migration = {
  name: "063-accreditation-invitations",
  up: async (db) => {
    await sql`
      create table accreditation_invitations (
        id uuid primary key,
        application uuid not null references accreditation_applications,
        kind text not null check (kind in ('focal', 'delegate')),
        name text not null,
        email text not null,
        token_hash text not null unique,
        by uuid references persons,
        asked_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > asked_at),
        unique (application, kind, email)
      )`.execute(db);
  },
};
