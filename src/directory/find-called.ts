/** People by their whole names, as a record or a list writes them: in any order, script, case, with or without accents. */
import { sql } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Db } from "../platform/database/connect.ts";
import { listDue } from "./search/store/find.ts";

/**
 * Those of whose names all the words of one of these are. Of a name of one word, those alone who are called so and no
 * more: "Maria" is not every Maria. Whoever shows them asks first whether the reader sees them.
 */
export async function peopleCalled(db: Db, names: readonly string[]): Promise<readonly PersonId[]> {
  if (names.length === 0) return [];
  await listDue(db);
  const { rows } = await sql<{ id: PersonId }>`
    select distinct l.id
    from (select rapport_words(name) as words from unnest(${[...names]}::text[]) name) written
      join directory_listing l on l.kind = 'person' and l.names @@
        (select string_agg(quote_literal(word), ' & ') from unnest(written.words) word)::tsquery
    where cardinality(written.words) > 1 or written.words = rapport_words(l.name)
    order by l.id`.execute(db);
  return rows.map(({ id }) => id);
}
