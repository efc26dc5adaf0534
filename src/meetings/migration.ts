import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

export const meetingsMigration: Migration = {
  name: "020-meetings",
  up: async (db) => {
    await sql`
      create table bodies (
        id uuid primary key,
        slug text not null unique,
        title text not null,
        short_name text,
        level text not null check (level in ('local', 'national', 'subregional', 'regional', 'global')),
        description text not null,
        zone text not null,
        language text not null,
        groups text[] not null,
        version integer not null default 1,
        archived boolean not null default false
      )`.execute(db);
    await sql`
      create table bodies_above (
        below uuid not null references bodies,
        above uuid not null references bodies,
        primary key (below, above),
        check (below <> above)
      )`.execute(db);
    await sql`create index on bodies_above (above)`.execute(db);
    await sql`
      create table processes (
        id uuid primary key,
        body uuid not null references bodies,
        slug text not null,
        title text not null,
        description text not null,
        starts date,
        ends date check (ends >= starts),
        state text not null check (state in ('planned', 'running', 'concluded')),
        version integer not null default 1,
        archived boolean not null default false,
        unique (body, slug)
      )`.execute(db);
    await sql`
      create table sessions (
        id uuid primary key,
        process uuid not null references processes,
        slug text not null,
        title text not null,
        description text not null,
        starts timestamptz not null,
        ends timestamptz check (ends > starts),
        zone text not null,
        place text not null,
        online text,
        attribution text not null check (attribution in ('on-the-record', 'chatham-house', 'closed')),
        agenda text[] not null,
        language text not null,
        version integer not null default 1,
        archived boolean not null default false,
        unique (process, slug)
      )`.execute(db);
    await sql`create index on sessions (starts)`.execute(db);
    await sql`
      create table former_slugs (
        parent text not null,
        slug text not null,
        target uuid not null,
        primary key (parent, slug)
      )`.execute(db);
  },
};
