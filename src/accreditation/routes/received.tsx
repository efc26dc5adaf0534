/** Letters that came in on paper: the page, bringing one in, its original, and marking it. */
import { ok, type Problem, type Result } from "../../kernel/result.ts";
import { ProblemPage } from "../../platform/html/problem-page.tsx";
import { type Ask, act, type Done, type Html, page, type Route, raw, type Typed } from "../../platform/http/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { type AccreditationDeps, type Acting, homeOf, problem, refused, subjectOf } from "../commands/acting.ts";
import { markMistaken, type OnLetter, takeOutOriginal } from "../commands/letter-mistaken.ts";
import { lateBy } from "../commands/object.ts";
import { bringLetter } from "../commands/receive.ts";
import { type Key, words } from "../languages/index.ts";
import { textsOf } from "../pages/parts/form.tsx";
import { ReceivedPage } from "../pages/received.tsx";
import { letterActForm, letterForm } from "../received-model.ts";
import { receivedView } from "../received-view-model.ts";
import { readLetterFile } from "../store/received.ts";
import { processOf, roundAsked } from "../views/asked.ts";
import { letterAsked, loadReceived } from "../views/received.ts";
import { actingOf, base } from "./deps.ts";
import { documentAnswer } from "./document-answer.ts";

const path = `${base}/received`;

async function again(deps: AccreditationDeps, ask: Ask, typed: Typed, found: Problem): Promise<Html> {
  const loaded = await loadReceived(deps, ask);
  return loaded.ok
    ? ReceivedPage({ view: loaded.value, ask, typed: textsOf(typed), problem: found })
    : ProblemPage({ problem: found, ask, typed });
}

/** An act on one letter that its reader may see, and on none for anybody else. */
const onLetter = (
  deps: AccreditationDeps,
  verb: string,
  summary: string,
  said: Key,
  run: (acting: Acting, on: OnLetter, why: string) => Promise<Result<null>>,
): Route =>
  act({
    method: "post",
    path: `${path}/${verb}`,
    summary,
    input: letterActForm,
    run: async (ask, { letter, why }): Promise<Result<Done>> => {
      const process = await processOf(deps, ask);
      if (!process.ok) return process;
      const no = refused(ask, "accreditation.letters", subjectOf(process.value));
      if (no) return { ok: false, problem: no };
      const asked = await letterAsked(deps, ask, letter);
      if (!asked.ok) return asked;
      const done = await run(actingOf(deps, ask), asked.value, why);
      if (!done.ok) return done;
      return ok({ to: `${homeOf(process.value)}/received`, said: words.in(ask.language)(said) });
    },
    again: (ask, typed, found) => again(deps, ask, typed, found),
  });

export const receivedRoutes = (deps: AccreditationDeps): readonly Route[] => [
  page({
    path,
    summary: "Letters that came in on paper, as far as this reader may see them",
    view: receivedView,
    load: (ask) => loadReceived(deps, ask),
    html: (view, ask) => <ReceivedPage view={view} ask={ask} />,
  }),
  act({
    method: "post",
    path,
    summary: "Bring in a letter; one of objection counts by when it was received",
    input: letterForm,
    run: async (ask, typed): Promise<Result<Done>> => {
      const asked = await roundAsked(deps, ask);
      if (!asked.ok) return asked;
      const done = await bringLetter(actingOf(deps, ask), asked.value, typed);
      if (!done.ok) return done;
      const { process, round } = asked.value;
      const { id, effect, receivedAt, closes } = done.value;
      const at = instantInWords(receivedAt, round.zone, ask.language);
      const values = closes ? lateBy(ask, closes, receivedAt, round.zone) : { at };
      const said = words.in(ask.language)(`said-letter-${effect}`, values);
      return ok({ to: `${homeOf(process)}/received`, said, data: { id, effect } });
    },
    again: (ask, typed, found) => again(deps, ask, typed, found),
  }),
  onLetter(deps, "mistaken", "Mark a letter as brought in by mistake", "said-letter-mistaken", markMistaken),
  onLetter(deps, "take-out", "Take the original of a letter out", "said-letter-file-out", takeOutOriginal),
  raw({
    method: "get",
    path: `${path}/:letter/file`,
    summary: "The original of a letter, for those who may see it",
    produces: "application/octet-stream",
    handle: async (ask, c) => {
      const asked = await letterAsked(deps, ask, ask.params["letter"] ?? "");
      if (!asked.ok) return c.json(asked.problem, asked.problem.status);
      const found = await readLetterFile(deps.db, asked.value.letter.id);
      if (!found?.bytes || found.name === null || found.type === null)
        return c.json(problem(ask, "no-letter", {}, 404), 404);
      return documentAnswer(c, { name: found.name, type: found.type, bytes: found.bytes });
    },
  }),
];
