/** Addresses of who of a record is whom: a page of the desk, and the two acts on it. */
import { z } from "zod";
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { SessionId } from "../../meetings/model.ts";
import { capacityOf, may, refusal } from "../../modalities/index.ts";
import { ProblemPage } from "../../platform/html/index.ts";
import { type Ask, act, type Done, page, type Route } from "../../platform/http/index.ts";
import { journaled } from "../../platform/journal/index.ts";
import { words } from "../languages/desk/index.ts";
import { deskOf, sessionOf } from "../load-desk.ts";
import { deskPath } from "../routes/desk/act-tools.ts";
import { confirmSpeakers, takeBackSpeaker } from "./commands.ts";
import type { PeopleDeps } from "./deps.ts";
import { loadPeople } from "./load.ts";
import { peopleForm, peopleView } from "./model.ts";
import { PeoplePage } from "./pages/people-page.tsx";
import { deleteOwnLinks } from "./store.ts";

/** Who says of themselves that it was somebody else needs nobody's leave. */
async function notMe(deps: PeopleDeps, ask: Ask, session: SessionId): Promise<Result<Done>> {
  const { reader, language } = ask;
  const person = ask.params["id"] as PersonId;
  const answer = may(reader, reader.capacity, "account.edit", { within: [], owner: person });
  if (!answer.allowed) return fail(refusal(answer, language));
  const capacity = capacityOf(answer, reader.capacity?.label ?? null);
  const line = { actor: reader.person, capacity, act: "person.not-speaker", subject: `/people/${person}`, payload: {} };
  await journaled(deps.db, line, (writing) => deleteOwnLinks(writing, session, person));
  return ok({ to: `/people/${person}`, said: words.in(language)("people-not-me") });
}

export const recordPeopleRoutes = (deps: PeopleDeps): readonly Route[] => [
  page({
    path: `${deskPath}/people`,
    summary: "The speakers of a published record, each with whom they may be in the directory",
    view: peopleView,
    load: async (ask) => {
      const at = await deskOf(deps, ask);
      return at.ok ? ok(await loadPeople(deps, ask, at.value)) : at;
    },
    html: (view, ask) => PeoplePage({ view, ask }),
  }),
  act({
    method: "post",
    path: `${deskPath}/people`,
    summary: "Confirm which speakers are which people, or make entries for them",
    input: peopleForm,
    run: async (ask, form) => {
      const at = await deskOf(deps, ask);
      if (!at.ok) return at;
      const { acting, session } = at.value;
      const say = words.in(ask.language);
      const to = `${session.href}/desk/people`;
      if (form.choices.length === 0) return ok({ to, said: say("people-nothing") });
      const done = await confirmSpeakers(deps, acting, session, form);
      if (!done.ok) return done;
      return ok({ to, said: say("people-saved", { ...done.value }), data: { ...done.value } });
    },
    again: async (ask, typed, problem) => {
      const at = await deskOf(deps, ask);
      if (!at.ok) return ProblemPage({ ask, typed, problem: at.problem });
      return PeoplePage({ view: await loadPeople(deps, ask, at.value), ask, problem });
    },
  }),
  act({
    method: "post",
    path: "/people/:id/not-me",
    summary: "Say that the speaker of a record was somebody else",
    input: z.object({ session: z.uuid().transform((id) => id as SessionId) }),
    run: (ask, { session }) => notMe(deps, ask, session),
  }),
  act({
    method: "post",
    path: `${deskPath}/people/back`,
    summary: "Take back that a speaker is a person of the directory",
    input: z.object({ speaker: z.string().min(1).max(500) }),
    run: async (ask, { speaker }) => {
      const at = await sessionOf(deps.db, ask);
      if (!at.ok) return at;
      const { acting, session } = at.value;
      const done = await takeBackSpeaker(deps, acting, session, speaker);
      if (!done.ok) return done;
      const said = words.in(ask.language)(done.value.dropped ? "people-dropped" : "people-taken-back");
      return ok({ to: `${session.href}/desk/people`, said, data: { ...done.value } });
    },
  }),
];
