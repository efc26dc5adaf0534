import { sql } from "kysely";
import type { Db } from "../database/connect.ts";
import { type Entries, journaledOrNothing, nothing, type Writing } from "./journaled.ts";

/**
 * Until the transaction ends, nobody else does the same: "export" of one person, say. Whoever counts what there is and
 * then adds to it counts behind this, or many at once would each find the limit untouched.
 */
export async function oneAtATime(writing: Writing, what: string, whose: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rapport ${what} ${whose}`}, 0))`.execute(writing);
}

/**
 * As `journaled`, one at a time of this `what` for whom it is: `write` counts within, and gives back what stands against
 * it, or null. Where something does, nothing is saved.
 */
export async function journaledUnless<P>(
  db: Db,
  entries: Entries<P | null>,
  { what, whose }: { readonly what: string; readonly whose: string },
  write: (writing: Writing) => Promise<P | null>,
): Promise<P | null> {
  const against: { found: P | null } = { found: null };
  await journaledOrNothing(db, entries, async (writing) => {
    await oneAtATime(writing, what, whose);
    against.found = await write(writing);
    if (against.found !== null) nothing();
    return null;
  });
  return against.found;
}
