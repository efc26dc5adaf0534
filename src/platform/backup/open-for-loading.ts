import type { Client } from "pg";
import { quoted } from "./one-connection.ts";
import { tablesOf } from "./shape.ts";

/**
 * Empties every table and takes off what would get in the way of loading them in any order: foreign keys, and
 * triggers (the journal's refuses to be emptied). Gives back what puts all that in place again; PostgreSQL then
 * checks each foreign key against the rows that were loaded.
 */
export async function openForLoading(client: Client): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname::text as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`);
  const tables = (await tablesOf(client)).map(({ name }) => quoted(name));
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(", ")}`);
  return async () => {
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    for (const { table, name, definition } of keys) {
      await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
    }
  };
}
