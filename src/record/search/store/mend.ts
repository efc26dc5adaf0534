import { sql } from "kysely";
import type { Db } from "../../../platform/database/connect.ts";
import { type KnownWord, nearest } from "../rules/nearest.ts";
import { exchanged, wordsOf } from "../rules/words.ts";
import { lettersOf } from "./letters.ts";

/** As many unknown words of one query are looked at; one with more is in a language that is not here. */
const most = 5;

/**
 * The query with each word that stands in no record open to everybody exchanged for the nearest one that does; null
 * where there is none. Knows nothing of closed records, so that nobody can guess at their words.
 */
export async function mend(db: Db, query: string): Promise<string | null> {
  const words = wordsOf(query);
  const others = new Map<string, string>();
  if (words.length === 0) return null;
  const { rows } = await sql<{ asked: string; plain: string }>`
    select asked, lower(unaccent(asked)) as plain from unnest(${words}::text[]) as asked
    where not exists (select from search_words where word = lower(unaccent(asked)))`.execute(db);
  for (const { asked, plain } of rows.slice(0, most)) {
    const meant = nearest(plain, await near(db, plain));
    if (meant) others.set(asked, meant);
  }
  return others.size === 0 ? null : exchanged(query, others);
}

/** Words that share some of their letters in their order, or all of them in another. */
async function near(db: Db, word: string): Promise<readonly KnownWord[]> {
  return db.transaction().execute(async (transaction) => {
    // In a short word one mistake leaves few groups of three letters whole.
    const threshold = word.length <= 6 ? "0.2" : "0.3";
    await sql`select set_config('pg_trgm.similarity_threshold', ${threshold}, true)`.execute(transaction);
    // Two questions, each answered by its own index: asked as one, the whole list would be gone through.
    const { rows } = await sql<KnownWord>`
      select word, max(entries) as entries from (
        select word, sum(entries)::integer as entries from search_words
        where word % ${word} and length(word) between ${word.length - 3} and ${word.length + 3} group by word
        union all
        select word, sum(entries)::integer from search_words
        where letters = ${lettersOf(sql`${word}::text`)} group by word) as near
      group by word order by similarity(word, ${word}) desc, entries desc limit 60`.execute(transaction);
    return rows;
  });
}
