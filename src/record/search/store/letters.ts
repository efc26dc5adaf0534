import { type RawBuilder, sql } from "kysely";

/** The letters of a word in a fixed order: two words with the same differ only by letters that changed places. */
export const lettersOf = (word: RawBuilder<unknown>): RawBuilder<string> => sql<string>`
  (select string_agg(letter, '' order by letter collate "C") from string_to_table(${word}, null) as letter)`;
