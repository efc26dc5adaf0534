import type { Route } from "../platform/http/index.ts";
import type { SiteDeps } from "./site.ts";

/** Every address of Rapport, room by room. */
export function allRoutes(_deps: SiteDeps): readonly Route[] {
  return [];
}
