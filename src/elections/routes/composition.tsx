import { page, type Route } from "../../platform/http/index.ts";
import type { ElectionsDeps } from "../commands/acting.ts";
import { compositionView } from "../composition-view-model.ts";
import { CompositionPage } from "../pages/composition-page.tsx";
import { loadComposition } from "../views/composition.ts";

export const compositionRoutes = (deps: ElectionsDeps, base: string): readonly Route[] => [
  page({
    path: `${base}/composition`,
    summary: "Whether committees here are composed as their rules say, and which candidates would mend them",
    view: compositionView,
    load: (ask) => loadComposition(deps, ask),
    html: (view, ask) => <CompositionPage view={view} ask={ask} />,
  }),
];
