/** Putting a published record into the index, and taking it out, in the transaction that publishes it or takes it back. */
import { sql } from "kysely";
import type { SessionId } from "../../../meetings/model.ts";
import type { Transaction } from "../../../platform/database/connect.ts";
import type { PublicRecord } from "../../draft-model.ts";
import { configOf, primaryTag } from "../rules/language.ts";
import { unmarked } from "../rules/marked.ts";
import { partsOf } from "../rules/parts.ts";
import { spaced } from "../rules/spaced.ts";
import { lettersOf } from "./letters.ts";
import "../tables.ts";

interface EntryIn {
  readonly key: string | null;
  readonly n: number | null;
  readonly speaker: string | null;
  readonly capacity: string | null;
  readonly stakeholder_group: string | null;
  readonly text: string;
}

function entriesOf(record: PublicRecord): readonly EntryIn[] {
  const about = [record.title, ...record.agenda.map(({ title }) => title)].join("\n\n");
  const whole = { key: null, n: null, speaker: null, capacity: null, stakeholder_group: null, text: prepared(about) };
  const turns = record.interventions.flatMap(({ key, n, speaker, capacity, group, text }) =>
    partsOf(text).map((part) => ({ key, n, speaker, capacity, stakeholder_group: group, text: prepared(part) })),
  );
  return [whole, ...turns];
}

/** A NUL cannot be kept by PostgreSQL. */
const prepared = (text: string): string => spaced(unmarked(text.replaceAll("\0", "")));

/**
 * Makes the record findable, in place of what was known of its session. It must have passed the rule of attribution.
 * `open`: anybody may read it, so that its words may mend anybody's query.
 */
export async function indexRecord(
  transaction: Transaction,
  sessionId: SessionId,
  record: PublicRecord,
  open: boolean,
): Promise<void> {
  await unindexRecord(transaction, sessionId);
  const config = configOf(record.language);
  const { version, attribution, date } = record;
  const language = primaryTag(record.language);
  const title = unmarked(record.title);
  await transaction
    .insertInto("search_records")
    .values({ session_id: sessionId, version, attribution, language, config, title, date, open })
    .execute();
  await sql`
    insert into search_entries (session_id, key, n, speaker, speaker_letters, capacity, stakeholder_group, text, found)
    select ${sessionId}, key, n, speaker, lower(unaccent(speaker)), capacity, stakeholder_group, text,
      setweight(to_tsvector(${config}::regconfig, coalesce(speaker, '') || ' ' || coalesce(capacity, '')), 'B')
      || setweight(to_tsvector(${config}::regconfig, text), (case when key is null then 'A' else 'D' end)::"char")
    from jsonb_to_recordset(${JSON.stringify(entriesOf(record))}::jsonb)
      as given (key text, n integer, speaker text, capacity text, stakeholder_group text, text text)
    order by n nulls first`.execute(transaction);
  if (open) await countWords(transaction, sessionId, config, 1);
}

/** Nothing of the session is found any more. */
export async function unindexRecord(transaction: Transaction, sessionId: SessionId): Promise<void> {
  // One at a time, so that two that share words do not wait for each other in a circle.
  await sql`select pg_advisory_xact_lock(hashtext('rapport search'))`.execute(transaction);
  const known = await transaction
    .selectFrom("search_records")
    .select(["config", "open"])
    .where("session_id", "=", sessionId)
    .executeTakeFirst();
  if (!known) return;
  if (known.open) await countWords(transaction, sessionId, known.config, -1);
  await transaction.deleteFrom("search_records").where("session_id", "=", sessionId).execute();
}

/** Adds the words of the session's entries to the list of known words, or takes them away. */
async function countWords(transaction: Transaction, sessionId: SessionId, config: string, sign: 1 | -1): Promise<void> {
  const counted = sql`
    select lexeme as word, count(*)::integer as entries
    from search_entries e, unnest(to_tsvector('rapport_simple', e.text))
    where e.session_id = ${sessionId} and lexeme ~ '^[[:alpha:]'']{3,40}$'
    group by lexeme`;
  if (sign > 0) {
    await sql`
      insert into search_words (config, word, letters, entries)
      select ${config}, word, ${lettersOf(sql.ref("word"))}, entries
      from (${counted}) as counted
      on conflict (config, word) do update set entries = search_words.entries + excluded.entries`.execute(transaction);
    return;
  }
  await sql`
    with counted as (${counted}),
    gone as (
      delete from search_words w using counted c
      where w.config = ${config} and w.word = c.word and w.entries <= c.entries)
    update search_words w set entries = w.entries - c.entries from counted c
    where w.config = ${config} and w.word = c.word and w.entries > c.entries`.execute(transaction);
}
