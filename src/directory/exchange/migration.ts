import { sql } from "kysely";
import type { Migration } from "../../platform/database/migrate.ts";

/** Files that somebody brought and looks at before anything of them is saved; each for a day, and for them alone. */
export const broughtFilesMigration: Migration = {
  name: "015-brought-files",
  up: async (db) => {
    await sql`
      create table brought_files (
        id uuid primary key,
        person uuid not null references persons on delete cascade,
        name text not null,
        entry text not null check (entry in ('person', 'organisation')),
        bytes bytea not null,
        at timestamptz not null default now()
      )`.execute(db);
    await sql`create index brought_files_person on brought_files (person, at)`.execute(db);
    // An import is found again by its reference, which stands before the "#".
    await sql`
      create index persons_brought on persons (split_part(source_ref, '#', 1)) where source = 'import'`.execute(db);
    await sql`
      create index organisations_brought on organisations (split_part(source_ref, '#', 1))
        where source = 'import'`.execute(db);
  },
};

/**
 * An entry of an import has its row of the list made once, and not with its contact points and each of its roles again:
 * whoever sets `rapport.list_later` in a transaction calls `rapport_list_now` before its end.
 */
export const listOnceMigration: Migration = {
  name: "019-list-once",
  up: async (db) => {
    await sql`alter function rapport_list(uuid[]) rename to rapport_list_now`.execute(db);
    await sql`
      create function rapport_list(ids uuid[]) returns void language plpgsql as $$
      begin
        if coalesce(current_setting('rapport.list_later', true), '') <> 'on' then
          perform rapport_list_now(ids);
        end if;
      end $$`.execute(db);
  },
};
