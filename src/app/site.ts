import type { Hono } from "hono";
import { type DoorDeps, refuseBadToken, whoAsks } from "../directory/index.ts";
import type { Config } from "../platform/config.ts";
import type { Db } from "../platform/database/connect.ts";
import { createSite as createSiteOf } from "../platform/http/index.ts";
import { guard } from "../platform/limits/index.ts";
import type { Live } from "../platform/live/index.ts";
import { type Log, requestLog, traceOf } from "../platform/log/index.ts";
import { allRoutes } from "./routes.ts";

/** What the rooms are given to work with. */
export interface SiteDeps {
  readonly db: Db;
  readonly config: Config;
  readonly live: Live;
  readonly directory: DoorDeps;
  readonly log: Log;
  /** Scheme, host and port that readers use. */
  readonly origin: string;
}

/** All rooms under one roof. */
export function createSite(deps: SiteDeps): Hono {
  const { doors, limits } = deps.directory;
  const hops = deps.config.trustProxy;
  const [tooOften, badToken] = [guard(limits, hops), refuseBadToken(limits, hops)];
  return createSiteOf({
    routes: allRoutes(deps),
    whoAsks: whoAsks(deps.db, doors),
    guard: async (c, ask, limit) => (await tooOften(c, ask, limit)) ?? badToken(c, ask),
    origin: deps.origin,
    onBroken: (request, error) => deps.log.error({ request, error: traceOf(error) }, "a request failed"),
    before: [requestLog(deps.log)],
  });
}
