import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

/** Records on the desk and published, the files they came from, every version, and files looked at before saving. */
export const recordMigration: Migration = {
  name: "030-records",
  up: async (db) => {
    await sql`
      create table records (
        id uuid primary key,
        session_id uuid not null unique references sessions,
        draft jsonb not null,
        version integer not null check (version > 0),
        published_draft jsonb,
        published_version integer,
        published_at timestamptz(3),
        made_at timestamptz(3) not null default now(),
        changed_at timestamptz(3) not null default now(),
        check ((published_draft is null) = (published_version is null)),
        check ((published_draft is null) = (published_at is null))
      )`.execute(db);
    await sql`
      create table record_sources (
        id uuid primary key,
        record_id uuid not null references records on delete cascade,
        name text not null,
        sha256 text not null,
        text_sha256 text not null,
        container text not null,
        encoding text not null,
        format text not null,
        size integer not null,
        original bytea not null,
        at timestamptz(3) not null default now()
      )`.execute(db);
    // Packed already.
    await sql`alter table record_sources alter column original set storage external`.execute(db);
    await sql`create index record_sources_record on record_sources (record_id, at)`.execute(db);
    await sql`create index record_sources_sha256 on record_sources (sha256)`.execute(db);
    await sql`create index record_sources_text on record_sources (text_sha256)`.execute(db);
    await sql`
      create table record_versions (
        record_id uuid not null references records on delete cascade,
        version integer not null,
        at timestamptz(3) not null default clock_timestamp(),
        actor text,
        capacity text,
        operation jsonb not null,
        inverse jsonb not null,
        primary key (record_id, version)
      )`.execute(db);
    await sql`
      create table import_previews (
        id uuid primary key,
        person text not null,
        session_id uuid references sessions,
        name text not null,
        encoding text,
        original bytea not null,
        at timestamptz(3) not null default now()
      )`.execute(db);
    await sql`alter table import_previews alter column original set storage external`.execute(db);
    await sql`create index import_previews_at on import_previews (at)`.execute(db);
  },
};
