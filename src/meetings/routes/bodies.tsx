import { ok } from "../../kernel/result.ts";
import { act, page, type Route } from "../../platform/http/index.ts";
import { archivePlace } from "../commands/archive.ts";
import { createBody } from "../commands/create-body.ts";
import { editBody } from "../commands/edit-body.ts";
import { archiveForm, bodyForm } from "../form-model.ts";
import { formView } from "../form-view-model.ts";
import { words } from "../languages/index.ts";
import { BodiesPage } from "../pages/bodies.tsx";
import { BodyPage } from "../pages/body.tsx";
import { FormPage } from "../pages/forms.tsx";
import { bodiesView, bodyView } from "../view-model.ts";
import { loadBodies, loadBody } from "../views/bodies.ts";
import type { MeetingsDeps } from "../views/deps.ts";
import { loadBodyForm, loadNewBody } from "../views/forms.ts";
import { bodyActedOn } from "./acted-on.ts";
import { formAgain } from "./again.tsx";
import { savedSaid } from "./said.ts";

export const bodyRoutes = (deps: MeetingsDeps): readonly Route[] => [
  page({
    path: "/bodies",
    summary: "The bodies that meet here, from the widest level to the nearest",
    view: bodiesView,
    load: (ask) => loadBodies(deps, ask),
    html: (view, ask) => <BodiesPage view={view} ask={ask} />,
  }),
  page({
    path: "/bodies/new",
    summary: "The form of a new body",
    view: formView,
    load: (ask) => loadNewBody(deps, ask),
    html: (view, ask) => <FormPage kind="body" view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: "/bodies/new",
    summary: "Create a body",
    input: bodyForm,
    run: async (ask, typed) => {
      const created = await createBody(deps.db, ask, typed);
      if (!created.ok) return created;
      const { id, href, title } = created.value;
      return ok({ to: href, said: words.in(ask.language)("said-created-body", { title }), data: { id } });
    },
    again: (ask, typed, problem) => formAgain("body", ask, typed, problem, (at) => loadNewBody(deps, at)),
  }),
  page({
    path: "/:body",
    summary: "A body: what it is, its processes and sessions",
    view: bodyView,
    load: (ask) => loadBody(deps, ask),
    html: (view, ask) => <BodyPage view={view} ask={ask} />,
  }),
  page({
    path: "/:body/edit",
    summary: "The form of a body",
    view: formView,
    load: (ask) => loadBodyForm(deps, ask),
    html: (view, ask) => <FormPage kind="body" view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: "/:body/edit",
    summary: "Change a body; with the version that was changed",
    input: bodyForm,
    run: async (ask, typed) => {
      const body = await bodyActedOn(deps.db, ask);
      if (!body.ok) return body;
      const edited = await editBody(deps.db, ask, body.value, typed);
      return edited.ok ? ok(savedSaid(ask, body.value, edited.value)) : edited;
    },
    again: (ask, typed, problem) => formAgain("body", ask, typed, problem, (at) => loadBodyForm(deps, at)),
  }),
  act({
    method: "post",
    path: "/:body/archive",
    summary: "Put a body away, or bring it back",
    input: archiveForm,
    run: async (ask, { archived, version }) => {
      const body = await bodyActedOn(deps.db, ask);
      if (!body.ok) return body;
      const wanted = { archived: archived === "yes", version };
      const done = await archivePlace(deps.db, ask, body.value, wanted);
      const said = words.in(ask.language)(wanted.archived ? "said-archived" : "said-restored");
      return done.ok ? ok({ to: done.value.href, said }) : done;
    },
  }),
];
