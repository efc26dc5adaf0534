import type { Route } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { exportRoutes } from "./export.ts";
import { importRoutes } from "./import.ts";
import { webfingerRoutes } from "./webfinger.ts";

/** Addresses at which entries come in and go out. */
export const exchangeRoutes = (deps: DoorDeps): readonly Route[] => [
  ...importRoutes(deps),
  ...exportRoutes(deps),
  ...webfingerRoutes(deps),
];
