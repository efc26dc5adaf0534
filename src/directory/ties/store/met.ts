/** Those of a list whom a reader sees in the directory, with what tells them apart. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { TookPart } from "../../places.ts";
import { type Seeing, seen } from "../../search/store/seeing.ts";
import "../tables.ts";

export interface Met {
  readonly person: PersonId;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly country: string | null;
  /** Whether they are in the reader's own directory already. */
  readonly known: boolean;
  /** A record writes their name, and nobody has said yet that it is them. */
  readonly perhaps: boolean;
}

/** Those who were surely there before those who perhaps were; each in the order of their names, at most 300. */
export async function readMet(
  db: Db,
  owner: PersonId,
  { sure, perhaps }: TookPart,
  by: Seeing,
): Promise<readonly Met[]> {
  const { rows } = await sql<Met>`
    select p.id as person, p.name, p.country,
      exists (select 1 from ties t where t.owner = ${owner} and t.other = p.id) as known, not (p.id = any(${[...sure]}::uuid[])) as perhaps
    from directory_listing l join persons p on p.id = l.id
    where l.id = any(${[...sure, ...perhaps]}::uuid[]) and l.id <> ${owner} and ${seen(by)}
    order by perhaps, p.name, p.id limit 300`.execute(db);
  return rows;
}
