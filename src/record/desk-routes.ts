/** Every address of the rapporteur's desk. */
import type { Route } from "../platform/http/index.ts";
import type { DeskDeps } from "./load-desk.ts";
import { cueActs } from "./routes/desk/cue-acts.tsx";
import { deskLive } from "./routes/desk/desk-live.ts";
import { deskPages } from "./routes/desk/desk-pages.tsx";
import { outcomeActs } from "./routes/desk/outcome-acts.ts";
import { wholeActs } from "./routes/desk/whole-acts.ts";

export const deskRoutes = (deps: DeskDeps): readonly Route[] => [
  ...deskPages(deps),
  ...cueActs(deps),
  ...outcomeActs(deps),
  ...wholeActs(deps),
  ...deskLive(deps),
];
