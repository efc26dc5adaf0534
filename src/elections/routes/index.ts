import type { Route } from "../../platform/http/index.ts";
import type { ElectionsDeps } from "../commands/acting.ts";
import { compositionRoutes } from "./composition.tsx";
import { electionRoutes } from "./elections.tsx";
import { lotRoutes } from "./lots.tsx";
import { takingPartRoutes } from "./taking-part.tsx";

/** Elections and lots of bodies and of processes. To stand before the places: their second word may be any process. */
export const electionsRoutes = (deps: ElectionsDeps): readonly Route[] =>
  ["/:body", "/:body/:process"].flatMap((base) => [
    ...electionRoutes(deps, base),
    ...takingPartRoutes(deps, `${base}/elections/:election`),
    ...lotRoutes(deps, base),
    ...compositionRoutes(deps, base),
  ]);
