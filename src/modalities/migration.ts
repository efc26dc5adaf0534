import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

export const modalitiesMigration: Migration = {
  name: "050-modalities",
  up: async (db) => {
    // A version is never changed: what was decided under it can always be read beside it.
    await sql`
      create table modalities_versions (
        place uuid not null,
        version integer not null check (version > 0),
        template text,
        text text not null,
        since timestamptz not null default now(),
        by uuid,
        basis text not null,
        primary key (place, version)
      )`.execute(db);
    await sql`
      create table modalities_stages (
        place uuid primary key,
        stage text not null,
        since timestamptz not null default now(),
        by uuid
      )`.execute(db);
    await sql`
      create table seats (
        id uuid primary key,
        person uuid not null references persons,
        organisation text,
        place uuid not null,
        capacity text not null,
        since timestamptz not null default now(),
        until timestamptz,
        gained jsonb not null,
        check (until >= since)
      )`.execute(db);
    // Seats of a person now, and of a place.
    await sql`create index on seats (person, until)`.execute(db);
    await sql`create index on seats (place, capacity)`.execute(db);
    // Nobody sits twice in one seat that has no end.
    await sql`
      create unique index on seats (person, place, capacity, coalesce(organisation, '')) where until is null`.execute(
      db,
    );
  },
};
