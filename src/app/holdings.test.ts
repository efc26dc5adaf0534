import { sql } from "kysely";
import { expect, it } from "vitest";
import { testDatabase } from "../platform/database/testing.ts";
import { allHoldings } from "./holdings.ts";

const { db } = await testDatabase();

/** Columns of ids that are of things and never of a person, and do not say so by a foreign key. */
const ofThings = [
  "accreditation_rounds.place",
  "elections.place",
  "former_slugs.target",
  "introductions.place",
  "lots.place",
  "modalities_deadlines.place",
  "modalities_proposals.place",
  "modalities_stages.place",
  "modalities_versions.place",
  "search_records.session_id",
  "seats.place",
  // An entry of the list is a person's or an organisation's, made anew from it by triggers.
  "directory_listing.id",
  // Told by what it was joined to: `persons` itself is among the holdings.
  "persons.merged_into",
];

it("nothing held about a person is forgotten: every column of ids is told of, or known to hold none", async () => {
  const { rows } = await sql<{ table: string; column: string; to: string | null; key: boolean }>`
    select r.relname as table, a.attname as column, exists (select 1 from pg_index i
        where i.indrelid = r.oid and i.indisprimary and a.attnum = any(i.indkey)) as key,
      (select string_agg(k.confrelid::regclass::text, ' ') from pg_constraint k
        where k.contype = 'f' and k.conrelid = r.oid and a.attnum = any(k.conkey)) as to
    from pg_class r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    where r.relkind = 'r' and r.relnamespace = 'public'::regnamespace and (
      a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
      or a.attname in ('actor', 'person', 'by', 'owner', 'email', 'mail', 'contact') and a.atttypid <> 'bool'::regtype)`.execute(
    db,
  );
  const told = new Set(allHoldings.map(({ table, column }) => `${table}.${column}`));
  const forgotten = rows.filter(({ table, column, to, key }) => {
    const name = `${table}.${column}`;
    if (told.has(name) || ofThings.includes(name)) return false;
    // The id of a row itself, or of a row of another table that is no person.
    if (column === "id" && key && to === null)
      return !["persons", "sign_in_users"].includes(table) ? false : !told.has(name);
    return to === null || /\b(?:persons|sign_in_users)\b/.test(to);
  });
  const mailOfAccounts = ["sign_in_users.email", "introductions.contact"];
  expect(
    forgotten.map(({ table, column }) => `${table}.${column}`).filter((name) => !mailOfAccounts.includes(name)),
  ).toEqual([]);
  const there = new Set(rows.map(({ table, column }) => `${table}.${column}`));
  expect([...told].filter((name) => !there.has(name))).toEqual([]);
});
