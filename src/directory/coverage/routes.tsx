import { page, type Route, raw } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { cover, loadCountry, loadCoverage, readAsked } from "./load.ts";
import { CountryPage } from "./pages/country.tsx";
import { CoveragePage } from "./pages/coverage.tsx";
import { countryView, coverageView } from "./view-model.ts";

const chosen = "group, region, language-spoken, topic";

export const coverageRoutes = (deps: DoorDeps): readonly Route[] => [
  page({
    path: "/coverage",
    limit: "search",
    summary: `Who can be reached in which country, gaps first: ${chosen}, page`,
    view: coverageView,
    load: (ask) => loadCoverage(deps, ask),
    html: (view, ask) => <CoveragePage view={view} ask={ask} />,
  }),
  raw({
    method: "get",
    path: "/coverage/cells.csv",
    limit: "search",
    summary: `Every cell of country and stakeholder group as CSV: ${chosen}`,
    produces: "text/csv",
    handle: async (ask, c) => {
      const { coverage } = await cover(deps, ask, readAsked(ask.query));
      const lines = coverage.flatMap(({ cells, expected }) =>
        cells.map(({ country, group, reach, direct, introduction, all }) =>
          [country, expected ? "yes" : "no", group, reach, direct, introduction, all].join(","),
        ),
      );
      const head = "country,member_state,group,reach,direct,by_introduction,entries";
      return c.body(`${[head, ...lines].join("\r\n")}\r\n`, 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="coverage.csv"',
      });
    },
  }),
  page({
    path: "/coverage/:country",
    limit: "search",
    summary: "Who can be reached in one country, by stakeholder group: language-spoken, topic",
    view: countryView,
    load: (ask) => loadCountry(deps, ask),
    html: (view, ask) => <CountryPage view={view} ask={ask} />,
  }),
];
