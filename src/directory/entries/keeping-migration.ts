import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/** What keeps entries true: duplicates joined and separated again, updates suggested by others, letters that ask. */
export const keepingMigration: Migration = {
  name: "013-keeping",
  up: async (db) => {
    await sql`
      create table entry_merges (
        id uuid primary key,
        kind text not null check (kind in ('person', 'organisation')),
        kept uuid not null,
        gone uuid not null,
        -- What stood in the kept one before and after, and what came to it: all that is needed to separate them again.
        before jsonb not null,
        after jsonb not null,
        moved jsonb not null,
        by uuid,
        at timestamptz not null default now(),
        undone_at timestamptz
      )`.execute(db);
    await sql`create index entry_merges_kept on entry_merges (kept) where undone_at is null`.execute(db);
    await sql`create index entry_merges_gone on entry_merges (gone)`.execute(db);
    await sql`
      create table entry_proposals (
        id uuid primary key,
        person uuid references persons on delete cascade,
        organisation uuid references organisations on delete cascade,
        by uuid not null references persons on delete cascade,
        -- By field: what stood there when it was suggested, and what should.
        changes jsonb not null,
        note text,
        at timestamptz not null default now(),
        expires_at timestamptz not null,
        answered_at timestamptz,
        -- By field: accepted or declined.
        answers jsonb,
        check (num_nonnulls(person, organisation) = 1)
      )`.execute(db);
    await sql`create index entry_proposals_person on entry_proposals (person) where answered_at is null`.execute(db);
    await sql`create index entry_proposals_organisation on entry_proposals (organisation)
      where answered_at is null`.execute(db);
    await sql`create index entry_proposals_by on entry_proposals (by, at)`.execute(db);
    // One row an entry: the letter last sent, so that none is sent twice, by any process, after any restart.
    await sql`
      create table entry_reminders (
        entry uuid primary key,
        kind text not null check (kind in ('person', 'organisation')),
        asked_at timestamptz not null,
        letters integer not null default 1
      )`.execute(db);
    await sql`create index persons_confirmed on persons (coalesce(confirmed_at, since)) where merged_into is null`.execute(
      db,
    );
    await sql`create index organisations_confirmed on organisations (coalesce(confirmed_at, since))
      where merged_into is null`.execute(db);
  },
};
