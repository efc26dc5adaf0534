import { ok } from "../../kernel/result.ts";
import { act, page, type Route } from "../../platform/http/index.ts";
import { archivePlace } from "../commands/archive.ts";
import { createSession } from "../commands/create-session.ts";
import { editSession } from "../commands/edit-session.ts";
import { archiveForm, sessionForm } from "../form-model.ts";
import { formView } from "../form-view-model.ts";
import { words } from "../languages/index.ts";
import { FormPage } from "../pages/forms.tsx";
import { SessionPage } from "../pages/session.tsx";
import { sessionView } from "../view-model.ts";
import type { MeetingsDeps } from "../views/deps.ts";
import { loadNewSession, loadSessionForm } from "../views/forms.ts";
import { loadSession } from "../views/session.ts";
import { processActedOn, sessionActedOn } from "./acted-on.ts";
import { formAgain } from "./again.tsx";
import { savedSaid } from "./said.ts";

const path = "/:body/:process/sessions/:session";

export const sessionRoutes = (deps: MeetingsDeps): readonly Route[] => [
  page({
    path: "/:body/:process/new-session",
    summary: "The form of a new session",
    view: formView,
    load: (ask) => loadNewSession(deps, ask),
    html: (view, ask) => <FormPage kind="session" view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: "/:body/:process/new-session",
    summary: "Create a session",
    input: sessionForm,
    run: async (ask, typed) => {
      const process = await processActedOn(deps.db, ask);
      if (!process.ok) return process;
      const created = await createSession(deps.db, ask, process.value, typed);
      if (!created.ok) return created;
      const { id, href, title } = created.value;
      return ok({ to: href, said: words.in(ask.language)("said-created-session", { title }), data: { id } });
    },
    again: (ask, typed, problem) => formAgain("session", ask, typed, problem, (at) => loadNewSession(deps, at)),
  }),
  page({
    path,
    summary: "A session: when, where, its agenda, what may be told of it, and its record",
    view: sessionView,
    load: (ask) => loadSession(deps, ask),
    html: (view, ask) => <SessionPage view={view} ask={ask} Ring={deps.Ring} />,
  }),
  page({
    path: `${path}/edit`,
    summary: "The form of a session",
    view: formView,
    load: (ask) => loadSessionForm(deps, ask),
    html: (view, ask) => <FormPage kind="session" view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${path}/edit`,
    summary: "Change a session; with the version that was changed",
    input: sessionForm,
    run: async (ask, typed) => {
      const session = await sessionActedOn(deps.db, ask);
      if (!session.ok) return session;
      const edited = await editSession(deps.db, ask, session.value, typed);
      return edited.ok ? ok(savedSaid(ask, session.value, edited.value)) : edited;
    },
    again: (ask, typed, problem) => formAgain("session", ask, typed, problem, (at) => loadSessionForm(deps, at)),
  }),
  act({
    method: "post",
    path: `${path}/archive`,
    summary: "Put a session away, or bring it back",
    input: archiveForm,
    run: async (ask, { archived, version }) => {
      const session = await sessionActedOn(deps.db, ask);
      if (!session.ok) return session;
      const wanted = { archived: archived === "yes", version };
      const done = await archivePlace(deps.db, ask, session.value, wanted);
      const said = words.in(ask.language)(wanted.archived ? "said-archived" : "said-restored");
      return done.ok ? ok({ to: done.value.href, said }) : done;
    },
  }),
];
