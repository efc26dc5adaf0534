import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

export const accreditationMigration: Migration = {
  name: "060-accreditation",
  up: async (db) => {
    await sql`
      create table accreditation_rounds (
        id uuid primary key,
        place uuid not null,
        number integer not null check (number > 0),
        title text not null,
        zone text not null,
        opened_at timestamptz not null,
        applies_until timestamptz not null,
        delegation integer not null check (delegation > 0),
        term_ends date,
        -- The ways in as the modalities had them when the round opened: a later version leaves this round as it was.
        ways jsonb not null,
        modalities_version integer not null,
        opens timestamptz,
        closes timestamptz check (closes > opens),
        settled_at timestamptz,
        unique (place, number),
        check ((opens is null) = (closes is null))
      )`.execute(db);
    await sql`
      create table accreditation_applications (
        id uuid primary key,
        round uuid not null references accreditation_rounds,
        number integer not null,
        capacity text not null,
        kind text not null check (kind in ('person', 'organisation')),
        name text not null,
        country text,
        website text,
        purpose text not null,
        activities text not null,
        status_proof text not null,
        sponsors text[] not null,
        applicant uuid references persons,
        contact text,
        language text not null,
        submitted_at timestamptz not null,
        missing text[],
        asked text,
        complete_at timestamptz,
        circulated_at timestamptz,
        withdrawn_at timestamptz,
        consulting_since timestamptz,
        consulted_at timestamptz,
        decision jsonb,
        result text check (result in ('admitted', 'refused', 'lapsed')),
        ground text,
        settled_at timestamptz,
        term_ends date,
        renews uuid references accreditation_applications,
        reminded_at timestamptz,
        unique (round, number),
        check ((result is null) = (settled_at is null))
      )`.execute(db);
    await sql`create index on accreditation_applications (applicant)`.execute(db);
    await sql`
      create table accreditation_objections (
        id uuid primary key,
        application uuid not null references accreditation_applications,
        member text not null,
        by uuid not null references persons,
        received_at timestamptz not null,
        basis text,
        withdrawn_at timestamptz check (withdrawn_at >= received_at)
      )`.execute(db);
    // A member that presses twice has objected once.
    await sql`
      create unique index on accreditation_objections (application, member) where withdrawn_at is null`.execute(db);
    await sql`
      create table accreditation_notes (
        id uuid primary key,
        application uuid not null references accreditation_applications,
        by uuid not null references persons,
        at timestamptz not null,
        text text not null
      )`.execute(db);
    await sql`create index on accreditation_notes (application)`.execute(db);
    await sql`
      create table accreditation_documents (
        id uuid primary key,
        application uuid not null references accreditation_applications,
        name text not null,
        type text not null,
        sha256 text not null,
        bytes bytea not null,
        added_at timestamptz not null
      )`.execute(db);
    await sql`create index on accreditation_documents (application)`.execute(db);
    await sql`
      create table accreditation_delegates (
        id uuid primary key,
        application uuid not null references accreditation_applications,
        person uuid not null references persons,
        seat uuid references seats,
        added_at timestamptz not null,
        removed_at timestamptz
      )`.execute(db);
    await sql`
      create unique index on accreditation_delegates (application, person) where removed_at is null`.execute(db);
    await sql`
      create table accreditation_told_apart (
        one uuid not null references accreditation_applications,
        other uuid not null references accreditation_applications,
        primary key (one, other),
        check (one < other)
      )`.execute(db);
  },
};
