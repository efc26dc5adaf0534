/**
 * Answers in even time. Where a question walks what belongs to others, how long the answer takes would tell of it: so it
 * comes at the next beat, counted from when the question came, and everything shorter than a beat takes as long as
 * everything else. What takes longer is told apart by whole beats alone.
 */
import { setTimeout as wait } from "node:timers/promises";

/** A clock in milliseconds that only goes on, and how to let time pass. */
export interface Pace {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

export const usualPace: Pace = { now: () => performance.now(), wait: (ms) => wait(ms) };

/** Milliseconds: several times what a walk takes in a graph of a million people, and hardly noticed by who reads. */
export const beat = 250;

/** Does the work, and gives what came of it, good or bad, at the next beat. */
export async function evenly<T>(pace: Pace, work: () => Promise<T>): Promise<T> {
  const from = pace.now();
  try {
    return await work();
  } finally {
    const spent = Math.max(0, pace.now() - from);
    await pace.wait((Math.floor(spent / beat) + 1) * beat - spent);
  }
}
