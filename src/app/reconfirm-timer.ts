/** Asks about entries that are due, a few at a time, for as long as Rapport runs. */
import { askAboutDue, type DoorDeps } from "../directory/index.ts";
import { type Log, traceOf } from "../platform/log/index.ts";

/** Letters an hour: a directory of 100,000 is asked about within four months by 40 an hour. */
const most = 50;
const hour = 3_600_000;

/** The first round comes after a minute, so that a restart does not wait an hour. Resolves, when stopped, after the round under way. */
export function askAboutDueHourly(deps: DoorDeps, log: Log): () => Promise<void> {
  let underway = Promise.resolve();
  const round = () => {
    underway = underway
      .then(() => askAboutDue(deps, most))
      .then((entries) => void (entries > 0 && log.info({ entries }, "asked whether entries are still right")))
      .catch((error: unknown) => log.error({ error: traceOf(error) }, "nobody could be asked about entries"));
  };
  const first = setTimeout(round, 60_000).unref();
  const timer = setInterval(round, hour).unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
    return underway;
  };
}
