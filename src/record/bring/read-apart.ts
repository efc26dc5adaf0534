/**
 * Reads what was brought in a thread of its own, one file after the other: twenty megabytes take seconds, in which
 * nobody else would be answered. A file that asks for more memory or time than is allowed ends that thread alone.
 */
import { Worker } from "node:worker_threads";
import { fail, type Result } from "../../kernel/result.ts";
import { intakeProblem } from "../intake/problems.ts";
import type { Brought, BytesRead } from "./read-bytes.ts";

export interface Allowed {
  /** Megabytes of the heap of the thread, and milliseconds for one file. */
  readonly memory: number;
  readonly patience: number;
}

const usual: Allowed = { memory: 1_536, patience: 90_000 };
/** Bytes of a file after which the thread holds more than a new one costs. */
const heavy = 2_000_000;

type Reading = Promise<Result<BytesRead>>;

/** A reader with a thread that starts with the first file and keeps no process alive. Rejects only where our own code broke. */
export function createReader({ memory, patience }: Allowed = usual): (brought: Brought) => Reading {
  let thread: Worker | null = null;
  let before: Promise<unknown> = Promise.resolve();

  const start = (): Worker =>
    new Worker(new URL("./reading-thread.ts", import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });

  const read = (brought: Brought): Reading =>
    new Promise((resolve, reject) => {
      thread ??= start();
      const used = thread;
      const settle = (spent: boolean, tell: () => void): void => {
        clearTimeout(timer);
        used.off("message", answered).off("error", broke).off("exit", giveUp);
        if (spent) {
          thread = null;
          // What it still says while it ends is of no use to anybody.
          used.on("error", () => {});
          void used.terminate();
        } else used.unref();
        tell();
      };
      const giveUp = (): void => settle(true, () => resolve(fail(intakeProblem("reading-gave-up"))));
      const answered = (answer: Result<BytesRead>): void => settle(brought.bytes.length > heavy, () => resolve(answer));
      const broke = (error: Error & { readonly code?: string }): void => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") giveUp();
        else settle(true, () => reject(error));
      };
      const timer = setTimeout(giveUp, patience);
      used.on("message", answered).on("error", broke).on("exit", giveUp);
      used.ref();
      used.postMessage(brought);
    });

  return (brought) => {
    const turn = before.then(() => read(brought));
    before = turn.catch(() => null);
    return turn;
  };
}

export const readApart = createReader();
