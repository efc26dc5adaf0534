/** Which entries somebody asks to take along, and how many of others' they have taken. */
import { type RawBuilder, sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { doing } from "../../free-words/store.ts";
import type { DirectoryQuery } from "../../search/model.ts";
import { limitedTo, writtenAs } from "../../search/store/find.ts";
import { type Seeing, seen } from "../../search/store/seeing.ts";

/** Ids of what the reader looks after, or of what they see of what was searched for; in the order of their names. */
export async function idsToTake(
  db: Db,
  by: Seeing,
  scope: "mine" | "seen",
  asked: DirectoryQuery,
  most: number,
): Promise<readonly string[]> {
  const which: RawBuilder<boolean> =
    scope === "mine"
      ? sql<boolean>`l.kept_by @> array[${by.person}]::uuid[] and l.kind = ${asked.kind}`
      : sql<boolean>`${seen(by)} and ${limitedTo(asked)} and ${await writtenAs(db, asked.q)}
          and ${await doing(db, asked.words)}`;
  const { rows } = await sql<{ id: string }>`
    select l.id from directory_listing l where ${which} order by l.name, l.id limit ${sql.lit(most)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Entries that others look after and the person took along since yesterday. */
export async function takenToday(db: Db, person: PersonId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum((payload ->> 'others')::int), 0)::int as n from journal
    where actor = ${person} and act = 'directory.export' and at > now() - interval '1 day'`.execute(db);
  return rows[0]?.n ?? 0;
}
