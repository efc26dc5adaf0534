/** The link of a letter that asks somebody to come with an applicant, or to look after an application. */
import { z } from "zod";
import { ok, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/problem-page.tsx";
import { type Ask, act, type Done, page, type Route } from "../../platform/http/index.ts";
import type { AccreditationDeps } from "../commands/acting.ts";
import { answerInvitation, invitationAsked } from "../commands/answer-invitation.ts";
import { type InvitationView, invitationView } from "../invitation-view-model.ts";
import { words } from "../languages/index.ts";
import { InvitationPage } from "../pages/invitation.tsx";
import { actingOf } from "./deps.ts";

const path = "/accreditation/invitations";

const answered = z.object({ token: z.string(), answer: z.enum(["yes", "no"]) });

async function loadInvitation(deps: AccreditationDeps, ask: Ask, token: string): Promise<Result<InvitationView>> {
  const asked = await invitationAsked({ ...deps, language: ask.language }, token);
  if (!asked.ok) return asked;
  const { invitation, application, process, round } = asked.value;
  return ok({
    kind: invitation.kind,
    name: application.name,
    process: { title: process.title, href: process.href },
    as: invitation.name,
    email: invitation.email,
    until: invitation.ends.toISOString(),
    zone: round.zone,
    token,
  });
}

export const invitationRoutes = (deps: AccreditationDeps): readonly Route[] => [
  page({
    path,
    summary: "What somebody is asked: to come with an applicant, or to look after an application (?token= of a letter)",
    limit: "link",
    view: invitationView,
    load: (ask) => loadInvitation(deps, ask, ask.query["token"] ?? ""),
    html: (view, ask) => <InvitationPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path,
    summary: "Accept or decline to come with an applicant, or to look after an application",
    limit: "link",
    input: answered,
    run: async (ask, { token, answer }): Promise<Result<Done>> => {
      const done = await answerInvitation(actingOf(deps, ask), token, answer);
      if (!done.ok) return done;
      const { invitation, application } = done.value;
      const key = answer === "no" ? "said-declined" : (`said-accepted-${invitation.kind}` as const);
      const said = words.in(ask.language)(key, { name: application.name, email: invitation.email });
      return ok({ to: "/accreditation", said });
    },
    again: async (ask, typed, problem) => {
      const token = typeof typed["token"] === "string" ? typed["token"] : "";
      const view = await loadInvitation(deps, ask, token);
      return view.ok ? (
        <InvitationPage view={view.value} ask={ask} problem={problem} />
      ) : (
        <ProblemPage problem={problem} ask={ask} typed={typed} />
      );
    },
  }),
];
