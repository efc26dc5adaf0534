import { sql } from "kysely";
import type { Migration } from "../platform/database/migrate.ts";

export const electionsMigration: Migration = {
  name: "065-elections",
  up: async (db) => {
    await sql`
      create table elections (
        id uuid primary key,
        place uuid not null,
        slug text not null,
        terms jsonb not null,
        opened_at timestamptz,
        sealed_at timestamptz,
        box_hash text,
        seed text,
        confirmed_at timestamptz,
        imported boolean not null default false,
        version integer not null default 1,
        unique (place, slug)
      )`.execute(db);
    await sql`
      create table nominations (
        id uuid primary key,
        election uuid not null references elections,
        number integer not null,
        person uuid,
        email text,
        name text not null,
        nominated_by uuid,
        state text not null check (state in ('waiting', 'accepted', 'declined', 'withdrawn', 'struck')),
        affiliation text not null,
        stakeholder_group text,
        country text,
        statement text not null,
        reason text,
        unique (election, number)
      )`.execute(db);
    await sql`create index on nominations (person)`.execute(db);
    // Neither of these two holds a time or a reference to the other: who voted is kept apart from what was voted.
    await sql`
      create table election_voters (
        election uuid not null references elections,
        person uuid not null,
        voted boolean not null default false,
        primary key (election, person)
      )`.execute(db);
    await sql`
      create table election_ballots (
        election uuid not null references elections,
        receipt text not null,
        ranks jsonb not null,
        primary key (election, receipt)
      )`.execute(db);
    await sql`
      create table declared_genders (
        person uuid primary key,
        gender text not null check (gender in ('woman', 'man', 'other'))
      )`.execute(db);
    await sql`
      create table lots (
        id uuid primary key,
        place uuid not null,
        slug text not null,
        terms jsonb not null,
        published_at timestamptz not null,
        seed text,
        drawn_at timestamptz,
        seated_at timestamptz,
        unique (place, slug)
      )`.execute(db);
    await sql`
      create table lot_pool (
        lot uuid not null references lots,
        number integer not null,
        name text not null,
        affiliation text not null,
        person uuid,
        ineligible text,
        primary key (lot, number)
      )`.execute(db);
  },
};

/** Which employers are one, and what is said against the list of voters. */
export const electionsRollMigration: Migration = {
  name: "067-elections-employers-and-roll",
  up: async (db) => {
    await sql`alter table elections add column employers jsonb not null default '[]'`.execute(db);
    await sql`alter table nominations add column employer text`.execute(db);
    await sql`
      create table election_roll_objections (
        id uuid primary key,
        election uuid not null references elections,
        by uuid not null,
        text text not null,
        at timestamptz not null,
        answer text,
        answered_at timestamptz,
        check ((answer is null) = (answered_at is null))
      )`.execute(db);
    await sql`create index on election_roll_objections (election)`.execute(db);
    await sql`create index on election_roll_objections (by)`.execute(db);
  },
};
