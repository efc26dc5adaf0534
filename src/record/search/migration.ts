import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/**
 * What is searched: one entry an intervention (a very long one in parts), as the attribution rule let it out.
 * For every language that PostgreSQL stems there is a configuration `rapport_<language>` that also takes accents away.
 */
export const searchMigration: Migration = {
  name: "040-search",
  up: async (db) => {
    await sql`create extension if not exists unaccent`.execute(db);
    await sql`create extension if not exists pg_trgm`.execute(db);
    await sql`
      do $$
      declare language text;
      begin
        for language in select cfgname from pg_ts_config where cfgnamespace = 'pg_catalog'::regnamespace loop
          execute format('create text search configuration %I (copy = pg_catalog.%I)', 'rapport_' || language, language);
          execute format(
            'alter text search configuration %I alter mapping for hword, hword_part, word with unaccent, %I',
            'rapport_' || language, case language when 'simple' then 'simple' else language || '_stem' end);
        end loop;
      end $$`.execute(db);
    await sql`
      create table search_records (
        session_id uuid primary key,
        version integer not null,
        attribution text not null,
        -- The first part of the language's tag, and the configuration that stems it.
        language text not null,
        config text not null,
        title text not null,
        date date,
        -- Whether its words may help to mend a mistyped query of anybody.
        open boolean not null
      )`.execute(db);
    // What is looked through to rank matches stays in the row, not packed: unpacking it would be most of the work.
    await sql`
      create table search_entries (
        id bigint generated always as identity primary key,
        session_id uuid not null references search_records on delete cascade,
        -- Of the intervention; both null for the entry that holds title and agenda.
        key text,
        n integer,
        speaker text,
        speaker_letters text,
        capacity text,
        stakeholder_group text,
        text text not null,
        found tsvector not null
      ) with (toast_tuple_target = 8160)`.execute(db);
    await sql`create index search_entries_found on search_entries using gin (found)`.execute(db);
    await sql`create index search_entries_session on search_entries (session_id)`.execute(db);
    await sql`
      create index search_entries_speaker on search_entries using gin (speaker_letters gin_trgm_ops)
      where speaker_letters is not null`.execute(db);
    // New entries are few and seldom: searching them straight from the index is worth more than quick writing.
    await sql`alter index search_entries_found set (fastupdate = off)`.execute(db);
    await sql`alter index search_entries_speaker set (fastupdate = off)`.execute(db);
    await sql`
      create table search_words (
        config text not null,
        word text not null,
        -- The letters in order: two of them exchanged give the same.
        letters text not null,
        entries integer not null check (entries > 0),
        primary key (config, word)
      )`.execute(db);
    await sql`create index search_words_near on search_words using gin (word gin_trgm_ops)`.execute(db);
    await sql`alter index search_words_near set (fastupdate = off)`.execute(db);
    await sql`create index search_words_letters on search_words (letters)`.execute(db);
  },
};
