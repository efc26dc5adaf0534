/** What everybody may read: the public page, the list as CSV, and one's own applications. */
import { csvAnswer, page, type Route, raw } from "../../platform/http/index.ts";
import type { AccreditationDeps } from "../commands/acting.ts";
import { words } from "../languages/index.ts";
import { HomePage } from "../pages/home.tsx";
import { MinePage } from "../pages/mine.tsx";
import { homeView, mineView } from "../view-model.ts";
import { loadHome } from "../views/home.ts";
import { loadMine } from "../views/mine.ts";
import { base } from "./deps.ts";

export const publicRoutes = (deps: AccreditationDeps): readonly Route[] => [
  page({
    path: "/accreditation",
    summary: "What one has applied for, where it stands, and what comes next",
    view: mineView,
    load: (ask) => loadMine(deps, ask),
    html: (view, ask) => <MinePage view={view} ask={ask} />,
  }),
  page({
    path: base,
    summary: "Accreditation in a process: how one gets in, the calendar, the list and the outcome",
    view: homeView,
    load: (ask) => loadHome(deps, ask),
    html: (view, ask) => <HomePage view={view} ask={ask} />,
  }),
  raw({
    method: "get",
    path: `${base}/list.csv`,
    summary: "The lists of all rounds as CSV, as far as this reader may know them",
    produces: "text/csv",
    handle: async (ask, c) => {
      const loaded = await loadHome(deps, ask);
      if (!loaded.ok) return c.json(loaded.problem, loaded.problem.status);
      const say = words.in(ask.language);
      const head = ["round", "number", "name", "kind", "country", "capacity", "standing", "rule", "objections"];
      const rows = loaded.value.rounds.flatMap(({ round, list }) =>
        list.map((row) => [
          round.number,
          row.number,
          row.name,
          row.kind,
          row.country,
          row.capacity,
          row.standing,
          row.ground ? say(`ground-${row.ground}`) : "",
          row.objections
            .filter(({ withdrawnAt }) => withdrawnAt === null)
            .map(({ member, basis }) => (basis ? `${member}: ${basis}` : member))
            .join("; "),
        ]),
      );
      return csvAnswer("accreditation", head, rows);
    },
  }),
];
