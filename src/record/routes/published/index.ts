/** The addresses of published records. */
import type { Db } from "../../../platform/database/connect.ts";
import type { Route } from "../../../platform/http/index.ts";
import { publishedRecords } from "../../load-published.ts";
import { pageRoutes } from "./pages.tsx";

export interface PublishedDeps {
  readonly db: Db;
}

export function publishedRoutes({ db }: PublishedDeps): readonly Route[] {
  const records = publishedRecords(db);
  return [...pageRoutes(records)];
}
