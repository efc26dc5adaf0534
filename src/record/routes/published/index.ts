/** The addresses of published records. */
import { type Contacts, contactsOfTies } from "../../../directory/index.ts";
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
  readonly contacts?: Contacts;
}

/** Before the routes of places: `/:body/feed` is not a process. */
export function publishedRoutes(deps: PublishedDeps): readonly Route[] {
  const { db, records = publishedRecords(db), contacts = contactsOfTies(db) } = deps;
  return [...feedRoutes(db, records), ...exportRoutes(records), ...pageRoutes(db, contacts, records)];
}
