import { type RawBuilder, sql } from "kysely";
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { pageSize } from "../model.ts";
import { markEnd, markStart } from "../rules/marked.ts";
import { spacedQuery } from "../rules/spaced.ts";
import type { Visible } from "./visible.ts";

export interface Wanted {
  /** As typed: words, "phrases", -words that must not stand there, `or`. Empty: everything that passes the filters. */
  readonly q: string;
  /** Ids; an id that nothing has finds nothing. */
  readonly body: string | null;
  readonly process: string | null;
  readonly speaker: string | null;
  readonly group: StakeholderGroup | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly order: "best" | "newest";
  readonly page: number;
}

export interface FoundEntry {
  readonly session_id: string;
  readonly key: string | null;
  readonly n: number | null;
  readonly speaker: string | null;
  readonly capacity: string | null;
  readonly stakeholder_group: StakeholderGroup | null;
  readonly title: string;
  readonly date: string | null;
  readonly language: string;
  /** With marks around hits. */
  readonly snippet: string;
}

export interface Found {
  readonly total: number;
  /** The query has no word that could be looked for. */
  readonly tooCommon: boolean;
  readonly entries: readonly FoundEntry[];
}

/** So many of the latest matches are compared with each other; more would make common words slow. */
const compared = 1_000;
const nothing: Found = { total: 0, tooCommon: false, entries: [] };

const headline = `StartSel=${markStart}, StopSel=${markEnd}, MaxFragments=2, MaxWords=40, MinWords=20, ShortWord=0, FragmentDelimiter=" … "`;

interface Parsed {
  /** What the index is asked, in PostgreSQL's own notation: the query in each language, any of which may match. */
  readonly any: string;
  readonly own: readonly { readonly config: string; readonly query: string }[];
}

/** Reads the query as each language does: what its small words are, and what the stems of the others. */
async function parse(db: Db, q: string, configs: readonly string[]): Promise<Parsed> {
  const { rows } = await sql<{ config: string; query: string }>`
    select config, websearch_to_tsquery(config::regconfig, ${spacedQuery(q)})::text as query
    from unnest(${configs}::text[]) as config`.execute(db);
  const own = rows.filter(({ query }) => query !== "");
  return { any: [...new Set(own.map(({ query }) => `(${query})`))].join(" | "), own };
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

const aboutSession = ({ body, process, from, to }: Wanted): RawBuilder<unknown> =>
  all([
    ...(body === null ? [] : [sql`v.body = ${body}::uuid`]),
    ...(process === null ? [] : [sql`v.process = ${process}::uuid`]),
    ...(from === null ? [] : [sql`v.date >= ${from}::date`]),
    ...(to === null ? [] : [sql`v.date <= ${to}::date`]),
  ]);

const aboutEntry = ({ group, speaker }: Wanted, { any }: Parsed): RawBuilder<unknown> =>
  all([
    any === "" ? sql`e.key is not null` : sql`e.found @@ ${any}::tsquery`,
    ...(group === null ? [] : [sql`e.stakeholder_group = ${group}`]),
    ...(speaker === null ? [] : [sql`e.speaker_letters like '%' || lower(unaccent(${escaped(speaker)})) || '%'`]),
  ]);

/** What must not stand there must be looked for in the language of the entry: another's stem of it never does. */
function inOwnLanguage({ own }: Parsed): RawBuilder<unknown> {
  const each = own.map(({ config, query }) => sql`(v.config = ${config} and e.found @@ ${query}::tsquery)`);
  return sql`(${sql.join(each, sql` or `)})`;
}

export async function find(db: Db, visible: Visible, wanted: Wanted): Promise<Found> {
  if (visible.configs.length === 0) return nothing;
  const parsed = wanted.q === "" ? { any: "", own: [] } : await parse(db, wanted.q, visible.configs);
  if (wanted.q !== "" && parsed.any === "") return { ...nothing, tooCommon: true };
  const ranked = wanted.order === "best" && parsed.any !== "";
  const order = ranked
    ? sql`select m.id, ts_rank(e.found, ${parsed.any}::tsquery, 1) as rank, m.date, m.n
        from (select * from matched order by id desc limit ${compared}) m join search_entries e on e.id = m.id
        order by rank desc, m.date desc nulls last, m.id desc`
    : sql`select id, 0 as rank, date, n from matched order by date desc nulls last, session_id, n nulls first, id`;
  const snippet = parsed.any
    ? sql`ts_headline(v.config::regconfig, e.text, ${parsed.any}::tsquery, ${headline})`
    : sql`left(e.text, 240)`;
  const strict = parsed.own.length > 1 && parsed.any.includes("!");
  const words = parsed.any !== "" || wanted.speaker !== null;
  const { rows } = await sql<FoundEntry & { total: number }>`
    with visible as materialized (select * from ${visible.sessions} as seen),
    -- The words first, each once through their index; then whose records they stand in.
    hit as ${words ? sql`materialized` : sql`not materialized`} (
      select e.id, e.session_id, e.n${strict ? sql`, e.found` : sql``} from search_entries e where ${aboutEntry(wanted, parsed)}),
    matched as materialized (
      select e.id, e.session_id, e.n, v.date
      from hit e join visible v on v.session_id = e.session_id
      where ${strict ? inOwnLanguage(parsed) : sql`true`} and ${aboutSession(wanted)}),
    shown as materialized (
      select *, row_number() over () as place from (${order} limit ${pageSize} offset ${(wanted.page - 1) * pageSize}) as ordered)
    select (select count(*) from matched) as total, e.session_id, e.key, e.n, e.speaker, e.capacity,
      e.stakeholder_group, v.title, v.date, v.language, ${snippet} as snippet
    from shown
    join search_entries e on e.id = shown.id
    join visible v on v.session_id = e.session_id
    order by shown.place`.execute(db);
  return { total: rows[0]?.total ?? 0, tooCommon: false, entries: rows };
}
