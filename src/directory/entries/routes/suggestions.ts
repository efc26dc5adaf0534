/** Addresses where an update is suggested, and answered. */
import type { PersonId } from "../../../kernel/ids.ts";
import { ok, type Problem } from "../../../kernel/result.ts";
import { ProblemPage } from "../../../platform/html/index.ts";
import { type Ask, act, page, type Route, type Typed } from "../../../platform/http/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { answerProposal, propose, type Whose } from "../commands/propose.ts";
import { answerForm, suggestionForm } from "../form-model.ts";
import type { ProposalId } from "../keeping-model.ts";
import { words } from "../languages/index.ts";
import type { OrganisationId } from "../model.ts";
import { SuggestionsPage, SuggestPage, suggestionsView, suggestView } from "../pages/suggest.tsx";
import { loadSuggest, loadSuggestions } from "../suggestion-views.ts";
import { idIn } from "./id-in.ts";

const of = {
  people: (ask: Ask): Whose => ({ kind: "person", id: idIn<PersonId>(ask, "id") }),
  organisations: (ask: Ask): Whose => ({ kind: "organisation", id: idIn<OrganisationId>(ask, "id") }),
} as const;

const pathOf = (whose: Whose): string =>
  whose.kind === "person" ? `/people/${whose.id}` : `/organisations/${whose.id}`;

export function suggestionRoutes(deps: DoorDeps): readonly Route[] {
  const both = (Object.keys(of) as (keyof typeof of)[]).flatMap((word) => {
    const whose = of[word];
    return [
      page({
        path: `/${word}/:id/suggest`,
        summary: "An update to be suggested to who looks after the entry",
        view: suggestView,
        load: (ask) => loadSuggest(deps, ask, whose(ask)),
        html: (view, ask) => SuggestPage({ view, ask }),
      }),
      act({
        method: "post",
        path: `/${word}/:id/suggest`,
        summary: "Suggest an update to who looks after the entry",
        input: suggestionForm,
        run: async (ask, form) => {
          const sent = await propose(deps, ask, whose(ask), form);
          return sent.ok ? ok({ to: pathOf(whose(ask)), said: words.in(ask.language)("suggested") }) : sent;
        },
        again: async (ask: Ask, typed: Typed, problem: Problem) => {
          const view = await loadSuggest(deps, ask, whose(ask));
          return view.ok
            ? SuggestPage({ view: view.value, ask, typed, problem })
            : ProblemPage({ ask, typed, problem: view.problem });
        },
      }),
      page({
        path: `/${word}/:id/suggestions`,
        summary: "Updates that others suggest, for who looks after the entry",
        view: suggestionsView,
        load: (ask) => loadSuggestions(deps, ask, whose(ask)),
        html: (view, ask) => SuggestionsPage({ view, ask }),
      }),
    ];
  });
  return [
    ...both,
    act({
      method: "post",
      path: "/directory/suggestions/:proposal",
      summary: "Accept the fields named of a suggested update, and decline the others",
      input: answerForm,
      run: async (ask, { accept }) => {
        const answered = await answerProposal(deps, ask, idIn<ProposalId>(ask, "proposal"), accept);
        if (!answered.ok) return answered;
        const said = words.in(ask.language)("suggestion-answered", { count: accept.length });
        return ok({ to: `${pathOf(answered.value)}/suggestions`, said });
      },
    }),
  ];
}
