/** What follows by rule when a deadline passes is done soon after it, and at each start for those that passed meanwhile. */
import { settleSilence } from "../modalities/index.ts";
import type { Db } from "../platform/database/connect.ts";
import { type Log, traceOf } from "../platform/log/index.ts";
import { ruledPlaces } from "./ruled-places.ts";

/** In milliseconds. What is decided is decided as of the deadline itself, however late it is noticed. */
const pause = 10_000;

/** Gives how to stop it; what is under way is waited for. */
export function watchDeadlines({ db, log }: { readonly db: Db; readonly log: Log }): () => Promise<void> {
  const places = ruledPlaces(db);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      const settled = await settleSilence(places);
      if (settled > 0) log.info({ settled }, "silence procedures ended");
    } catch (error) {
      log.error({ error: traceOf(error) }, "deadlines are not kept");
    }
    if (!stopped) timer = setTimeout(again, pause);
  };
  let running = look();
  function again(): void {
    running = look();
  }
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
    clearTimeout(timer);
  };
}
