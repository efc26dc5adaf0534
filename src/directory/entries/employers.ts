/** For other rooms: which organisation of the directory somebody means by what they wrote, among those where they work. */
import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import { openMatcher } from "../matching/rules/match.ts";
import "./tables.ts";

interface Row {
  readonly person: PersonId;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The name of the entry, by person; only where the written name means an organisation in which they hold a role now, so
 * that nothing is told of a role that they did not name themselves; and only of an entry that everybody sees, for what is
 * compared is published.
 */
export async function readEmployers(
  db: Db,
  written: ReadonlyMap<PersonId, string>,
): Promise<ReadonlyMap<PersonId, string>> {
  if (written.size === 0) return new Map();
  const { rows } = await sql<Row>`
    select distinct c.person, o.id, o.name,
      coalesce((select array_agg(n.name) from organisation_names n where n.organisation = o.id), '{}') as aliases
    from capacities c
    join organisations known on known.id = c.organisation_id
    join organisations o on o.id = coalesce(known.merged_into, known.id)
    where o.visibility = 'public' and c.person = any(${[...written.keys()]}::uuid[]) and (c.until is null or c.until > now())`.execute(
    db,
  );
  const found = new Map<PersonId, string>();
  for (const [person, held] of Map.groupBy(rows, (row) => row.person)) {
    const { id } = openMatcher(held).match(written.get(person) ?? "");
    const name = held.find((one) => one.id === id)?.name;
    if (name !== undefined) found.set(person, name);
  }
  return found;
}
