/** The addresses of published records. */
import type { Db } from "../../../platform/database/connect.ts";
import type { Route } from "../../../platform/http/index.ts";
import { type PublishedRecords, publishedRecords } from "../../load-published.ts";
import { exportRoutes } from "./exports.ts";
import { feedRoutes } from "./feeds.ts";
import { pageRoutes } from "./pages.tsx";

export interface PublishedDeps {
  readonly db: Db;
  /** Where others read them too: masked once for all. */
  readonly records?: PublishedRecords;
}

/** Before the routes of places: `/:body/feed` is not a process. */
export function publishedRoutes({ db, records = publishedRecords(db) }: PublishedDeps): readonly Route[] {
  return [...feedRoutes(db, records), ...exportRoutes(records), ...pageRoutes(records)];
}
