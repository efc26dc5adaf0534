/** The index follows what is published. */
import { sql } from "kysely";
import { thePublic } from "../../kernel/reader.ts";
import { sessionById, subjectOf } from "../../meetings/index.ts";
import type { SessionId, SessionPlace } from "../../meetings/model.ts";
import { may } from "../../modalities/index.ts";
import type { Db, Transaction } from "../../platform/database/connect.ts";
import type { Draft } from "../draft-model.ts";
import { veil } from "../rules/attribution.ts";
import { findPublished } from "../store.ts";
import { indexRecord, unindexRecord } from "./store/index-record.ts";

/** In the transaction that publishes: what may leave of the draft is found from then on. */
export async function indexPublished(
  transaction: Transaction,
  session: SessionPlace,
  draft: Draft,
  version: number,
): Promise<void> {
  const { attribution } = session;
  const open = may(thePublic, null, "record.see", subjectOf(session, { published: true })).allowed;
  await indexRecord(transaction, session.id, veil(draft, { attribution, version }), open);
}

/** Sessions whose place in the index is not what is published now: another version, another rule, or only one of them there. */
async function behind(db: Db): Promise<readonly SessionId[]> {
  const { rows } = await sql<{ id: SessionId }>`
    select coalesce(p.session_id, i.session_id) as id
    from (select r.session_id, r.published_version, s.attribution from records r join sessions s on s.id = r.session_id
      where r.published_version is not null) p
    full join search_records i on i.session_id = p.session_id
    where p.published_version is distinct from i.version or p.attribution is distinct from i.attribution`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Brings the index to what is published: after the rule of a session was changed, after a back-up came back, after an
 * older Rapport. Gives the number of records that were behind.
 */
export async function catchUpSearch(db: Db): Promise<number> {
  const ids = await behind(db);
  for (const id of ids) {
    await db.transaction().execute(async (transaction) => {
      const [session, published] = [await sessionById(transaction, id), await findPublished(transaction, id)];
      if (session && published) await indexPublished(transaction, session, published.draft, published.version);
      else await unindexRecord(transaction, id);
    });
  }
  return ids.length;
}
