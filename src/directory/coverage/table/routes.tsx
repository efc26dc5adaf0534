import { csvAnswer, page, type Route, raw } from "../../../platform/http/index.ts";
import { type DoorDeps, unhurried } from "../../commands/command.ts";
import type { Gatherings } from "./gathering.ts";
import { loadTable } from "./load.ts";
import { TablePage } from "./page.tsx";
import { tableView } from "./view-model.ts";

/** Places whose table can be looked at. */
const places = ["/:body", "/:body/:process", "/:body/:process/sessions/:session"] as const;
const cellColumns = ["in", "group", "at_the_table", "reach"] as const;

/** Who is not at the table of a body, a process or a session. */
export const tableRoutes = (deps: DoorDeps, gatherings: Gatherings): readonly Route[] =>
  places.flatMap((place) => [
    page({
      path: `${place}/coverage`,
      limit: "search",
      summary: "Who is at the table by group, region, country and language, and who is not: region, page",
      view: tableView,
      load: (ask) => unhurried(deps, ask, () => loadTable(deps, gatherings, ask)),
      html: (view, ask) => <TablePage view={view} ask={ask} />,
    }),
    raw({
      method: "get",
      path: `${place}/coverage/cells.csv`,
      limit: "search",
      summary: "Every cell of country (or regional group) and stakeholder group at a table, as CSV: region",
      produces: "text/csv",
      handle: async (ask, c) => {
        const loaded = await unhurried(deps, ask, () => loadTable(deps, gatherings, ask));
        if (!loaded.ok) return c.json(loaded.problem, loaded.problem.status as 404);
        const rows = loaded.value.rows.flatMap(({ id, cells }) =>
          cells.map(({ group, seated, reach }) => [id, group, seated, reach]),
        );
        return csvAnswer("table", cellColumns, rows);
      },
    }),
  ]);
