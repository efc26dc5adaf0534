import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/** Introductions under way and over, and who was asked to pass one on. */
export const introductionsMigration: Migration = {
  name: "017-introductions",
  up: async (db) => {
    await sql`
      create table introductions (
        id uuid primary key,
        asker uuid not null references persons on delete cascade,
        goal jsonb not null,
        message text not null,
        contact text not null,
        asked_at timestamptz not null default now(),
        state text not null check (state in ('on-its-way', 'introduced', 'ended', 'withdrawn')),
        ends_at timestamptz not null,
        tries integer not null,
        path uuid[] not null,
        position integer not null,
        step_ends_at timestamptz,
        next_look_at timestamptz not null,
        barred uuid[] not null,
        sought uuid references persons on delete set null,
        sought_contact text
      )`.execute(db);
    await sql`create index introductions_asker on introductions (asker, asked_at)`.execute(db);
    await sql`create index introductions_open on introductions (ends_at) where state = 'on-its-way'`.execute(db);
    await sql`
      create table introduction_steps (
        id uuid primary key,
        introduction uuid not null references introductions on delete cascade,
        person uuid not null references persons on delete cascade,
        "before" uuid references persons on delete set null,
        "after" uuid references persons on delete set null,
        -- The one sought, who decides; the others pass on.
        decides boolean not null,
        asked_at timestamptz not null default now(),
        ends_at timestamptz not null,
        answer text check (answer in ('yes', 'no', 'expired', 'dropped')),
        answered_at timestamptz,
        -- For their own memory: shown to nobody else.
        reason text,
        token_hash text not null unique
      )`.execute(db);
    await sql`create index introduction_steps_person on introduction_steps (person, asked_at)`.execute(db);
    // At most one question of an introduction is open at a time.
    await sql`
      create unique index introduction_steps_open on introduction_steps (introduction) where answer is null`.execute(
      db,
    );
  },
};
