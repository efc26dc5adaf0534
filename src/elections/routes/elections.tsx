import { ok } from "../../kernel/result.ts";
import { act, page, type Route } from "../../platform/http/index.ts";
import { type ElectionsDeps, electionHref } from "../commands/acting.ts";
import { createElection, editElection } from "../commands/hold-election.ts";
import { importElection } from "../commands/import-election.ts";
import { electionForm, importForm } from "../form-model.ts";
import { words } from "../languages/index.ts";
import { ElectionForm, ImportPage } from "../pages/election-form.tsx";
import { ElectionPage } from "../pages/election-page.tsx";
import { ListPage } from "../pages/list-page.tsx";
import { electionView, formView, listView } from "../view-model.ts";
import { electionAsked, placeAsked } from "../views/asked.ts";
import { loadElection } from "../views/election.ts";
import { loadElectionForm, loadImport, loadNewElection } from "../views/forms.ts";
import { loadList } from "../views/list.ts";
import { again } from "./again.tsx";

/** Elections under a place; `base` is the path of a body or of a process. */
export const electionRoutes = (deps: ElectionsDeps, base: string): readonly Route[] => [
  page({
    path: `${base}/elections`,
    summary: "Elections and lots held here",
    view: listView,
    load: (ask) => loadList(deps, ask),
    html: (view, ask) => <ListPage view={view} ask={ask} />,
  }),
  page({
    path: `${base}/elections/new`,
    summary: "The form of a new election",
    view: formView,
    load: (ask) => loadNewElection(deps, ask),
    html: (view, ask) => <ElectionForm view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/elections/new`,
    summary: "Announce an election; times as 2026-05-14T09:30 in the zone",
    input: electionForm,
    run: async (ask, typed) => {
      const place = await placeAsked(deps, ask);
      if (!place.ok) return place;
      const created = await createElection(deps, ask, place.value, typed);
      if (!created.ok) return created;
      const { slug, id } = created.value;
      return ok({ to: electionHref(place.value, slug), said: words.in(ask.language)("said-created"), data: { id } });
    },
    again: again(
      (ask) => loadNewElection(deps, ask),
      (ask) => (view, typed, problem) => <ElectionForm view={view} ask={ask} typed={typed} problem={problem} />,
    ),
  }),
  page({
    path: `${base}/elections/import`,
    summary: "The form to count a ballot file of an election held elsewhere",
    view: formView,
    load: (ask) => loadImport(deps, ask),
    html: (view, ask) => <ImportPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/elections/import`,
    summary: "Count a ballot file of an election held elsewhere",
    input: importForm,
    limit: "import",
    run: async (ask, typed) => {
      const place = await placeAsked(deps, ask);
      if (!place.ok) return place;
      const brought = await importElection(deps, ask, place.value, typed);
      if (!brought.ok) return brought;
      const { slug, id } = brought.value;
      return ok({ to: electionHref(place.value, slug), said: words.in(ask.language)("said-imported"), data: { id } });
    },
    again: again(
      (ask) => loadImport(deps, ask),
      (ask) => (view, typed, problem) => <ImportPage view={view} ask={ask} typed={typed} problem={problem} />,
    ),
  }),
  page({
    path: `${base}/elections/:election`,
    summary: "An election: its rules, who stands, and after the close the result",
    view: electionView,
    load: (ask) => loadElection(deps, ask),
    html: (view, ask) => <ElectionPage view={view} ask={ask} />,
  }),
  page({
    path: `${base}/elections/:election/edit`,
    summary: "The form of an election that has not opened",
    view: formView,
    load: (ask) => loadElectionForm(deps, ask),
    html: (view, ask) => <ElectionForm view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/elections/:election/edit`,
    summary: "Change the rules of an election before it opens",
    input: electionForm,
    run: async (ask, typed) => {
      const asked = await electionAsked(deps, ask);
      if (!asked.ok) return asked;
      const { place, election } = asked.value;
      const edited = await editElection(deps, ask, place, election, typed);
      if (!edited.ok) return edited;
      return ok({ to: electionHref(place, election.slug), said: words.in(ask.language)("said-edited") });
    },
    again: again(
      (ask) => loadElectionForm(deps, ask),
      (ask) => (view, typed, problem) => <ElectionForm view={view} ask={ask} typed={typed} problem={problem} />,
    ),
  }),
];
