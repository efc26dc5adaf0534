import { Client } from "pg";
import { connectionOptions, type DatabaseConfig, type Db } from "../database/connect.ts";
import { type JournalLine, readAfter, readHead } from "../journal/index.ts";

/** The journal as it grows. */
export interface JournalFeed {
  /** The newest line handed on. */
  readonly position: () => number;
  /** The lines after `after` up to the position, at most a thousand; from memory when they are recent. */
  readonly since: (after: number) => Promise<readonly JournalLine[]>;
  /** Looks now, without waiting for a notice; resolves when what is in the journal has been handed on. */
  readonly look: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const remembered = 2_000;
const batch = 1_000;
/** Even if a notice is lost, a new line is seen after this long, in milliseconds. */
const poll = 2_000;

/**
 * Follows the journal: learns of new lines by LISTEN, and looks for itself now and then, so that a connection that
 * breaks delays lines but loses none. `hand` gets the lines in order, each once, and is waited for.
 */
export async function followJournal(
  config: DatabaseConfig,
  db: Db,
  hand: (lines: readonly JournalLine[]) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<JournalFeed> {
  const head = await readHead(db);
  let recent: readonly JournalLine[] = await readAfter(db, Math.max(0, head.seq - remembered), remembered);
  let position = recent.at(-1)?.seq ?? head.seq;
  let looking: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const look = async () => {
    do {
      again = false;
      const lines = await readAfter(db, position, batch);
      const last = lines.at(-1);
      if (!last) continue;
      recent = [...recent, ...lines].slice(-remembered);
      position = last.seq;
      await hand(lines);
      again ||= lines.length === batch;
    } while (again && !stopped);
  };
  const wake = () => {
    again = true;
    if (stopped) return;
    looking ??= look()
      .catch(onError)
      .finally(() => {
        looking = null;
        // A notice that came after the last look and before this line.
        if (again && !stopped) setTimeout(wake, 50).unref();
      });
  };
  const ear = listenFor(config, wake, onError);
  const timer = setInterval(wake, poll);
  timer.unref();

  return {
    position: () => position,
    since: async (after) => {
      const first = recent[0];
      if (first && after >= first.seq - 1) return recent.filter(({ seq }) => seq > after).slice(0, batch);
      return (await readAfter(db, after, batch)).filter(({ seq }) => seq <= position);
    },
    look: async () => {
      // One that is under way may have read too early.
      await looking;
      wake();
      await looking;
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await ear.stop();
      await looking;
    },
  };
}

/** Keeps a connection that listens, and makes a new one when it breaks. */
function listenFor(
  config: DatabaseConfig,
  wake: () => void,
  onError: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let client: Client | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  const connect = async () => {
    const next = new Client({ ...connectionOptions(config), keepAlive: true });
    client = next;
    next.on("error", (error) => {
      if (!stopped) onError(error);
    });
    next.on("notification", wake);
    next.on("end", () => {
      if (stopped) return;
      timer = setTimeout(() => void connect(), 500);
      timer.unref();
    });
    try {
      await next.connect();
      await next.query("listen journal");
      wake();
    } catch (error) {
      onError(error);
      await next.end().catch(() => {});
    }
  };
  void connect();
  return {
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
