import type { Route } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { organisationRoutes } from "./organisations.ts";
import { personRoutes } from "./people.ts";

/** All addresses of entries. */
export const entryRoutes = (deps: DoorDeps): readonly Route[] => [...personRoutes(deps), ...organisationRoutes(deps)];
