import { page, type Route } from "../../platform/http/index.ts";
import { HomePage } from "../pages/home.tsx";
import { homeView } from "../view-model.ts";
import type { MeetingsDeps } from "../views/deps.ts";
import { loadHome } from "../views/home.ts";
import { bodyRoutes } from "./bodies.tsx";
import { calendarRoutes } from "./calendar.ts";
import { processRoutes } from "./processes.tsx";
import { sessionRoutes } from "./sessions.tsx";

/** The home page and all places. To stand last among all routes: the first word of an address may be any body. */
export const meetingsRoutes = (deps: MeetingsDeps): readonly Route[] => [
  page({
    path: "/",
    summary: "What is being held now, what comes next, and the latest records",
    view: homeView,
    load: (ask) => loadHome(deps, ask),
    html: (view, ask) => <HomePage view={view} ask={ask} Ring={deps.Ring} />,
  }),
  ...bodyRoutes(deps),
  ...processRoutes(deps),
  ...sessionRoutes(deps),
  ...calendarRoutes(deps),
];
