import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/** The directory: people with and without an account, organisations, how to reach them, roles with their start and end. */
export const entriesMigration: Migration = {
  name: "012-entries",
  up: async (db) => {
    // Somebody can stand in the directory without being able to sign in: brought by an import, or named in a record.
    await sql`alter table persons drop constraint persons_id_fkey`.execute(db);
    await sql`
      alter table persons
        add column family text,
        add column romanised text,
        add column other_names text[] not null default '{}',
        add column languages text[] not null default '{}',
        add column country text check (country ~ '^[A-Z]{2}$'),
        add column groups text[] not null default '{}',
        add column topics text[] not null default '{}',
        -- Nobody is shown to others before having said so themselves.
        add column visibility text not null default 'me'
          check (visibility in ('me', 'contacts', 'installation', 'public')),
        add column confirmed_at timestamptz,
        add column source text not null default 'account',
        add column source_ref text,
        add column added_by uuid,
        add column version integer not null default 1,
        add column merged_into uuid references persons on delete set null`.execute(db);
    await sql`create index persons_merged on persons (merged_into) where merged_into is not null`.execute(db);
    await sql`create index persons_source on persons (source, source_ref) where source_ref is not null`.execute(db);
    await sql`
      create table organisations (
        id uuid primary key,
        name text not null,
        kind text not null default 'other',
        stakeholder_group text,
        country text check (country ~ '^[A-Z]{2}$'),
        international boolean not null default false,
        website text,
        ror text,
        visibility text not null default 'public'
          check (visibility in ('me', 'contacts', 'installation', 'public')),
        confirmed_at timestamptz,
        source text not null default 'self',
        source_ref text,
        added_by uuid,
        version integer not null default 1,
        merged_into uuid references organisations on delete set null,
        since timestamptz not null default now()
      )`.execute(db);
    await sql`create unique index organisations_ror on organisations (ror) where merged_into is null`.execute(db);
    await sql`create index organisations_merged on organisations (merged_into) where merged_into is not null`.execute(
      db,
    );
    await sql`create index organisations_source on organisations (source, source_ref)`.execute(db);
    await sql`create index organisations_name on organisations (lower(name))`.execute(db);
    await sql`
      create table organisation_names (
        organisation uuid not null references organisations on delete cascade,
        name text not null,
        kind text not null check (kind in ('alias', 'acronym', 'former', 'translation')),
        language text,
        primary key (organisation, kind, name)
      )`.execute(db);
    await sql`create index organisation_names_name on organisation_names (lower(name))`.execute(db);
    // Deferred, so that an import may name a parent before it comes.
    await sql`
      create table organisation_parents (
        organisation uuid not null references organisations on delete cascade deferrable initially deferred,
        parent uuid not null references organisations on delete cascade deferrable initially deferred,
        primary key (organisation, parent),
        check (organisation <> parent)
      )`.execute(db);
    await sql`create index organisation_parents_parent on organisation_parents (parent)`.execute(db);
    await sql`
      create table contact_points (
        id uuid primary key,
        person uuid references persons on delete cascade,
        organisation uuid references organisations on delete cascade,
        kind text not null,
        value text not null,
        label text,
        visibility text not null check (visibility in ('me', 'contacts', 'installation', 'public')),
        position integer not null,
        check (num_nonnulls(person, organisation) = 1)
      )`.execute(db);
    await sql`create index contact_points_person on contact_points (person)`.execute(db);
    await sql`create index contact_points_organisation on contact_points (organisation)`.execute(db);
    await sql`create index contact_points_value on contact_points (kind, lower(value))`.execute(db);
    await sql`
      alter table capacities
        alter column stakeholder_group drop not null,
        -- Of a role that was brought from elsewhere it is often not known when it began.
        alter column since drop not null,
        add column organisation_id uuid references organisations on delete set null,
        -- Whether the person answers for the organisation's entry.
        add column contact boolean not null default false`.execute(db);
    await sql`create index capacities_organisation on capacities (organisation_id)`.execute(db);
  },
};
