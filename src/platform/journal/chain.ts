import { createHash } from "node:crypto";
import { canonical, type Json } from "./canonical.ts";
import type { JournalLine } from "./model.ts";

/** What stands for "the line before" in the first line. */
export const beforeFirst = "0".repeat(64);

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The hash of a line: SHA-256, in hexadecimal, of the canonical JSON of everything else in it. */
export function lineHash(line: Omit<JournalLine, "hash">): string {
  const { seq, at, actor, capacity, act, subject, payload, commitments, prev } = line;
  return sha256(canonical({ seq, at: at.toISOString(), actor, capacity, act, subject, payload, commitments, prev }));
}

/** The salted hash of one private field. Without its salt nobody can tell what was in it, not even by guessing. */
export const commitment = (salt: string, field: string, value: Json): string => sha256(canonical([salt, field, value]));

/** Where the chain first breaks, and what differs there. */
export interface Break {
  readonly seq: number;
  readonly differs: "missing" | "prev" | "hash";
  readonly expected: string;
  readonly found: string;
}

/**
 * Follows the chain over the next lines, from the line before (`{seq: 0, hash: beforeFirst}` at the start).
 * Returns the first break, or null.
 */
export function firstBreak(
  before: { readonly seq: number; readonly hash: string },
  lines: readonly JournalLine[],
): Break | null {
  let last = before;
  for (const line of lines) {
    const broken = breakAt(last, line);
    if (broken) return broken;
    last = line;
  }
  return null;
}

function breakAt(last: { readonly seq: number; readonly hash: string }, line: JournalLine): Break | null {
  const { seq, prev, hash } = line;
  const due = last.seq + 1;
  if (seq !== due) return { seq: due, differs: "missing", expected: String(due), found: String(seq) };
  if (prev !== last.hash) return { seq, differs: "prev", expected: last.hash, found: prev };
  const computed = lineHash(line);
  return hash === computed ? null : { seq, differs: "hash", expected: computed, found: hash };
}
