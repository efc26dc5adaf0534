import { type Ask, csvAnswer, page, type Route, raw } from "../../platform/http/index.ts";
import { type DoorDeps, unhurried } from "../commands/command.ts";
import { cellColumns, cellsOf, loadCountry, loadCoverage, readAsked } from "./load.ts";
import { CountryPage } from "./pages/country.tsx";
import { CoveragePage } from "./pages/coverage.tsx";
import { countryView, coverageView } from "./view-model.ts";

const chosen = "group, region, language-spoken, topic";

export function coverageRoutes(deps: DoorDeps): readonly Route[] {
  const cells = (ask: Ask) => unhurried(deps, ask, () => cellsOf(deps, ask));
  return [
    page({
      path: "/coverage",
      limit: "search",
      summary: `Who can be reached in which country, gaps first: ${chosen}, page`,
      view: coverageView,
      load: (ask) => unhurried(deps, ask, () => loadCoverage(deps, ask)),
      html: (view, ask) => <CoveragePage view={view} ask={ask} />,
    }),
    raw({
      method: "get",
      path: "/coverage/cells.csv",
      limit: "search",
      summary: `Every cell of country and stakeholder group as CSV: ${chosen}`,
      produces: "text/csv",
      handle: async (ask) => csvAnswer("coverage", cellColumns, (await cells(ask)).map(Object.values)),
    }),
    raw({
      method: "get",
      path: "/coverage/cells.json",
      limit: "search",
      summary: `Every cell of country and stakeholder group as JSON: ${chosen}`,
      produces: "application/json",
      handle: async (ask, c) => c.json({ asked: readAsked(ask.query), cells: await cells(ask) }),
    }),
    page({
      path: "/coverage/:country",
      limit: "search",
      summary: "Who can be reached in one country, by stakeholder group: language-spoken, topic",
      view: countryView,
      load: (ask) => unhurried(deps, ask, () => loadCountry(deps, ask)),
      html: (view, ask) => <CountryPage view={view} ask={ask} />,
    }),
  ];
}
