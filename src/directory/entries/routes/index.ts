import type { Route } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { confirmRoutes } from "./confirm.ts";
import { limitRoutes } from "./limits.ts";
import { mergeRoutes } from "./merges.ts";
import { organisationRoutes } from "./organisations.ts";
import { personRoutes } from "./people.ts";
import { suggestionRoutes } from "./suggestions.ts";

/** All addresses of entries. */
export const entryRoutes = (deps: DoorDeps): readonly Route[] => [
  ...confirmRoutes(deps),
  ...limitRoutes(deps),
  ...mergeRoutes(deps),
  ...suggestionRoutes(deps),
  ...personRoutes(deps),
  ...organisationRoutes(deps),
];
