/** Addresses of one's personal directory. */
import { z } from "zod";
import type { PersonId } from "../../kernel/ids.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/index.ts";
import { type Ask, act, type Done, page, type Route, type Typed } from "../../platform/http/index.ts";
import { type DoorDeps, unhurried } from "../commands/command.ts";
import { addTie, askAboutTie, endTie, renewTie, setConsent, takeBackConfirmation } from "./commands/keep-ties.ts";
import { mayKeep } from "./commands/keeping.ts";
import { keepMet } from "./commands/met.ts";
import { answerOffer, offerByMail, offerFrom, offerOfLink } from "./commands/offers.ts";
import type { Key } from "./languages/en.ts";
import { words } from "./languages/index.ts";
import { consentInput, metInput, offerAnswerInput, offerInput, otherInput, tieInput } from "./model.ts";
import { ConfirmPage } from "./pages/confirm-page.tsx";
import { MetPage } from "./pages/met-page.tsx";
import { NewTiePage } from "./pages/new-tie-page.tsx";
import { TiesPage } from "./pages/ties-page.tsx";
import { confirmView, metView, newTieView, tiesView } from "./pages/view.ts";
import { loadConfirm, loadMet, loadNewTie, loadTies } from "./views.ts";

const home = "/me/ties";

export function tiesRoutes(deps: DoorDeps): readonly Route[] {
  const told = (ask: Ask, name: Result<string>, key: Key): Result<Done> =>
    name.ok ? ok({ to: home, said: words.in(ask.language)(key, { name: name.value }) }) : name;
  const on = (
    path: string,
    summary: string,
    key: Key,
    command: (ask: Ask, person: PersonId) => Promise<Result<string>>,
  ) =>
    act({
      method: "post",
      path: `${home}/${path}`,
      summary,
      input: otherInput,
      run: async (ask, { person }) => told(ask, await command(ask, person), key),
    });
  const again = async (ask: Ask, typed: Typed, problem: Parameters<typeof NewTiePage>[0]["problem"]) => {
    const person = typeof typed["person"] === "string" ? typed["person"] : "";
    const view = await loadNewTie(deps, { ...ask, query: { person } });
    if (!view.ok) return ProblemPage({ ask, typed, problem: problem ?? view.problem });
    return NewTiePage({ view: view.value, ask, typed, problem });
  };
  return [
    page({
      path: home,
      summary: "One's personal directory, and what one consents to",
      view: tiesView,
      load: (ask) => loadTies(deps, ask),
      html: (view, ask) => TiesPage({ view, ask }),
    }),
    page({
      path: `${home}/new`,
      summary: "Before somebody is added (?person=), or asked by mail",
      view: newTieView,
      load: (ask) => loadNewTie(deps, ask),
      html: (view, ask) => NewTiePage({ view, ask }),
    }),
    act({
      method: "post",
      path: home,
      summary: "Keep that one knows somebody, and how",
      input: tieInput,
      run: async (ask, input) => told(ask, await addTie(deps, ask, input), input.ask ? "added-asked" : "added"),
      again,
    }),
    page({
      path: `${home}/met`,
      summary: "Who took part in a session, a process or a body (?at=): whom did one meet there?",
      view: metView,
      load: (ask) => loadMet(deps, ask),
      html: (view, ask) => MetPage({ view, ask }),
    }),
    act({
      method: "post",
      path: `${home}/met`,
      summary: "Keep that one met these people there",
      input: metInput,
      run: async (ask, input) => {
        const kept = await keepMet(deps, ask, input);
        const say = words.in(ask.language);
        return kept.ok ? ok({ to: home, said: say("met-kept", { count: kept.value }) }) : kept;
      },
      again: async (ask, typed, problem) => {
        const at = typeof typed["at"] === "string" ? typed["at"] : "";
        const view = await loadMet(deps, { ...ask, query: { at } });
        return view.ok ? MetPage({ view: view.value, ask, typed, problem }) : ProblemPage({ ask, typed, problem });
      },
    }),
    act({
      method: "post",
      path: `${home}/by-mail`,
      summary: "Ask whoever has a mail address whether they know one",
      input: offerInput,
      run: async (ask, input) => {
        // Somebody who is known here is looked up further: that shows in no time either.
        const sent = await unhurried(deps, ask, () => offerByMail(deps, ask, input));
        return sent.ok ? ok({ to: home, said: words.in(ask.language)("by-mail-sent", { email: sent.value }) }) : sent;
      },
      again,
    }),
    on("renew", "Say that a tie still holds", "renewed", (ask, person) => renewTie(deps, ask, person)),
    on("end", "End a tie", "ended", (ask, person) => endTie(deps, ask, person)),
    on("ask", "Ask somebody to confirm a tie", "added-asked", (ask, person) => askAboutTie(deps, ask, person)),
    on("unconfirm", "Take back that one confirmed a tie", "taken-back", (ask, person) =>
      takeBackConfirmation(deps, ask, person),
    ),
    act({
      method: "post",
      path: `${home}/answer`,
      summary: "Answer, signed in, whether one knows somebody",
      input: otherInput.extend({ answer: z.enum(["yes", "no"]) }),
      run: async (ask, { person, answer }) => {
        const own = mayKeep(ask);
        if (!own.ok) return own;
        const offer = await offerFrom(deps, own.value, person);
        const done = await answerOffer(deps, ask.language, offer, answer, "know");
        return told(ask, done, answer === "yes" ? "confirmed" : "refused");
      },
    }),
    page({
      path: `${home}/confirm`,
      summary: "A mailed question whether one knows somebody, before it is answered",
      limit: "link",
      view: confirmView,
      load: (ask) => loadConfirm(deps, ask),
      html: (view, ask) => ConfirmPage({ view, ask }),
    }),
    act({
      method: "post",
      path: `${home}/confirm`,
      summary: "Answer a mailed question, without signing in",
      limit: "link",
      input: offerAnswerInput,
      run: async (ask, { token, answer, closeness }) => {
        const offer = await offerOfLink(deps, token);
        const done = await answerOffer(deps, ask.language, offer, answer, closeness);
        if (!done.ok) return done;
        const said = words.in(ask.language)(answer === "yes" ? "confirmed" : "refused", { name: done.value });
        return ok({ to: ask.reader.person ? home : "/", said });
      },
    }),
    act({
      method: "post",
      path: `${home}/consent`,
      summary: "Set whether and how often one may be asked",
      input: consentInput,
      run: async (ask, input) => {
        const set = await setConsent(deps, ask, input);
        if (!set.ok) return set;
        return ok({
          to: home,
          said: words.in(ask.language)(set.value.passes ? "consent-saved-yes" : "consent-saved-no"),
        });
      },
    }),
  ];
}
