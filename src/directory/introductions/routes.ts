/** Addresses of introductions. */
import { z } from "zod";
import { ok, type Problem, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/index.ts";
import { type Ask, act, page, type Route, type Typed } from "../../platform/http/index.ts";
import { shortInstant } from "../../platform/languages/index.ts";
import { evenly } from "../../platform/limits/index.ts";
import { type DoorDeps, unhurried } from "../commands/command.ts";
import { answerStep } from "./commands/answer.ts";
import { askForIntroduction, withdrawIntroduction } from "./commands/ask.ts";
import { words } from "./languages/index.ts";
import { answerInput, askInput, type IntroductionId } from "./model.ts";
import { IntroductionsPage } from "./pages/introductions-page.tsx";
import { NewPage } from "./pages/new-page.tsx";
import { OnePage } from "./pages/one-page.tsx";
import { StepPage } from "./pages/step-page.tsx";
import { introductionsView, newView, oneView, stepView } from "./pages/view.ts";
import { readIntroduction } from "./store/introductions.ts";
import { loadIntroductions, loadNew, loadOne, loadStep } from "./views.ts";

const home = "/introductions";

export function introductionRoutes(deps: DoorDeps): readonly Route[] {
  /** The page again, as its address would be, with what was typed and what is wrong. */
  const queryOf = (typed: Typed): Record<string, string> =>
    Object.fromEntries(
      Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  const again = async (ask: Ask, typed: Typed, problem: Problem) => {
    const view = await unhurried(deps, ask, () => loadNew(deps, { ...ask, query: queryOf(typed) }));
    return view.ok ? NewPage({ view: view.value, ask, typed, problem }) : ProblemPage({ ask, typed, problem });
  };
  const untilWhen = async (ask: Ask, id: Result<IntroductionId>): Promise<string> => {
    const made = id.ok ? await readIntroduction(deps.db, id.value) : null;
    return made ? shortInstant(made.course.ends, ask.zone ?? "UTC", ask.language) : "";
  };
  return [
    page({
      path: home,
      summary: "Introductions asked for, passed on, and to decide",
      view: introductionsView,
      load: (ask) => loadIntroductions(deps, ask),
      html: (view, ask) => IntroductionsPage({ view, ask }),
    }),
    page({
      path: `${home}/new`,
      summary:
        "Who can introduce me: to a person (?person=), an organisation (?organisation=), or a kind of person: in free words (?q=law enforcement, West Africa, French, phishing), or by ?group=&country=&area=&language-spoken=&words=&topic=&kind=",
      view: newView,
      load: (ask) => unhurried(deps, ask, () => loadNew(deps, ask)),
      html: (view, ask) => NewPage({ view, ask }),
    }),
    act({
      method: "post",
      path: home,
      summary: "Ask to be introduced",
      input: askInput,
      run: async (ask, input) => {
        const asked = await unhurried(deps, ask, () => askForIntroduction(deps, ask, input));
        if (!asked.ok) return asked;
        const by = await untilWhen(ask, asked);
        return ok({ to: `${home}/${asked.value}`, said: words.in(ask.language)("sent", { by }) });
      },
      again,
    }),
    page({
      path: `${home}/answer`,
      summary: "What somebody is asked to pass on or to decide (?token= of a letter, or ?step= signed in)",
      limit: "link",
      view: stepView,
      load: (ask) => loadStep(deps, ask),
      html: (view, ask) => StepPage({ view, ask }),
    }),
    act({
      method: "post",
      path: `${home}/answer`,
      summary: "Pass an introduction on, accept it, or decline",
      limit: "link",
      input: answerInput,
      run: async (ask, input) => {
        // Also from the link of a letter: whether somebody further on is asked shows in no time.
        const done = await evenly(deps.pace, () => answerStep(deps, ask, input));
        if (!done.ok) return done;
        const { step, answer } = done.value;
        const say = words.in(ask.language);
        const passed = step.after ? say("step-passed", { name: step.after }) : say("step-passed-plain");
        const said = answer === "no" ? say("step-declined") : step.decides ? say("step-accepted") : passed;
        const query = new URLSearchParams(input.token ? { token: input.token } : { step: step.id });
        return ok({ to: `${home}/answer?${query}`, said });
      },
    }),
    page({
      path: `${home}/:introduction`,
      summary: "One introduction, as its asker sees it",
      view: oneView,
      load: (ask) => loadOne(deps, ask),
      html: (view, ask) => OnePage({ view, ask }),
    }),
    act({
      method: "post",
      path: `${home}/:introduction/withdraw`,
      summary: "Take an introduction back",
      input: z.object({}),
      run: async (ask) => {
        const id = ask.params["introduction"] as IntroductionId;
        const taken = await unhurried(deps, ask, () => withdrawIntroduction(deps, ask, id));
        return taken.ok ? ok({ to: `${home}/${id}`, said: words.in(ask.language)("withdrawn") }) : taken;
      },
    }),
  ];
}
