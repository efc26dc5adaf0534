/**
 * What goes on in the directory without anybody asking: the graph of ties follows the journal, and introductions go on
 * when time has come. Each process does both; of two that look after the same introduction, one finds it done.
 */
import { type DoorDeps, tendIntroductions } from "../directory/index.ts";
import type { DatabaseConfig } from "../platform/database/connect.ts";
import { followJournal } from "../platform/live/index.ts";
import { type Log, traceOf } from "../platform/log/index.ts";

export interface GoOnParts {
  readonly config: DatabaseConfig;
  readonly directory: DoorDeps;
  readonly log: Log;
  /** Milliseconds between two looks whether time has come for an introduction; a minute where nothing is said. */
  readonly every?: number;
}

/** Begins at once, without being waited for; gives back how to stop. */
export async function letIntroductionsGoOn({
  config,
  directory,
  log,
  every = 60_000,
}: GoOnParts): Promise<() => Promise<void>> {
  const behind = (error: unknown) => log.error({ error: traceOf(error) }, "the graph of ties is behind");
  const catchUp = async () => {
    const people = await directory.ways.catchUp();
    if (people > 1) log.info({ people, ties: directory.ways.ties() }, "the graph of ties has caught up");
  };
  const first = catchUp().catch(behind);
  const feed = await followJournal(
    config,
    directory.db,
    async (lines) => {
      if (lines.some(({ act }) => act === "tie.write")) await directory.ways.catchUp();
    },
    behind,
  );
  let looking: Promise<unknown> | null = null;
  const look = () => {
    looking ??= tendIntroductions(directory)
      .catch((error: unknown) => log.error({ error: traceOf(error) }, "introductions do not go on"))
      .finally(() => {
        looking = null;
      });
  };
  look();
  const timer = setInterval(look, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await feed.stop();
    await first;
    await looking;
  };
}
