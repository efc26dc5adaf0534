import type { Db } from "../../platform/database/connect.ts";
import { page, type Route } from "../../platform/http/index.ts";
import { loadSearch } from "./load.ts";
import { searchView } from "./model.ts";
import { SearchPage } from "./pages/search-page.tsx";

export const searchRoutes = ({ db }: { readonly db: Db }): readonly Route[] => [
  page({
    path: "/search",
    limit: "search",
    summary: "Search in all published records: q, body, process, speaker, group, from, to, order (best, newest), page",
    view: searchView,
    load: (ask) => loadSearch(db, ask),
    html: (view, ask) => <SearchPage view={view} ask={ask} />,
  }),
];
