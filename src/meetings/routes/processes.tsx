import { ok } from "../../kernel/result.ts";
import { act, page, type Route } from "../../platform/http/index.ts";
import { archivePlace } from "../commands/archive.ts";
import { createProcess } from "../commands/create-process.ts";
import { editProcess } from "../commands/edit-process.ts";
import { archiveForm, processForm } from "../form-model.ts";
import { formView } from "../form-view-model.ts";
import { words } from "../languages/index.ts";
import { FormPage } from "../pages/forms.tsx";
import { ProcessPage } from "../pages/process.tsx";
import { processView } from "../view-model.ts";
import type { MeetingsDeps } from "../views/deps.ts";
import { loadNewProcess, loadProcessForm } from "../views/forms.ts";
import { loadProcess } from "../views/process.ts";
import { bodyActedOn, processActedOn } from "./acted-on.ts";
import { formAgain } from "./again.tsx";
import { savedSaid } from "./said.ts";

export const processRoutes = (deps: MeetingsDeps): readonly Route[] => [
  page({
    path: "/:body/new-process",
    summary: "The form of a new process",
    view: formView,
    load: (ask) => loadNewProcess(deps, ask),
    html: (view, ask) => <FormPage kind="process" view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: "/:body/new-process",
    summary: "Create a process",
    input: processForm,
    run: async (ask, typed) => {
      const body = await bodyActedOn(deps.db, ask);
      if (!body.ok) return body;
      const created = await createProcess(deps.db, ask, body.value, typed);
      if (!created.ok) return created;
      const { id, href, title } = created.value;
      return ok({ to: href, said: words.in(ask.language)("said-created-process", { title }), data: { id } });
    },
    again: (ask, typed, problem) => formAgain("process", ask, typed, problem, (at) => loadNewProcess(deps, at)),
  }),
  page({
    path: "/:body/:process",
    summary: "A process: what it is for, and its sessions",
    view: processView,
    load: (ask) => loadProcess(deps, ask),
    html: (view, ask) => <ProcessPage view={view} ask={ask} />,
  }),
  page({
    path: "/:body/:process/edit",
    summary: "The form of a process",
    view: formView,
    load: (ask) => loadProcessForm(deps, ask),
    html: (view, ask) => <FormPage kind="process" view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: "/:body/:process/edit",
    summary: "Change a process; with the version that was changed",
    input: processForm,
    run: async (ask, typed) => {
      const process = await processActedOn(deps.db, ask);
      if (!process.ok) return process;
      const edited = await editProcess(deps.db, ask, process.value, typed);
      return edited.ok ? ok(savedSaid(ask, process.value, edited.value)) : edited;
    },
    again: (ask, typed, problem) => formAgain("process", ask, typed, problem, (at) => loadProcessForm(deps, at)),
  }),
  act({
    method: "post",
    path: "/:body/:process/archive",
    summary: "Put a process away, or bring it back",
    input: archiveForm,
    run: async (ask, { archived, version }) => {
      const process = await processActedOn(deps.db, ask);
      if (!process.ok) return process;
      const wanted = { archived: archived === "yes", version };
      const done = await archivePlace(deps.db, ask, process.value, wanted);
      const said = words.in(ask.language)(wanted.archived ? "said-archived" : "said-restored");
      return done.ok ? ok({ to: done.value.href, said }) : done;
    },
  }),
];
