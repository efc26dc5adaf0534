import { page, type Route } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { loadDirectory } from "./load.ts";
import { directoryView } from "./model.ts";
import { DirectoryPage } from "./pages/directory.tsx";

export const directorySearchRoutes = (deps: DoorDeps): readonly Route[] => [
  page({
    path: "/directory",
    limit: "search",
    summary:
      "Search people and organisations: q, kind (person, organisation), group, country, region, language-spoken, topic, page",
    view: directoryView,
    load: (ask) => loadDirectory(deps, ask),
    html: (view, ask) => <DirectoryPage view={view} ask={ask} />,
  }),
];
