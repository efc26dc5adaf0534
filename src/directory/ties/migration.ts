import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/** Personal directories, what their owners consent to, questions whether two know each other. */
export const tiesMigration: Migration = {
  name: "016-ties",
  up: async (db) => {
    await sql`
      create table ties (
        owner uuid not null references persons on delete cascade,
        other uuid not null references persons on delete cascade,
        closeness text not null check (closeness in ('met', 'know', 'well')),
        origin text not null,
        note text,
        alone boolean not null,
        since timestamptz not null default now(),
        renewed_at timestamptz not null default now(),
        confirmed_at timestamptz,
        primary key (owner, other),
        check (owner <> other)
      )`.execute(db);
    await sql`create index ties_other on ties (other)`.execute(db);
    await sql`
      create table tie_consents (
        person uuid primary key references persons on delete cascade,
        passes boolean not null,
        every_days integer not null check (every_days >= 30),
        sought boolean not null
      )`.execute(db);
    // Only who asked keeps what they typed; whether it is anybody's address here, they learn when it is confirmed.
    await sql`
      create table tie_offers (
        id uuid primary key,
        owner uuid not null references persons on delete cascade,
        other uuid references persons on delete cascade,
        email text,
        closeness text not null,
        origin text not null,
        note text,
        alone boolean not null,
        token_hash text unique,
        asked_at timestamptz not null default now(),
        check (num_nonnulls(other, email) > 0)
      )`.execute(db);
    await sql`create index tie_offers_owner on tie_offers (owner, asked_at)`.execute(db);
    await sql`create index tie_offers_other on tie_offers (other)`.execute(db);
    // Whose ties or consent changed, for the graph in memory; the journal does not say whose, for its order and times
    // would tell who knows whom.
    await sql`create sequence tie_change`.execute(db);
    await sql`create table tie_changes (person uuid primary key, changed bigint not null)`.execute(db);
    await sql`create index tie_changes_changed on tie_changes (changed)`.execute(db);
    // The lock is held to the commit: so a lower number is never seen after a higher one.
    await sql`
      create function tie_changed(who uuid) returns void language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtext('rapport ties'));
        insert into tie_changes values (who, nextval('tie_change'))
          on conflict (person) do update set changed = excluded.changed;
      end $$`.execute(db);
    await sql`
      create function ties_tell() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'tie_consents' then
          perform tie_changed(case when tg_op = 'DELETE' then old.person else new.person end);
        else
          perform tie_changed(case when tg_op = 'DELETE' then old.owner else new.owner end);
        end if;
        return null;
      end $$`.execute(db);
    for (const table of ["ties", "tie_consents"]) {
      await sql`
        create trigger tell after insert or update or delete on ${sql.table(table)}
        for each row execute function ties_tell()`.execute(db);
    }
  },
};
