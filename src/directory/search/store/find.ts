/** SQL of the search: what is written as asked; where nothing is, what is nearly so. */
import { type RawBuilder, sql } from "kysely";
import { areaOf } from "../../../kernel/places/areas.ts";
import type { Db } from "../../../platform/database/connect.ts";
import { doing } from "../../free-words/store.ts";
import { type DirectoryQuery, pageSize } from "../model.ts";
import { swapped } from "../rules/swapped.ts";
import { type Seeing, seen } from "./seeing.ts";

export interface FoundRow {
  readonly id: string;
  readonly kind: "person" | "organisation";
}

export interface Found {
  readonly total: number;
  readonly rows: readonly FoundRow[];
}

interface Word {
  readonly folded: string;
  /** The same in Latin letters, where it is Cyrillic or Greek. */
  readonly latin: string;
}

export const noneFound: Found = { total: 0, rows: [] };
const mostWords = 8;
/** What is nearly written so is shown best first, and not without end. */
const mostNear = 100;

export async function wordsOf(db: Db, q: string): Promise<readonly Word[]> {
  if (q === "") return [];
  const { rows } = await sql<Word>`
    select distinct left(word, 60) as folded, left(rapport_latin(word), 60) as latin
    from unnest(string_to_array(rapport_folded(${q}), ' ')) as word
    where word <> '' limit ${sql.lit(mostWords)}`.execute(db);
  return rows;
}

const lexeme = (word: string): string => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** All words, each as the beginning of one; a single Latin letter only as a word of its own. */
function textQuery(words: readonly Word[], whole: boolean): string {
  const one = (word: string) => lexeme(word) + (whole || /^[a-z]$/.test(word) ? "" : ":*");
  return words.map(({ folded, latin }) => `(${[...new Set([folded, latin])].map(one).join(" | ")})`).join(" & ");
}

/** The conditions besides the words, on directory_listing `l`. */
export function limitedTo(asked: Partial<Omit<DirectoryQuery, "q" | "page" | "words">>): RawBuilder<boolean> {
  const { kind, group, country, region, language, topic } = asked;
  const given = { k: kind, g: group, c: country, l: language, t: topic };
  const all = Object.entries(given).flatMap(([mark, value]) => (value ? [`${mark}:${value}`] : []));
  const around = region ? (areaOf(region)?.countries ?? []).map((code) => `c:${code}`) : null;
  const conditions = [
    ...(all.length > 0 ? [sql`l.facets @> ${all}::text[]`] : []),
    ...(around ? [sql`l.facets && ${around}::text[]`] : []),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** From 1 down to 0.3, as `freshness` reckons it. */
export const weight = sql<number>`greatest(0.3, least(1, coalesce(1 - 0.7 *
  (floor(extract(epoch from now() - l.confirmed_at) / 86400) - 122) / (365 - 122), 0.3)))`;

/** Holding all the words, each at least as the beginning of one; true where nothing is searched for. */
export async function writtenAs(db: Db, q: string): Promise<RawBuilder<boolean>> {
  if (q === "") return sql<boolean>`true`;
  const words = await wordsOf(db, q);
  return words.length === 0 ? sql<boolean>`false` : sql<boolean>`l.words @@ ${textQuery(words, false)}::tsquery`;
}

async function ranked(db: Db, rows: RawBuilder<unknown>, page: number): Promise<Found> {
  const { rows: found } = await sql<FoundRow & { total: number }>`
    with matched as materialized (${rows})
    select (select count(*)::int from matched) as total, id, kind from matched
    order by score desc, name, id limit ${sql.lit(pageSize)} offset ${sql.lit((page - 1) * pageSize)}`.execute(db);
  return { total: found[0]?.total ?? 0, rows: found.map(({ id, kind }) => ({ id, kind })) };
}

/** What holds all the words, each at least as the beginning of one: names before the rest, fresh before faded. */
export async function findWritten(db: Db, by: Seeing, asked: DirectoryQuery, words: readonly Word[]): Promise<Found> {
  const limits = sql`${seen(by)} and ${limitedTo(asked)} and ${await doing(db, asked.words)}`;
  if (words.length === 0 && asked.q !== "") return noneFound;
  if (words.length === 0) {
    const rows = sql`select l.id, l.kind, l.name, ${weight} as score from directory_listing l where ${limits}`;
    return ranked(db, rows, asked.page);
  }
  const [begun, whole] = [textQuery(words, false), textQuery(words, true)];
  const rows = sql`
    select l.id, l.kind, l.name, ${weight} * (0.5 + case when l.names @@ ${begun}::tsquery then 0.3 else 0 end
      + case when l.words @@ ${whole}::tsquery then 0.2 else 0 end) as score
    from directory_listing l where l.words @@ ${begun}::tsquery and ${limits}`;
  return ranked(db, rows, asked.page);
}

/** Names in which something stands that is nearly each of the words; words of two letters are left out. */
export async function findNear(db: Db, by: Seeing, asked: DirectoryQuery, words: readonly Word[]): Promise<Found> {
  const long = words.filter(({ folded }) => [...folded].length > 2);
  if (long.length === 0) return noneFound;
  const forms = long.map(({ folded, latin }) => [...new Set([folded, latin])]);
  const swaps = forms.map((each) => each.flatMap(swapped).map(lexeme).join(" | "));
  const like = forms.map((each, n) => {
    const near = each.map((form) => sql`l.near %> ${form}`);
    return sql`(${sql.join(swaps[n] ? [...near, sql`l.words @@ ${swaps[n]}::tsquery`] : near, sql` or `)})`;
  });
  const likeness = forms.map((each, n) => {
    const near = each.map((form) => sql`word_similarity(${form}, l.near)`);
    const swap = sql`case when l.names @@ ${swaps[n]}::tsquery then 0.9 else 0 end`;
    return sql`greatest(${sql.join(swaps[n] ? [...near, swap] : near)})`;
  });
  const rows = sql`
    select * from (
      select l.id, l.kind, l.name, (${sql.join(likeness, sql` + `)}) / ${sql.lit(forms.length)}
        * (0.7 + 0.3 * ${weight}) as score
      from directory_listing l
      where ${sql.join(like, sql` and `)} and ${seen(by)} and ${limitedTo(asked)} and ${await doing(db, asked.words)}) near
    order by score desc, name, id limit ${sql.lit(mostNear)}`;
  return db.transaction().execute(async (transaction) => {
    await sql`set local pg_trgm.word_similarity_threshold = 0.4`.execute(transaction);
    return ranked(transaction, rows, asked.page);
  });
}

/** How many entries a reader sees. */
export async function countSeen(db: Db, by: Seeing): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from directory_listing l where ${seen(by)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Makes anew the rows in which a role has begun or ended since; to be called before the list is read. */
export async function listDue(db: Db): Promise<void> {
  const due = sql`select id from directory_listing where due <= now()`;
  const { rows } = await sql<{ due: boolean }>`select exists (${due}) as due`.execute(db);
  if (rows[0]?.due) await sql`select rapport_list(array(${due}))`.execute(db);
}
