/** Addresses where duplicates are joined, and separated again. */
import { z } from "zod";
import type { PersonId } from "../../../kernel/ids.ts";
import { ok, type Problem, type Result } from "../../../kernel/result.ts";
import { ProblemPage } from "../../../platform/html/index.ts";
import { type Ask, act, page, type Route, type Typed } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { mergeOrganisations, mergePeople, separate } from "../commands/merge.ts";
import { version } from "../form-model.ts";
import type { MergeId } from "../keeping-model.ts";
import { words } from "../languages/index.ts";
import { idTyped, loadMergeOrganisations, loadMergePeople } from "../merge-views.ts";
import type { OrganisationId } from "../model.ts";
import { MergePage, type MergeView, mergeView } from "../pages/merge.tsx";
import { idIn } from "./id-in.ts";

const mergeForm = z.object({
  with: z.string().max(300).transform(idTyped).pipe(z.uuid()),
  version,
  otherVersion: version,
});

const again = (load: (ask: Ask) => Promise<Result<MergeView>>) => async (ask: Ask, typed: Typed, problem: Problem) => {
  const view = await load({ ...ask, query: {} });
  return view.ok
    ? MergePage({ view: view.value, ask, typed, problem })
    : ProblemPage({ ask, typed, problem: view.problem });
};

export function mergeRoutes(deps: DoorDeps): readonly Route[] {
  const people = (ask: Ask) => loadMergePeople(deps, ask, idIn<PersonId>(ask, "id"));
  const organisations = (ask: Ask) => loadMergeOrganisations(deps, ask, idIn<OrganisationId>(ask, "id"));
  const html = (view: MergeView, ask: Ask) => MergePage({ view, ask });
  return [
    page({
      path: "/people/:id/merge",
      summary: "What joining this entry with another (?with=) would make",
      view: mergeView,
      load: people,
      html,
    }),
    act({
      method: "post",
      path: "/people/:id/merge",
      summary: "Join two entries of one person; the address of the one that goes leads to the one kept",
      input: mergeForm,
      run: async (ask, { with: other, ...versions }) => {
        const merged = await mergePeople(deps, ask, idIn(ask, "id"), other as PersonId, versions);
        if (!merged.ok) return merged;
        return ok({ to: `/people/${merged.value.id}`, said: words.in(ask.language)("merged") });
      },
      again: again(people),
    }),
    page({
      path: "/organisations/:id/merge",
      summary: "What joining this organisation with another (?with=) would make",
      view: mergeView,
      load: organisations,
      html,
    }),
    act({
      method: "post",
      path: "/organisations/:id/merge",
      summary: "Join two entries of one organisation; the address of the one that goes leads to the one kept",
      input: mergeForm,
      run: async (ask, { with: other, ...versions }) => {
        const merged = await mergeOrganisations(deps, ask, idIn(ask, "id"), other as OrganisationId, versions);
        if (!merged.ok) return merged;
        return ok({ to: `/organisations/${merged.value.id}`, said: words.in(ask.language)("merged") });
      },
      again: again(organisations),
    }),
    act({
      method: "post",
      path: "/directory/merges/:merge/separate",
      summary: "Separate two entries that were joined, as both were",
      input: z.object({}),
      run: async (ask) => {
        const merge = await separate(deps, ask, idIn<MergeId>(ask, "merge"));
        if (!merge.ok) return merge;
        const { kind, gone } = merge.value;
        const to = kind === "person" ? `/people/${gone}` : `/organisations/${gone}`;
        return ok({ to, said: words.in(ask.language)("separated") });
      },
    }),
  ];
}
