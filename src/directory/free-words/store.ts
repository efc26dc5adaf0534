/** SQL of free words: what somebody does or works on, looked for in the list of the directory. */
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../platform/database/connect.ts";
import { conceptOf } from "./rules/concepts.ts";
import { wordsIn } from "./rules/limits.ts";
import { keyOf, tokensOf } from "./rules/words-of.ts";

/** One and several, with and without the article that Arabic writes onto its words: the list keeps words as they are. */
function variants(word: string): readonly string[] {
  const key = keyOf(word);
  if (/\p{Script=Arabic}/u.test(key)) return [key, `ال${key}`, `لل${key}`];
  if (!/^[a-z]{3,}$/.test(key)) return [key, word];
  return [key, word, `${key}s`, ...(key.endsWith("y") ? [`${key.slice(0, -1)}ies`] : [])];
}

interface Form {
  /** Of each word, how it may be written; one of each must stand there. */
  readonly words: readonly (readonly string[])[];
  /** The beginning of a word is enough. */
  readonly begun: boolean;
}

const formsOf = (phrase: string): readonly Form[] => {
  const concept = conceptOf(phrase);
  return (concept?.forms ?? [phrase]).map((form) => ({
    words: tokensOf(form).map(({ raw }) => variants(raw)),
    begun: concept === null,
  }));
};

async function queryOf(db: Db, phrases: readonly string[]): Promise<readonly string[]> {
  const forms = phrases.map(formsOf);
  const all = [...new Set(forms.flat(3).flatMap(({ words }) => words.flat()))];
  const { rows } = await sql<{ word: string; folded: readonly string[] }>`
    select word, rapport_words(word) as folded from unnest(${all}::text[]) word`.execute(db);
  const folded = new Map(rows.map((row) => [row.word, row.folded]));
  const one = (word: string, begun: boolean) =>
    `'${word.replaceAll("'", "''")}'${begun && word.length > 3 ? ":*" : ""}`;
  const query = ({ words, begun }: Form): string =>
    words
      .map((each) => [...new Set(each.flatMap((word) => folded.get(word) ?? []))].map((word) => one(word, begun)))
      .filter(({ length }) => length > 0)
      .map((each) => `(${each.join(" | ")})`)
      .join(" & ");
  return forms.map((each) =>
    each
      .map(query)
      .filter((text) => text !== "")
      .map((text) => `(${text})`)
      .join(" | "),
  );
}

const running = sql`(c.since is null or c.since <= now()) and (c.until is null or c.until > now())`;

/** People with a role now at an organisation of these kinds that whoever sees `visibilities` sees too. */
const atKinds = (kinds: readonly string[], visibilities: readonly string[]) => sql`
  select c.person from capacities c join organisations o on o.id = c.organisation_id
  where o.kind = any(${[...kinds]}::text[]) and o.merged_into is null and o.visibility = any(${[...visibilities]}::text[])
    and ${running}`;

/** On directory_listing `l`: each of the words holds, by what is written there, by the kind of an organisation, or by a group. */
export async function doing(db: Db, words: string | null | undefined): Promise<RawBuilder<boolean>> {
  const phrases = wordsIn(words);
  if (phrases.length === 0) return sql<boolean>`true`;
  const queries = await queryOf(db, phrases);
  const conditions = phrases.map((phrase, n) => {
    const { kinds = [], groups = [] } = conceptOf(phrase) ?? {};
    const query = queries[n] ?? "";
    const ways = [
      ...(query === "" ? [] : [sql`select w.id from directory_listing w where w.words @@ ${query}::tsquery`]),
      ...(groups.length === 0
        ? []
        : [sql`select w.id from directory_listing w where w.facets && ${groups.map((one) => `g:${one}`)}::text[]`]),
      ...(kinds.length === 0
        ? []
        : [
            sql`select o.id from organisations o where o.kind = any(${[...kinds]}::text[])`,
            atKinds(kinds, ["public"]),
            // What an organisation is tells of its people only those who see it.
            sql`select person from (${atKinds(kinds, ["installation"])}) k join directory_listing w on w.id = k.person
              where w.visibility < 4`,
          ]),
    ];
    return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`l.id in (${sql.join(ways, sql` union `)})`;
  });
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Those phrases that an entry carries which everybody signed in may see: the others would find nobody. */
export async function usedPhrases(db: Db, phrases: readonly string[]): Promise<ReadonlySet<string>> {
  if (phrases.length === 0) return new Set();
  const queries = await queryOf(db, phrases);
  const { rows } = await sql<{ phrase: string }>`
    select asked.phrase from unnest(${[...phrases]}::text[], ${[...queries]}::text[]) as asked (phrase, query)
    where asked.query <> '' and exists (
      select 1 from directory_listing l where l.visibility >= 3 and l.words @@ asked.query::tsquery)`.execute(db);
  return new Set(rows.map(({ phrase }) => phrase));
}
