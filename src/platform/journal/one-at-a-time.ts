import { sql } from "kysely";
import type { Writing } from "./journaled.ts";

/**
 * Until the transaction ends, nobody else does the same: "export" of one person, say. Whoever counts what there is and
 * then adds to it counts behind this, or many at once would each find the limit untouched.
 */
export async function oneAtATime(writing: Writing, what: string, whose: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rapport ${what} ${whose}`}, 0))`.execute(writing);
}
