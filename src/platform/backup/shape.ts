import type { Client } from "pg";
import { quoted } from "./one-connection.ts";

/** Tables that the migrations themselves keep. */
const own = "('kysely_migration', 'kysely_migration_lock')";

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table with the columns that can be written: a generated one is computed again. */
export async function tablesOf(client: Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not in ${own}
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname order by c.relname`);
  return rows;
}

export interface SequenceState {
  readonly name: string;
  readonly value: number;
  readonly called: boolean;
}

/** How far every sequence has counted. */
export async function sequencesOf(client: Client): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname::text as name from pg_class
    where relkind = 'S' and relnamespace = current_schema()::regnamespace order by relname`);
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: number; called: boolean }>(
      `select last_value as value, is_called as called from ${quoted(name)}`,
    );
    states.push({ name, value: 1, called: false, ...state.rows[0] });
  }
  return states;
}

/** Takes away every table, view, function, type and text search configuration of the schema, except what belongs to an extension. */
export async function dropEverything(client: Client): Promise<void> {
  await client.query(`
    do $$
    declare one record;
    begin
      for one in
        select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end
          as kind, oid::regclass::text as name, oid
        from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
        order by relkind = 'S' -- last: most are gone with the table they count for
      loop
        if to_regclass(one.name) is not null
          and not exists (select from pg_depend where objid = one.oid and deptype = 'e') then
          execute format('drop %s if exists %s cascade', one.kind, one.name);
        end if;
      end loop;
      for one in
        select p.oid, case prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end as kind,
          p.oid::regprocedure::text as name
        from pg_proc p where pronamespace = current_schema()::regnamespace
          and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
      loop
        -- One that another was made of has taken that one with it.
        if exists (select from pg_proc where oid = one.oid) then
          execute format('drop %s if exists %s cascade', one.kind, one.name);
        end if;
      end loop;
      for one in
        select t.oid::regtype::text as name from pg_type t
        where typnamespace = current_schema()::regnamespace and typtype in ('e', 'd')
          and not exists (select from pg_depend where objid = t.oid and deptype = 'e')
      loop
        execute format('drop type if exists %s cascade', one.name);
      end loop;
      for one in
        select c.oid, quote_ident(cfgname) as name
        from pg_ts_config c where cfgnamespace = current_schema()::regnamespace
          and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
      loop
        execute format('drop text search configuration %s cascade', one.name);
      end loop;
    end $$`);
}
