import { sql } from "kysely";
import type { Migration } from "../database/migrate.ts";

/** The journal, which can only grow, and the salts of its commitments, which can be destroyed. */
export const journalMigration: Migration = {
  name: "001-journal",
  up: async (db) => {
    await sql`
      create table journal (
        seq bigint primary key check (seq > 0),
        at timestamptz(3) not null,
        actor text,
        capacity text,
        act text not null,
        subject text not null,
        payload jsonb not null,
        commitments jsonb not null,
        prev text not null,
        hash text not null
      )`.execute(db);
    await sql`create index journal_subject on journal (subject, seq)`.execute(db);
    await sql`create index journal_actor on journal (actor, seq)`.execute(db);
    await sql`
      create table journal_salts (
        seq bigint not null references journal,
        field text not null,
        salt text not null,
        primary key (seq, field)
      )`.execute(db);
    await sql`
      create function journal_refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'the journal can only be added to (% refused)', tg_op using errcode = 'insufficient_privilege';
      end $$`.execute(db);
    await sql`
      create trigger journal_only_grows before update or delete or truncate on journal
      for each statement execute function journal_refuse()`.execute(db);
    // Listeners look up what is new themselves: the notice carries nothing, and many in one transaction are one.
    await sql`
      create function journal_notify() returns trigger language plpgsql as $$
      begin
        notify journal;
        return null;
      end $$`.execute(db);
    await sql`
      create trigger journal_tells after insert on journal
      for each statement execute function journal_notify()`.execute(db);
    // In a function of its own the second query sees what was committed while the first one waited for the lock.
    await sql`
      create function journal_take_head() returns table (seq bigint, at timestamptz, hash text) language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtext('rapport journal'));
        return query select j.seq, j.at, j.hash from journal j order by j.seq desc limit 1;
      end $$`.execute(db);
  },
};
