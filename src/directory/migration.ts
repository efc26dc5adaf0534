import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

/** People, the hats they wear, what they are entrusted with, the tokens of their scripts. */
export const directoryMigration: Migration = {
  name: "011-directory",
  up: async (db) => {
    await sql`
      create table persons (
        id uuid primary key references sign_in_users on delete cascade,
        name text not null,
        language text,
        zone text,
        wears uuid,
        since timestamptz not null default now()
      )`.execute(db);
    await sql`
      create table capacities (
        id uuid primary key,
        person uuid not null references persons on delete cascade,
        stakeholder_group text not null,
        country text check (country ~ '^[A-Z]{2}$'),
        organisation text,
        position text,
        since timestamptz not null default now(),
        until timestamptz,
        unique (person, id)
      )`.execute(db);
    // One can wear one's own hats only.
    await sql`
      alter table persons add constraint persons_wears_own foreign key (id, wears) references capacities (person, id)
        deferrable initially deferred`.execute(db);
    await sql`
      create table grants (
        person uuid not null references persons on delete cascade,
        role text not null,
        scope text,
        since timestamptz not null default now(),
        unique nulls not distinct (person, role, scope)
      )`.execute(db);
    await sql`create index grants_scope on grants (scope)`.execute(db);
    await sql`
      create table tokens (
        id uuid primary key,
        person uuid not null references persons on delete cascade,
        name text not null,
        hash text not null unique,
        since timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      )`.execute(db);
    await sql`create index tokens_person on tokens (person)`.execute(db);
    // The link with which the first administrator comes in: at most one, and none once there is an administrator.
    await sql`
      create table first_link (
        one boolean primary key default true check (one),
        hash text not null,
        since timestamptz not null default now()
      )`.execute(db);
  },
};
