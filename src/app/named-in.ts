/** The published records that name a speaker, of sessions on the record alone: the search index knows no other names. */
import { sql } from "kysely";
import type { NamedIn } from "../directory/index.ts";
import { type SessionPlace, sessionById } from "../meetings/index.ts";
import type { Db } from "../platform/database/connect.ts";

export const namedIn =
  (db: Db) =>
  async (names: readonly string[]): Promise<readonly NamedIn[]> => {
    const wanted = names.map((name) => name.toLowerCase());
    const { rows } = await sql<{ session: SessionPlace["id"]; times: number }>`
      select e.session_id as session, count(*) as times
      from search_entries e join sessions s on s.id = e.session_id
      where s.attribution = 'on-the-record' and e.speaker is not null and lower(e.speaker) = any(${wanted})
      group by e.session_id order by max(s.starts) desc limit 200`.execute(db);
    const found = await Promise.all(
      rows.map(async ({ session, times }) => ({ place: await sessionById(db, session), times: Number(times) })),
    );
    return found.flatMap(({ place, times }) =>
      place ? [{ title: place.title, href: `${place.href}/record`, times }] : [],
    );
  };
