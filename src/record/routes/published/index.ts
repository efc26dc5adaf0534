/** The addresses of published records. */
import type { Db } from "../../../platform/database/connect.ts";
import type { Route } from "../../../platform/http/index.ts";
import { publishedRecords } from "../../load-published.ts";
import { exportRoutes } from "./exports.ts";
import { feedRoutes } from "./feeds.ts";
import { pageRoutes } from "./pages.tsx";

export interface PublishedDeps {
  readonly db: Db;
}

/** Before the routes of places: `/:body/feed` is not a process. */
export function publishedRoutes({ db }: PublishedDeps): readonly Route[] {
  const records = publishedRecords(db);
  return [...feedRoutes(db, records), ...exportRoutes(records), ...pageRoutes(records)];
}
