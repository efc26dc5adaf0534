/** The search index follows the journal: a session whose rule of attribution changed is put in again under the new one. */
import type { DatabaseConfig, Db } from "../platform/database/connect.ts";
import { followJournal } from "../platform/live/index.ts";
import { type Log, traceOf } from "../platform/log/index.ts";
import { catchUpSearch } from "../record/index.ts";

export interface FollowParts {
  readonly config: DatabaseConfig;
  readonly db: Db;
  readonly log: Log;
}

/** Catches up at once, without being waited for (after a back-up came back it may take a while), then with the journal. */
export async function followWithSearch({ config, db, log }: FollowParts): Promise<() => Promise<void>> {
  const onError = (error: unknown) => log.error({ error: traceOf(error) }, "the search index is behind");
  const catchUp = async () => {
    const records = await catchUpSearch(db);
    if (records > 0) log.info({ records }, "the search index has caught up");
  };
  const first = catchUp().catch(onError);
  const feed = await followJournal(
    config,
    db,
    async (lines) => {
      if (lines.some(({ act }) => act === "session.edit")) await catchUp();
    },
    onError,
  );
  return async () => {
    await feed.stop();
    await first;
  };
}
