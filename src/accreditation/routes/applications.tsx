/** Applying, and all that is done to one application. */
import { z } from "zod";
import { ok, type Problem, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/problem-page.tsx";
import { type Ask, act, type Done, type Html, page, type Route, raw, type Typed } from "../../platform/http/index.ts";
import { instantInWords, plainDateInWords } from "../../platform/languages/index.ts";
import {
  type AccreditationDeps,
  type Acting,
  homeOf,
  hrefOf,
  type OnApplication,
  problem,
} from "../commands/acting.ts";
import { amend, apply, withdraw } from "../commands/apply.ts";
import { askToJoin, type Named, takeBackInvitation } from "../commands/ask-to-join.ts";
import { check } from "../commands/check.ts";
import { consult, decide } from "../commands/consult.ts";
import { dropDelegate } from "../commands/delegates.ts";
import { addDocument, dropDocument } from "../commands/documents.ts";
import { object, withdrawOwnObjection } from "../commands/object.ts";
import { tellApart } from "../commands/tell-apart.ts";
import {
  applicationForm,
  checkForm,
  consultForm,
  decideForm,
  delegateForm,
  focalForm,
  nothing,
  objectForm,
} from "../form-model.ts";
import { type Key, words } from "../languages/index.ts";
import { ApplicationPage } from "../pages/application.tsx";
import { ApplyPage } from "../pages/apply.tsx";
import { textsOf } from "../pages/parts/form.tsx";
import { readDocument } from "../store/beside.ts";
import { type ApplyView, applicationView, applyView } from "../view-model.ts";
import { closeness, loadApplication } from "../views/application.ts";
import { loadAmend, loadApply } from "../views/apply.ts";
import { applicationAsked, roundAsked } from "../views/asked.ts";
import { actingOf, base } from "./deps.ts";
import { documentAnswer } from "./document-answer.ts";

const one = `${base}/applications/:application`;

async function formAgain(ask: Ask, typed: Typed, found: Problem, loaded: Result<ApplyView>): Promise<Html> {
  return loaded.ok
    ? ApplyPage({ view: loaded.value, ask, typed: textsOf(typed), problem: found })
    : ProblemPage({ problem: found, ask, typed });
}

/** An act on one application: found, done, and back to its page with what happened; refused, the page again with why. */
function onOne<Input>(
  deps: AccreditationDeps,
  verb: string,
  summary: string,
  input: z.ZodType<Input>,
  run: (acting: Acting, on: OnApplication, input: Input, ask: Ask) => Promise<Result<{ said: string; to?: string }>>,
): Route {
  return act({
    method: "post",
    path: `${one}/${verb}`,
    summary,
    input,
    run: async (ask, typed): Promise<Result<Done>> => {
      const asked = await applicationAsked(deps, ask);
      if (!asked.ok) return asked;
      const acting = actingOf(deps, ask);
      // Whoever may not know of it is told nothing by an act either.
      const seen = await loadApplication(deps, ask);
      if (!seen.ok) return seen;
      const done = await run(acting, asked.value, typed, ask);
      if (!done.ok) return done;
      const { process, application } = asked.value;
      return ok({ to: done.value.to ?? hrefOf(process, application), said: done.value.said });
    },
    again: async (ask, typed, found) => {
      const loaded = await loadApplication(deps, ask);
      return loaded.ok
        ? ApplicationPage({ view: loaded.value, ask, typed: textsOf(typed), problem: found })
        : ProblemPage({ problem: found, ask, typed });
    },
  });
}

const told = (ask: Ask, key: Key, values = {}) => ({ said: words.in(ask.language)(key, values) });

const toldOfNamed = (ask: Ask, { name, until }: Named, atOnce: Key, asked: Key) =>
  until
    ? told(ask, asked, { name, date: plainDateInWords(until.toISOString().slice(0, 10), ask.language) })
    : told(ask, atOnce, { name });

/** Back to the list, where the press was made there. */
const fromList = z.object({ from: z.string().default("") });
const backTo = ({ process, application }: OnApplication, from: string) =>
  from === "list" ? { to: `${homeOf(process)}/list#a${application.number}` } : {};

export const applicationRoutes = (deps: AccreditationDeps): readonly Route[] => [
  page({
    path: `${base}/apply`,
    summary: "The form of an application or a notice",
    view: applyView,
    load: (ask) => loadApply(deps, ask),
    html: (view, ask) => <ApplyPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${base}/apply`,
    summary: "Apply, or give notice",
    input: applicationForm,
    run: async (ask, typed): Promise<Result<Done>> => {
      const asked = await roundAsked(deps, ask);
      if (!asked.ok) return asked;
      const done = await apply(actingOf(deps, ask), asked.value, typed);
      if (!done.ok) return done;
      const { id, number } = done.value;
      return ok({
        to: hrefOf(asked.value.process, { id }),
        ...told(ask, "said-applied", { number }),
        data: { id, number },
      });
    },
    again: async (ask, typed, found) => formAgain(ask, typed, found, await loadApply(deps, ask)),
  }),
  page({
    path: one,
    summary: "One application: where it stands and why, what comes next",
    view: applicationView,
    load: (ask) => loadApplication(deps, ask),
    html: (view, ask) => <ApplicationPage view={view} ask={ask} />,
  }),
  page({
    path: `${one}/amend`,
    summary: "The form of an application that is being amended",
    view: applyView,
    load: (ask) => loadAmend(deps, ask),
    html: (view, ask) => <ApplyPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path: `${one}/amend`,
    summary: "Amend one's application, or bring what was asked for",
    input: applicationForm,
    run: async (ask, typed): Promise<Result<Done>> => {
      const asked = await applicationAsked(deps, ask);
      if (!asked.ok) return asked;
      const done = await amend(actingOf(deps, ask), asked.value, typed);
      const { process, application } = asked.value;
      return done.ok ? ok({ to: hrefOf(process, application), ...told(ask, "said-amended") }) : done;
    },
    again: async (ask, typed, found) => formAgain(ask, typed, found, await loadAmend(deps, ask)),
  }),
  onOne(deps, "withdraw", "Take one's application back", nothing, async (acting, on, _typed, ask) => {
    const done = await withdraw(acting, on);
    return done.ok ? ok(told(ask, "said-withdrawn")) : done;
  }),
  onOne(
    deps,
    "check",
    "Find an application complete, or ask for what is missing",
    checkForm,
    async (acting, on, typed, ask) => {
      const done = await check(acting, on, typed);
      if (!done.ok) return done;
      const admitted = done.value.settled?.result === "admitted";
      return ok(told(ask, typed.verdict === "missing" ? "said-asked" : admitted ? "said-noted" : "said-complete"));
    },
  ),
  onOne(
    deps,
    "object",
    "Object to an application on the circulated list",
    objectForm.extend(fromList.shape),
    async (acting, on, typed, ask) => {
      const done = await object(acting, on, typed);
      if (!done.ok) return done;
      const at = instantInWords(done.value.at, on.round.zone, ask.language);
      return ok({ ...told(ask, "said-objected", { name: on.application.name, at }), ...backTo(on, typed.from) });
    },
  ),
  onOne(
    deps,
    "withdraw-objection",
    "Withdraw the objection of one's member",
    fromList,
    async (acting, on, typed, ask) => {
      const done = await withdrawOwnObjection(acting, on);
      if (!done.ok) return done;
      return ok({ ...told(ask, "said-objection-withdrawn", { name: on.application.name }), ...backTo(on, typed.from) });
    },
  ),
  onOne(
    deps,
    "consult",
    "Consult about an objection, keep a note, or end the consultation",
    consultForm,
    async (acting, on, typed, ask) => {
      const done = await consult(acting, on, typed);
      return done.ok ? ok(told(ask, typed.over === "yes" ? "said-consulted" : "said-consulting")) : done;
    },
  ),
  onOne(
    deps,
    "decide",
    "Write down what the body, or whoever approves, decided",
    decideForm,
    async (acting, on, typed, ask) => {
      const done = await decide(acting, on, typed);
      return done.ok ? ok(told(ask, typed.admitted === "yes" ? "said-decided-yes" : "said-decided-no")) : done;
    },
  ),
  onOne(
    deps,
    "told-apart",
    "Say that two applications are of two organisations",
    z.object({ other: z.uuid() }),
    async (acting, on, typed, ask) => {
      const done = await tellApart(acting, on, typed.other);
      return done.ok ? ok(told(ask, "said-told-apart")) : done;
    },
  ),
  onOne(
    deps,
    "documents",
    "Add a document",
    z.object({ file: z.instanceof(File).optional() }),
    async (acting, on, { file }, ask) => {
      const done = await addDocument(acting, on, file);
      return done.ok ? ok(told(ask, "said-document", { name: done.value })) : done;
    },
  ),
  onOne(
    deps,
    "documents/drop",
    "Take a document back",
    z.object({ document: z.string() }),
    async (acting, on, typed, ask) => {
      const done = await dropDocument(acting, on, typed.document);
      return done.ok ? ok(told(ask, "said-document-dropped")) : done;
    },
  ),
  raw({
    method: "get",
    path: `${one}/documents/:document`,
    summary: "A document, for the applicant, the desk, the chair and those who may object",
    produces: "application/octet-stream",
    handle: async (ask, c) => {
      const asked = await applicationAsked(deps, ask);
      if (!asked.ok) return c.json(asked.problem, asked.problem.status);
      const { papers } = await closeness(deps, ask, asked.value);
      const found = papers
        ? await readDocument(deps.db, asked.value.application.id, ask.params["document"] ?? "")
        : undefined;
      if (!found) return c.json(problem(ask, "no-document", {}, 404), 404);
      return documentAnswer(c, found);
    },
  }),
  onOne(deps, "delegates", "Ask somebody to come with the delegation", delegateForm, async (acting, on, typed, ask) => {
    const done = await askToJoin(acting, on, "delegate", typed);
    return done.ok ? ok(toldOfNamed(ask, done.value, "said-delegate", "said-asked-delegate")) : done;
  }),
  onOne(
    deps,
    "focal-point",
    "Name who is to look after the application from now on",
    focalForm,
    async (acting, on, { focalEmail, focalName }, ask) => {
      const done = await askToJoin(acting, on, "focal", { email: focalEmail, name: focalName });
      return done.ok ? ok(toldOfNamed(ask, done.value, "said-handed-over", "said-asked-focal")) : done;
    },
  ),
  onOne(
    deps,
    "invitations/drop",
    "Take back that somebody is asked to come, or to look after the application",
    z.object({ invitation: z.string() }),
    async (acting, on, { invitation }, ask) => {
      const done = await takeBackInvitation(acting, on, invitation);
      return done.ok ? ok(told(ask, "said-uninvited", done.value)) : done;
    },
  ),
  onOne(
    deps,
    "delegates/drop",
    "Take somebody out of the delegation",
    z.object({ delegate: z.string() }),
    async (acting, on, typed, ask) => {
      const done = await dropDelegate(acting, on, typed.delegate);
      return done.ok ? ok(told(ask, "said-delegate-dropped", done.value)) : done;
    },
  ),
];
