import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db, Transaction } from "../database/connect.ts";
import type { Json, JsonObject } from "./canonical.ts";
import { beforeFirst, commitment, lineHash } from "./chain.ts";
import type { Commitments, Entry } from "./model.ts";
import "./tables.ts";

declare const journaledOnly: unique symbol;

/**
 * A transaction that ends with an entry in the journal. Only `journaled` gives one out, and whatever writes takes one
 * as its first argument: so a change that forgets the journal does not compile.
 */
export type Writing = Transaction & { readonly [journaledOnly]: true };

/** What to write down: known before, or told by what the writing gave back. Several when one act has several subjects. */
export type Entries<T> = Entry | readonly Entry[] | ((result: T) => Entry | readonly Entry[]);

/**
 * Runs `write` and adds the entry to the journal, in one transaction: both are saved, or neither.
 * When it resolves, the act is on disk. What `write` throws comes through, and nothing is saved.
 */
export async function journaled<T>(db: Db, entries: Entries<T>, write: (writing: Writing) => Promise<T>): Promise<T> {
  // Read committed, so that the head is read as it is after waiting for the lock, not as it was at the start.
  return db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (transaction) => {
      const result = await write(transaction as unknown as Writing);
      const told = typeof entries === "function" ? entries(result) : entries;
      for (const entry of Array.isArray(told) ? (told as readonly Entry[]) : [told as Entry]) {
        await append(transaction, entry);
      }
      return result;
    });
}

const nothingDone = new Error("nothing is done");

/** Ends a writing that finds nothing to do, or no longer: what it wrote is undone, and nobody is told of it. */
export function nothing(): never {
  throw nothingDone;
}

/** As `journaled`, for what may turn out within the transaction not to be: null where `write` called `nothing`. */
export async function journaledOrNothing<T>(
  db: Db,
  entries: Entries<T>,
  write: (writing: Writing) => Promise<T>,
): Promise<T | null> {
  try {
    return await journaled(db, entries, write);
  } catch (error) {
    if (error === nothingDone) return null;
    throw error;
  }
}

async function append(transaction: Transaction, entry: Entry): Promise<void> {
  const payload = plain(entry.payload);
  const { commitments, salts } = commit(plain(entry.private ?? {}));
  const head = await takeHead(transaction);
  const { actor, capacity, act, subject } = entry;
  // Never earlier than the line before, whatever the clock did.
  const at = new Date(Math.max(Date.now(), head.at.getTime()));
  const seq = head.seq + 1;
  const line = { seq, at, actor, capacity, act, subject, payload, commitments, prev: head.hash };
  const hash = lineHash(line);
  await transaction
    .insertInto("journal")
    .values({ ...line, payload: JSON.stringify(payload), commitments: JSON.stringify(commitments), hash })
    .execute();
  // Of a line that names nobody, no erasure could find the salts again: so they are not kept at all.
  if (salts.length > 0 && actor !== null) {
    await transaction
      .insertInto("journal_salts")
      .values(salts.map(({ field, salt }) => ({ seq, field, salt })))
      .execute();
  }
}

async function takeHead(transaction: Transaction): Promise<{ seq: number; at: Date; hash: string }> {
  const { rows } = await sql<{ seq: number; at: Date; hash: string }>`
    select seq, at, hash from journal_take_head()`.execute(transaction);
  return rows[0] ?? { seq: 0, at: new Date(0), hash: beforeFirst };
}

function commit(fields: JsonObject): {
  readonly commitments: Commitments;
  readonly salts: readonly { readonly field: string; readonly salt: string }[];
} {
  const salts = Object.keys(fields).map((field) => ({ field, salt: randomBytes(32).toString("hex") }));
  const hashes = salts.map(({ field, salt }) => [field, commitment(salt, field, fields[field] as Json)] as const);
  return { commitments: Object.fromEntries(hashes), salts };
}

/** As it will come back from the database: a Date is its text, a field that is undefined is not there. */
const plain = (value: JsonObject): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
