/** The letter of circulation, and those of admission and refusal, in the language of the reader. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { countryName, dateInWords, instantInWords, plainDateInWords } from "../../platform/languages/index.ts";
import { type AccreditationDeps, homeOf, hrefOf, problem } from "../commands/acting.ts";
import { words } from "../languages/index.ts";
import type { LetterView } from "../letter-view-model.ts";
import { termOf } from "../rules/terms.ts";
import { readApplications } from "../store/read.ts";
import { closeness } from "./application.ts";
import { applicationAsked, nowOf, roundAsked } from "./asked.ts";
import { crumbsOf } from "./crumbs.ts";
import { loadDesk, loadList } from "./desk.ts";

/** To those to whom the list goes; for them, the chair and the desk. */
export async function loadListLetter(deps: AccreditationDeps, ask: Ask): Promise<Result<LetterView>> {
  const asked = await roundAsked(deps, ask);
  if (!asked.ok) return asked;
  const { process, round } = asked.value;
  const [desk, list] = [await loadDesk(deps, ask), await loadList(deps, ask)];
  if (!desk.ok && !list.ok) return list;
  const way = round.ways.find(({ gain }) => gain.by === "non-objection");
  if (!round.window || way?.gain.by !== "non-objection") return fail(problem(ask, "not-circulated", {}, 404));
  const say = words.in(ask.language);
  const { gain } = way;
  const to = round.ways.find(({ capacity }) => capacity === gain.circulatedTo)?.capacityTitle ?? gain.circulatedTo;
  const all = (await readApplications(deps.db, [round.id])).filter(({ circulatedAt }) => circulatedAt !== null);
  return ok({
    title: say("letter-list-title"),
    href: `${homeOf(process)}/letter`,
    crumbs: [...crumbsOf(process), { title: say("home-title"), href: homeOf(process) }],
    body: process.body.title,
    process: process.title,
    dated: dateInWords(round.window.opens, round.zone, ask.language),
    to,
    paragraphs: [
      say("letter-list-1", { count: all.length, title: process.title }),
      say("letter-list-2", {
        closes: instantInWords(round.window.closes, round.zone, ask.language),
        count: gain.refusedBy,
      }),
      say(
        gain.reasons === "required"
          ? "letter-basis-required"
          : gain.reasons === "voluntary"
            ? "letter-basis"
            : `letter-basis-${gain.reasons}`,
      ),
      say("letter-list-3", { address: `${deps.origin}${homeOf(process)}/list` }),
    ],
    list: all.map(({ number, name, country }) => ({
      number,
      name,
      country: country ? countryName(ask.language, country) : "",
    })),
    source: way.source,
  });
}

/** To one applicant: admitted or refused, by which rule, and what follows. For the applicant and the desk. */
export async function loadOutcomeLetter(deps: AccreditationDeps, ask: Ask): Promise<Result<LetterView>> {
  const asked = await applicationAsked(deps, ask);
  if (!asked.ok) return asked;
  const { process, round, application } = asked.value;
  const near = await closeness(deps, ask, asked.value);
  const { settled } = application;
  if (!(near.own || near.desk) || !settled || settled.result === "lapsed") {
    return fail(problem(ask, "no-application", {}, 404));
  }
  const say = words.in(ask.language);
  const term = termOf(application, round, nowOf(deps));
  const way = near.way ?? round.ways.find(({ capacity }) => capacity === application.capacity);
  const admitted = settled.result === "admitted";
  return ok({
    title: say(admitted ? "letter-admitted-title" : "letter-refused-title"),
    href: `${hrefOf(process, application)}/letter`,
    crumbs: [...crumbsOf(process), { title: application.name, href: hrefOf(process, application) }],
    body: process.body.title,
    process: process.title,
    dated: dateInWords(settled.at, round.zone, ask.language),
    to: application.name,
    paragraphs: [
      say(admitted ? "letter-admitted" : "letter-refused", {
        name: application.name,
        title: process.title,
        capacity: way?.capacityTitle ?? application.capacity,
      }),
      say(`why-${settled.ground}`),
      ...(application.decision ? [`${say("decision-reference")} ${application.decision.reference}`] : []),
      ...(term ? [say("term-until", { date: plainDateInWords(term.lastDay, ask.language) })] : []),
      admitted ? say("letter-admitted-next", { most: round.delegation }) : say("next-refused"),
    ],
    list: [],
    source: way?.source ?? "",
  });
}
