import type { Hono } from "hono";
import { type DoorDeps, firstAdministratorLink } from "../directory/index.ts";
import type { Config } from "../platform/config.ts";
import { type Db, openDatabase } from "../platform/database/connect.ts";
import { holdDatabase } from "../platform/database/installation.ts";
import { migrate } from "../platform/database/migrate.ts";
import { openLive } from "../platform/live/index.ts";
import { type Log, traceOf } from "../platform/log/index.ts";
import { watchDeadlines } from "./deadlines.ts";
import { openInstallation } from "./doors.ts";
import { healthSite } from "./health.ts";
import { letIntroductionsGoOn } from "./introductions-go-on.ts";
import { listen } from "./listen.ts";
import { migrations } from "./migrations.ts";
import { askAboutDueHourly } from "./reconfirm-timer.ts";
import { loadSample } from "./sample/load-sample.ts";
import { followWithSearch } from "./search-follows.ts";
import { createSite } from "./site.ts";
import { tendRoundsByTheMinute } from "./tend-rounds.ts";

export interface Running {
  /** Where the pages are. */
  readonly address: string;
  readonly db: Db;
  /** With which the first administrator comes in; null once there is one. It is printed, and never logged. */
  readonly firstLink: string | null;
  /** Ends in order: no new requests, open ones answered, connections closed, PostgreSQL stopped. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  /** Hears that Rapport cannot go on and should be stopped, with the reason. */
  readonly onBroken?: (reason: string) => void;
}

/** How long open requests may take once Rapport is told to stop, in milliseconds. */
const patience = 10_000;

type Step = () => Promise<void>;

/** Starts Rapport: database, migrations, HTTP. What started before a failing step is stopped again. */
export async function start(options: StartOptions): Promise<Running> {
  const started: Step[] = [];
  const unwind = async () => {
    for (const step of started.splice(0).reverse()) await step();
  };
  try {
    return await startAll(options, started, unwind);
  } catch (error) {
    await unwind();
    throw error;
  }
}

async function startAll(
  { config, log, onBroken = () => {} }: StartOptions,
  started: Step[],
  unwind: Step,
): Promise<Running> {
  const { host, port, databaseUrl, dataFolder } = config;
  const reached = await holdDatabase(config, "serve", {
    restarted: () => log.warn({}, "PostgreSQL ended by itself and was started again"),
    gone: onBroken,
  });
  started.push(reached.release);
  const { db, close } = openDatabase(reached.config, (error) =>
    log.warn({ error: traceOf(error) }, "a connection ended"),
  );
  started.push(close);
  const done = await migrate(db, migrations);
  if (done.length > 0) log.info({ migrations: done.join(" ") }, "the database has its newest shape");
  if (config.sample) await bringSample(db, log);

  let stopping = false;
  const names = migrations.map(({ name }) => name);
  const health = healthSite({
    db,
    migrations: names,
    dataFolder: databaseUrl === null ? dataFolder : null,
    stopping: () => stopping,
  });
  const live = await openLive({
    config: reached.config,
    db,
    onError: (error) => log.warn({ error: traceOf(error) }, "live pages"),
  });
  started.push(live.stop);
  started.push(await followWithSearch({ config: reached.config, db, log }));
  started.push(watchDeadlines({ db, log }));
  // The port is known only now, and readers must be told addresses that lead here: so the site comes after.
  let site: Hono | null = null;
  let directory: DoorDeps | null = null;
  // Letters under way are sent before the database closes, and after the last request.
  started.push(async () => directory?.mail.settled());
  const { address, close: stopListening } = await listen(
    async (request, env) => {
      const { pathname } = new URL(request.url);
      if (pathname === "/healthz" || pathname === "/readyz") return health.fetch(request, env);
      return site?.fetch(request, env) ?? new Response(null, { status: 503, headers: { "retry-after": "1" } });
    },
    host,
    port,
  );
  started.push(() => stopListening(patience));
  // Open pages would otherwise keep their requests open until the last moment. A second stop does nothing.
  started.push(live.stop);
  const origin = config.url ?? address;
  directory = await openInstallation({ db, config, log, origin });
  started.push(await letIntroductionsGoOn({ config: reached.config, directory, log }));
  started.push(askAboutDueHourly(directory, log));
  started.push(tendRoundsByTheMinute(directory, origin, log));
  site = createSite({ db, config, live, directory, log, origin });
  reached.servesAt(origin);
  return {
    address: origin,
    db,
    firstLink: await firstAdministratorLink(db, origin),
    stop: async () => {
      stopping = true;
      await unwind();
    },
  };
}

/** Without the sample forum Rapport works all the same. */
async function bringSample(db: Db, log: Log): Promise<void> {
  try {
    if (await loadSample(db)) log.info({}, "the sample forum is there");
  } catch (error) {
    log.warn({ error: traceOf(error) }, "the sample forum could not be loaded");
  }
}
