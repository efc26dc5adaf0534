/** Who was stopped because they took more of the directory than a person looks up: for those who look after it. */
import { ok } from "../../../kernel/result.ts";
import { page, type Route } from "../../../platform/http/index.ts";
import { allowed, type DoorDeps } from "../../commands/command.ts";
import { LimitsPage, limitsView } from "../pages/limits.tsx";
import { readLimitHits } from "../store/limit-hits.ts";

const days = 90;

export const limitRoutes = (deps: DoorDeps): readonly Route[] => [
  page({
    path: "/directory/limits",
    summary: "Who was stopped for taking more of the directory than a person looks up; for those who look after it",
    view: limitsView,
    load: async (ask) => {
      const keeper = allowed(ask, "directory.keep", { within: [] });
      if (!keeper.ok) return keeper;
      const hits = await readLimitHits(deps.db, new Date(Date.now() - days * 86_400_000));
      return ok({ days, hits: hits.map((hit) => ({ ...hit, last: hit.last.toISOString() })) });
    },
    html: (view, ask) => LimitsPage({ view, ask }),
  }),
];
