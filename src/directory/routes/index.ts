import type { Route } from "../../platform/http/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { coverageRoutes } from "../coverage/routes.tsx";
import { entryRoutes } from "../entries/routes/index.ts";
import { exchangeRoutes } from "../exchange/routes/index.ts";
import { introductionRoutes } from "../introductions/routes.ts";
import { directorySearchRoutes } from "../search/routes.tsx";
import { tiesRoutes } from "../ties/routes.ts";
import { libraryRoutes } from "./library.ts";
import { meRoutes } from "./me.ts";
import { peopleRoutes } from "./people.ts";
import { signInRoutes } from "./sign-in.ts";

/** All addresses of the directory. */
export const directoryRoutes = (deps: DoorDeps): readonly Route[] => [
  ...signInRoutes(deps),
  ...libraryRoutes(deps),
  ...meRoutes(deps),
  ...tiesRoutes(deps),
  ...introductionRoutes(deps),
  ...peopleRoutes(deps),
  ...entryRoutes(deps),
  ...exchangeRoutes(deps),
  ...directorySearchRoutes(deps),
  ...coverageRoutes(deps),
];
