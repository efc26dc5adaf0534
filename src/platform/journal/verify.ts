import type { Db } from "../database/connect.ts";
import { type Break, beforeFirst, firstBreak } from "./chain.ts";
import { type Head, readAfter } from "./read.ts";

/** What was found: the whole chain holds up to its head, or where it first breaks. */
export type Verified = { readonly holds: true; readonly head: Head } | { readonly holds: false; readonly at: Break };

/**
 * Recomputes every hash of the journal from its first line on, `batch` lines at a time, so that memory stays the same
 * however long it is. Lines cut off at the end cannot be seen from within: for that, compare the head with one noted
 * elsewhere.
 */
export async function verifyJournal(db: Db, batch = 1_000): Promise<Verified> {
  let head: Head = { seq: 0, hash: beforeFirst };
  for (;;) {
    const lines = await readAfter(db, head.seq, batch);
    const at = firstBreak(head, lines);
    if (at) return { holds: false, at };
    const last = lines.at(-1);
    if (!last) return { holds: true, head };
    head = { seq: last.seq, hash: last.hash };
  }
}
