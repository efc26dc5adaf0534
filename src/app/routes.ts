import { modalitiesRoutes } from "../modalities/index.ts";
import { assetRoutes } from "../platform/html/index.ts";
import { openApiRoute, type Route } from "../platform/http/index.ts";
import { searchRoutes } from "../record/index.ts";
import type { SiteDeps } from "./site.ts";

/** Every address of Rapport, room by room. */
export function allRoutes(deps: SiteDeps): readonly Route[] {
  const rooms = [...modalitiesRoutes, ...searchRoutes(deps)];
  return [...rooms, ...assetRoutes, openApiRoute(rooms)];
}
