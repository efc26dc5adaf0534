/** Where to begin without a name: how many entries the reader sees by group, region and topic. */
import { sql } from "kysely";
import { areas } from "../../../kernel/places/areas.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { type Seeing, seen } from "./seeing.ts";

export interface WaysIn {
  readonly groups: readonly { readonly group: StakeholderGroup; readonly total: number }[];
  /** Ids of areas. */
  readonly regions: readonly { readonly region: string; readonly total: number }[];
  readonly topics: readonly { readonly topic: string; readonly total: number }[];
}

const mostTopics = 12;

const continents = areas
  .filter(({ kind }) => kind === "region")
  .flatMap(({ id, countries }) => countries.map((code) => ({ id, mark: `c:${code}` })));

export async function countWaysIn(db: Db, by: Seeing): Promise<WaysIn> {
  const { rows } = await sql<{ mark: string; total: number }>`
    select mark, count(*)::int as total from (
      select distinct l.id, coalesce('r:' || r.id, f) as mark
      from directory_listing l cross join lateral unnest(l.facets) f
        left join jsonb_to_recordset(${JSON.stringify(continents)}::jsonb) as r (id text, mark text) on r.mark = f
      where ${seen(by)} and (f like 'g:%' or f like 't:%' or r.id is not null)) marked
    group by mark order by total desc, mark`.execute(db);
  const of = (kind: string) =>
    rows.filter(({ mark }) => mark.startsWith(kind)).map(({ mark, total }) => ({ what: mark.slice(2), total }));
  const groups = new Map(of("g:").map(({ what, total }) => [what, total]));
  return {
    groups: stakeholderGroupNames.flatMap((group) => {
      const total = groups.get(group);
      return total ? [{ group, total }] : [];
    }),
    regions: of("r:").map(({ what, total }) => ({ region: what, total })),
    topics: of("t:")
      .slice(0, mostTopics)
      .map(({ what, total }) => ({ topic: what, total })),
  };
}

/** The topics of most entries that the reader sees, the most common first. */
export async function commonTopics(db: Db, by: Seeing): Promise<readonly string[]> {
  const { rows } = await sql<{ topic: string }>`
    select substr(f, 3) as topic from directory_listing l cross join lateral unnest(l.facets) f
    where ${seen(by)} and f like 't:%' group by f order by count(*) desc, f limit ${sql.lit(mostTopics)}`.execute(db);
  return rows.map(({ topic }) => topic);
}

/** The topic of entries that the reader sees which is nearly written as these words, and of how many; null where none is. */
export async function nearestTopic(
  db: Db,
  by: Seeing,
  words: string,
): Promise<{ readonly topic: string; readonly total: number } | null> {
  const { rows } = await sql<{ topic: string; total: number }>`
    select substr(f, 3) as topic, count(*)::int as total from directory_listing l cross join lateral unnest(l.facets) f
    where ${seen(by)} and f like 't:%' group by f
    having similarity(substr(f, 3), ${words.toLowerCase()}) > 0.45
    order by similarity(substr(f, 3), ${words.toLowerCase()}) desc, f limit 1`.execute(db);
  return rows[0] ?? null;
}
