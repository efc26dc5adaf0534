/** SQL of coverage: counted in the database, for those entries alone that the reader may see. */
import { type RawBuilder, sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import type { Db } from "../../platform/database/connect.ts";
import { limitedTo } from "../search/store/find.ts";
import { reached, type Seeing, seen } from "../search/store/seeing.ts";
import type { CellCount, Reach } from "./rules/cells.ts";
import type { Candidate, SpeakingCandidate } from "./rules/nearest.ts";

/** Whoever looks, with the people whom they know and those to whom a way of introductions leads. */
export interface Looking extends Seeing {
  readonly known: readonly PersonId[];
  readonly reachable: readonly PersonId[];
}

export interface CountedOver {
  readonly topic: string | null;
  readonly language: string | null;
}

export interface Counted {
  readonly counts: readonly CellCount[];
  /** The first to turn to in each cell. */
  readonly candidates: readonly Candidate[];
}

const isGroup = (text: string): text is StakeholderGroup => stakeholderGroupNames.some((one) => one === text);
const steps = ["direct", "introduction", "known"] as const satisfies readonly Reach[];

/** How each entry can be reached: 0 directly, 1 by introduction, 2 not yet. */
const step = (by: Looking): RawBuilder<number> => sql<number>`case when ${reached(by)} or known.id is not null then 0
  when reachable.id is not null then 1 else 2 end`;

/** Rows of the list that are counted: `mark` is one of the array unnested, `step` how the entry is reached, `pick` orders by whom to turn to first. */
const rows = (by: Looking, over: CountedOver, marks: RawBuilder<unknown>, more = sql`true`): RawBuilder<unknown> => sql`
  select mark, ${step(by)} as step,
    ${step(by)}::text || case when l.kind = 'person' then '0' else '1' end
      || case when l.confirmed_at > now() - interval '122 days' then '0' else '1' end || l.id::text as pick
  from directory_listing l
    cross join lateral unnest(${marks}) as mark
    left join unnest(${[...by.known]}::uuid[]) as known (id) on known.id = l.id
    left join unnest(${[...by.reachable]}::uuid[]) as reachable (id) on reachable.id = l.id
  where ${seen(by)} and ${limitedTo(over)} and ${more}`;

interface CellRow {
  readonly mark: string;
  readonly direct: number;
  readonly introduction: number;
  readonly all: number;
  readonly pick: string;
}

const picked = (pick: string) => ({ id: pick.slice(3), reach: steps[Number(pick[0])] ?? "known" });

export async function countCells(db: Db, by: Looking, over: CountedOver): Promise<Counted> {
  const { rows: found } = await sql<CellRow>`
    select mark, count(*) filter (where step = 0)::int as direct, count(*) filter (where step = 1)::int as introduction,
      count(*)::int as all, min(pick) as pick
    from (${rows(by, over, sql`l.cells`)}) counted group by mark`.execute(db);
  const cells = found.flatMap(({ mark, pick, ...count }) => {
    const [country = "", group = ""] = mark.split(":");
    return isGroup(group) ? [{ country, group, pick, ...count }] : [];
  });
  return {
    counts: cells.map(({ pick: _, ...count }) => count),
    candidates: cells.map(({ country, group, pick }) => ({ country, group, ...picked(pick) })),
  };
}

/** The first to turn to among those of each group who speak each of these languages. */
export async function findSpeaking(
  db: Db,
  by: Looking,
  over: CountedOver,
  languages: readonly string[],
): Promise<readonly SpeakingCandidate[]> {
  if (languages.length === 0) return [];
  const marks = languages.map((one) => `l:${one}`);
  const speaking = rows(
    by,
    over,
    sql`array(select substr(f, 3) || ':' || substr(g, 3) from unnest(l.facets) f, unnest(l.facets) g
      where f = any(${marks}::text[]) and g like 'g:%')`,
    sql`l.facets && ${marks}::text[]`,
  );
  const { rows: found } = await sql<{ mark: string; pick: string }>`
    select mark, min(pick) as pick from (${speaking}) counted group by mark`.execute(db);
  return found.flatMap(({ mark, pick }) => {
    const [language = "", group = ""] = mark.split(":");
    return isGroup(group) ? [{ language, group, ...picked(pick) }] : [];
  });
}

export interface Standing {
  readonly groups: readonly StakeholderGroup[];
  readonly country: string | null;
  readonly languages: readonly string[];
}

/** What is known of where these entries stand, of those the reader may see. */
export async function standingOf(db: Db, by: Seeing, ids: readonly PersonId[]): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map();
  const { rows: found } = await sql<{ id: string; facets: readonly string[] }>`
    select l.id, l.facets from directory_listing l where l.id = any(${[...ids]}::uuid[]) and ${seen(by)}`.execute(db);
  return new Map(
    found.map(({ id, facets }) => {
      const marked = (mark: string) => facets.filter((one) => one.startsWith(mark)).map((one) => one.slice(2));
      const standing = {
        groups: marked("g:").filter(isGroup),
        country: marked("c:")[0] ?? null,
        languages: marked("l:"),
      };
      return [id, standing];
    }),
  );
}

/** What the entries are called that stand nearest, and where they stand; only of those the reader may see. */
export async function namesOf(
  db: Db,
  by: Seeing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly href: string }>> {
  if (ids.length === 0) return new Map();
  const { rows: found } = await sql<{ id: string; name: string; kind: string }>`
    select l.id, l.name, l.kind from directory_listing l where l.id = any(${[...ids]}::uuid[]) and ${seen(by)}`.execute(
    db,
  );
  return new Map(
    found.map(({ id, name, kind }) => [id, { name, href: `/${kind === "person" ? "people" : "organisations"}/${id}` }]),
  );
}
