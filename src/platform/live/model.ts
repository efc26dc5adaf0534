import type { JournalLine, Json } from "../journal/index.ts";

/** The public part of a line of the journal: what a room decides upon. */
export type PublicLine = Pick<JournalLine, "seq" | "at" | "actor" | "capacity" | "act" | "subject" | "payload">;

/** What an open page is told: a name it listens for, and data. */
export interface LiveEvent {
  readonly name: string;
  readonly data: Json;
}

/**
 * What a group of open pages hears. Pages with the same `key` may see exactly the same: put whatever the answer of
 * `tell` depends on (the subject, the reader's role, the language) into the key.
 */
export interface Channel {
  readonly key: string;
  /** What these pages may know of a line; null for nothing. Asked once a line and channel, as the line comes. */
  readonly tell: (line: PublicLine) => LiveEvent | null | Promise<LiveEvent | null>;
}

export function publicLine({ seq, at, actor, capacity, act, subject, payload }: JournalLine): PublicLine {
  return { seq, at, actor, capacity, act, subject, payload };
}
