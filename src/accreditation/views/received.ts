/** Which letters a reader sees, and one of them as asked for. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { ProcessPlace } from "../../meetings/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import { type AccreditationDeps, homeOf, hrefOf, mayDo, problem, subjectOf } from "../commands/acting.ts";
import { ownSubject } from "../commands/apply.ts";
import type { OnLetter } from "../commands/letter-mistaken.ts";
import { circulatedTo, memberOf } from "../commands/object.ts";
import { words } from "../languages/index.ts";
import type { Application, Round } from "../model.ts";
import type { KeptLetter } from "../received-model.ts";
import type { ReceivedLetter, ReceivedView } from "../received-view-model.ts";
import type { Member } from "../rules/objections.ts";
import { type LetterEye, seesLetter } from "../rules/received.ts";
import { wayInto } from "../rules/ways.ts";
import { readApplication, readApplications, readRound } from "../store/read.ts";
import { readLetter, readLetters, readLettersOn } from "../store/received.ts";
import { processOf, roundAsked } from "./asked.ts";
import { crumbsOf } from "./crumbs.ts";
import { eyeOf, isPublic } from "./rows.ts";

interface At {
  readonly process: ProcessPlace;
  readonly round: Round;
}

export const bringsLetters = (ask: Pick<Ask, "reader">, process: ProcessPlace): boolean =>
  mayDo(ask, "accreditation.letters", subjectOf(process));

/** How a reader looks at letters on an application. */
function letterEye(
  ask: Ask,
  { process, round }: At,
  application: Application | null,
  member: Member | null,
): LetterEye {
  const eye = eyeOf(ask.reader, process, member);
  const brings = bringsLetters(ask, process);
  const { person } = ask.reader;
  if (!application) return { ...eye, person, brings, papers: brings, sees: true };
  const own = mayDo(ask, "accreditation.own", ownSubject(process, application));
  const desk = mayDo(ask, "accreditation.handle", subjectOf(process));
  const to = circulatedTo(wayInto(round.ways, application.capacity));
  const objects = mayDo(ask, "accreditation.object", subjectOf(process, { circulatedTo: to }));
  const listed = application.circulatedAt !== null;
  const papers = own || desk || (listed && (objects || eye.chairs));
  return { ...eye, person, brings, papers, sees: own || desk || isPublic(application) };
}

const memberIn = (deps: AccreditationDeps, ask: Ask, { process, round }: At) =>
  memberOf(deps.db, ask.reader, process, round.ways.find(({ gain }) => gain.by === "non-objection") ?? null);

function shown(letter: KeptLetter, { process, round }: At, application: Application | null, eye: LetterEye) {
  const home = `${homeOf(process)}/received`;
  const inside = eye.brings || eye.chairs;
  const ended = (end: KeptLetter["mistaken"]) => end && { at: end.at.toISOString(), why: inside ? end.why : null };
  return {
    id: letter.id,
    kind: letter.kind,
    from: letter.sender,
    title: letter.title,
    language: letter.language,
    dated: letter.dated,
    receivedAt: letter.receivedAt.toISOString(),
    broughtAt: letter.broughtAt.toISOString(),
    broughtBy: inside ? letter.broughtByName : null,
    concerns: application && eye.sees ? { title: application.name, href: hrefOf(process, application) } : null,
    effect: letter.effect,
    sha256: letter.sha256,
    file: letter.file && { ...letter.file, href: `${home}/${letter.id}/file` },
    fileOut: ended(letter.fileOut),
    mistaken: ended(letter.mistaken),
    zone: round.zone,
    acts: {
      mistaken: eye.brings && !letter.mistaken ? `${home}/mistaken` : null,
      takeOut: eye.brings && letter.file ? `${home}/take-out` : null,
    },
  } satisfies ReceivedLetter;
}

/** The letters of a round that this reader may see; those on one application alone where it is named. */
export async function lettersSeen(
  deps: AccreditationDeps,
  ask: Ask,
  at: At,
  applications: readonly Application[],
  one?: Application,
): Promise<readonly ReceivedLetter[]> {
  const letters = one ? await readLettersOn(deps.db, one.id) : await readLetters(deps.db, [at.round.id]);
  if (letters.length === 0) return [];
  const member = await memberIn(deps, ask, at);
  const byId = new Map(applications.map((one) => [one.id, one]));
  return letters.flatMap((letter) => {
    const application = (letter.application && byId.get(letter.application)) || null;
    if (letter.application && !application) return [];
    const eye = letterEye(ask, at, application, member);
    const gain = application && (wayInto(at.round.ways, application.capacity)?.gain ?? null);
    return seesLetter(letter, gain, eye) ? [shown(letter, at, application, eye)] : [];
  });
}

/** Letters of the newest round, and the form for whoever may bring one in. */
export async function loadReceived(deps: AccreditationDeps, ask: Ask): Promise<Result<ReceivedView>> {
  const asked = await roundAsked(deps, ask);
  if (!asked.ok) return asked;
  const { process, round } = asked.value;
  const say = words.in(ask.language);
  const all = await readApplications(deps.db, [round.id]);
  const brings = bringsLetters(ask, process);
  const href = `${homeOf(process)}/received`;
  const concerned = ask.query["application"] ?? "";
  return ok({
    title: say("received-title"),
    href,
    crumbs: [...crumbsOf(process), { title: say("home-title"), href: homeOf(process) }],
    zone: round.zone,
    letters: [...(await lettersSeen(deps, ask, asked.value, all))],
    applications: brings ? all.map(({ id, number, name }) => ({ id, title: `${number}. ${name}` })) : [],
    concerned: brings && all.some(({ id }) => id === concerned) ? concerned : "",
    bring: brings ? href : null,
  });
}

/** A letter that this reader may see; for anybody else there is none. */
export async function letterAsked(deps: AccreditationDeps, ask: Ask, id: string): Promise<Result<OnLetter>> {
  const process = await processOf(deps, ask);
  if (!process.ok) return process;
  const none = fail(problem(ask, "no-letter", {}, 404));
  const letter = await readLetter(deps.db, id);
  const round = letter && (await readRound(deps.db, letter.round));
  if (!letter || round?.place !== process.value.id) return none;
  const application = letter.application && (await readApplication(deps.db, letter.application));
  const at = { process: process.value, round };
  const eye = letterEye(ask, at, application, await memberIn(deps, ask, at));
  const gain = application ? (wayInto(round.ways, application.capacity)?.gain ?? null) : null;
  return seesLetter(letter, gain, eye) ? ok({ ...at, letter, application }) : none;
}
