/** Bringing in a letter that came on paper; an objection counts by when the letter was received. */
import { createHash } from "node:crypto";
import { newId } from "../../kernel/ids.ts";
import { fail, type Problem, type Result } from "../../kernel/result.ts";
import { cleanLine } from "../../meetings/rules/reading.ts";
import { seatsAt } from "../../modalities/index.ts";
import type { Entry, Writing } from "../../platform/journal/index.ts";
import { words } from "../languages/index.ts";
import type { Application, Objection, ObjectionId } from "../model.ts";
import { type LetterEffect, type LetterId, type LetterTyped, letterKinds, letterLanguages } from "../received-model.ts";
import { documentType, fileName } from "../rules/documents.ts";
import { isDate } from "../rules/read-forms.ts";
import { effectOf, receivedAtOf, sameMember, speaksOfObjection, spokenOf } from "../rules/received.ts";
import { wayInto } from "../rules/ways.ts";
import { readApplication, readObjections, readRound } from "../store/read.ts";
import { endObjection, insertLetter, readLettersOn } from "../store/received.ts";
import { holdRound, insertObjection, receivedNow } from "../store/write.ts";
import {
  type Acting,
  actor,
  homeOf,
  hrefOf,
  type InRound,
  problem,
  refused,
  saved,
  stop,
  subjectOf,
  wrongForm,
} from "./acting.ts";
import { circulatedTo, entryFor, tellOfObjection } from "./object.ts";

export interface Brought {
  readonly id: LetterId;
  readonly effect: LetterEffect;
  readonly receivedAt: Date;
  /** When the window closed, where it was late. */
  readonly closes: Date | null;
}

/** The line of the journal: what speaks of objections in confidence says no more there than an objection does. */
export function letterEntry(
  acting: Acting,
  act: string,
  { process, round }: InRound,
  on: { readonly application: Application | null; readonly inConfidence: boolean },
  told: Readonly<Record<string, string | null>>,
): Entry {
  const { application } = on;
  const way = application && wayInto(round.ways, application.capacity);
  if (on.inConfidence && application && way)
    return entryFor(acting, way.gain, act, { process, round, application }, told);
  const subject = application ? hrefOf(process, application) : homeOf(process);
  const payload = { round: round.number, ...(application ? { number: application.number } : {}) };
  return { ...actor(acting), act, subject, payload, private: told };
}

/** What was typed, without the moment of receipt, or what is wrong with it by field. */
function readLetterForm(acting: Acting, typed: LetterTyped, application: Application | null, where: InRound) {
  const wrong: Record<string, string> = {};
  const say = words.in(acting.language);
  const kind = letterKinds.find((one) => one === typed.kind);
  const way = application && wayInto(where.round.ways, application.capacity);
  if (!kind) wrong["kind"] = say("complaint-choose");
  else if (speaksOfObjection(kind)) {
    if (!application) wrong["application"] = say("letter-which-application");
    else if (way?.gain.by !== "non-objection") wrong["kind"] = say("letter-nobody-objects");
  }
  if (typed.application !== "" && !application) wrong["application"] = say("letter-which-application");
  const line = (field: "from" | "title") => {
    const text = cleanLine(typed[field]);
    if (text === "") wrong[field] = say("complaint-missing");
    if (text.length > 200) wrong[field] = say("complaint-too-long");
    return text;
  };
  const dated = typed.dated.trim();
  if (dated !== "" && !isDate(dated)) wrong["dated"] = say("complaint-date");
  const language = letterLanguages.find((one) => one === typed.language);
  if (!language) wrong["language"] = say("complaint-choose");
  const [sender, title] = [line("from"), line("title")];
  return { kind: kind ?? "other", sender, title, dated: dated || null, language: language ?? "en", wrong } as const;
}

/** Keeps the original as it came, and what it brings about: the letter is kept also where it comes too late to count. */
export async function bringLetter(acting: Acting, where: InRound, typed: LetterTyped): Promise<Result<Brought>> {
  const { process, round } = where;
  const no = refused(acting, "accreditation.letters", subjectOf(process));
  if (no) return fail(no);
  const { person } = acting.reader;
  if (person === null) return fail(problem(acting, "no-application", {}, 404));
  const found = typed.application === "" ? null : await readApplication(acting.db, typed.application);
  const application = found?.round === round.id ? found : null;
  const read = readLetterForm(acting, typed, application, where);
  const wrong = { ...read.wrong };
  const bytes = Buffer.from((await typed.file?.arrayBuffer()) ?? new ArrayBuffer(0));
  const name = fileName(typed.file?.name ?? "");
  const document = documentType(name, bytes);
  if ("problem" in document) wrong["file"] = problem(acting, document.problem).title;
  const moment = { date: typed.receivedDate.trim(), time: typed.receivedTime.trim(), which: typed.receivedWhich };
  const early = receivedAtOf(moment, round.zone, acting.now?.() ?? new Date());
  if ("complaint" in early) wrong[early.field] = words.in(acting.language)(`complaint-${early.complaint}`);
  if (Object.keys(wrong).length > 0 || "problem" in document) return fail(wrongForm(acting, wrong));
  const sender = await memberNamed(acting, where, application, read.sender);
  const { kind, title, dated, language } = read;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const inConfidence = speaksOfObjection(kind);
  const told = { kind, sender, title, sha256, received: "at" in early ? early.at.toISOString() : null };
  const entry = letterEntry(acting, "accreditation.bring-letter", where, { application, inConfidence }, told);
  const id = newId<"letter">() as LetterId;
  const done = await saved(acting, entry, async (writing): Promise<Brought> => {
    await holdRound(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    const received = receivedAtOf(moment, round.zone, at);
    if (!("at" in received)) return stop(unreadable(acting, received));
    const receivedAt = received.at;
    const window = (await readRound(writing, round.id))?.window ?? null;
    const facts = application && (await readApplication(writing, application.id));
    const effect = effectOf(kind, facts, window, receivedAt);
    const brought = application && effect === "counts" ? { application, member: sender, kind, receivedAt } : null;
    const made = brought ? await takeEffect(writing, { ...brought, by: person }) : { objection: null, made: false };
    await insertLetter(writing, {
      ...{ id, round: round.id, application: application?.id ?? null, kind, sender, title, language, dated },
      ...{ received_at: receivedAt, brought_at: at, brought_by: person, effect, ...made },
      ...{ sha256, file_name: name, type: document.type, bytes },
    });
    return { id, effect, receivedAt, closes: effect === "late" ? (window?.closes ?? null) : null };
  });
  const way = application && wayInto(round.ways, application.capacity);
  if (done.ok && done.value.effect === "counts" && application && way)
    await tellOfObjection(acting, { ...where, application }, way.gain);
  return done;
}

const unreadable = (
  acting: Acting,
  { field, complaint }: Extract<ReturnType<typeof receivedAtOf>, { field: string }>,
) => wrongForm(acting, { [field]: words.in(acting.language)(`complaint-${complaint}`) }) satisfies Problem;

/** The member as its seat names it, so that one that objects here and on paper has objected once. */
async function memberNamed(
  acting: Acting,
  { process, round }: InRound,
  application: Application | null,
  typed: string,
): Promise<string> {
  const to = circulatedTo(application && wayInto(round.ways, application.capacity));
  if (to.length === 0) return typed;
  const seats = await seatsAt(acting.db, process.within);
  const names = seats.flatMap(({ capacity, organisation }) =>
    to.includes(capacity) && organisation !== null ? [organisation] : [],
  );
  return names.find((name) => sameMember(name, typed)) ?? typed;
}

interface TakingEffect {
  readonly application: Application;
  readonly member: string;
  readonly kind: LetterTyped["kind"];
  readonly receivedAt: Date;
  readonly by: Objection["by"];
}

/** Makes the objection, or ends it, unless that was done already; gives the objection and whether this letter did it. */
async function takeEffect(
  writing: Writing,
  { application, member, kind, receivedAt, by }: TakingEffect,
): Promise<{ readonly objection: ObjectionId | null; readonly made: boolean }> {
  const objections = async () => (await readObjections(writing, [application.id])).get(application.id) ?? [];
  const withdraws = kind === "objection-withdrawal";
  const there = spokenOf(await objections(), member, withdraws ? "objection-withdrawal" : "objection", receivedAt);
  if (withdraws) {
    if (there) await endObjection(writing, there.id, receivedAt);
    return { objection: there?.id ?? null, made: there !== null };
  }
  if (there) return { objection: there.id, made: false };
  const objection = {
    application: application.id,
    member,
    by,
    receivedAt,
    basis: null,
    withdrawnAt: null,
    onPaper: true,
  };
  await insertObjection(writing, objection);
  const made = spokenOf(await objections(), member, "objection", receivedAt);
  // A letter that takes it back may have been brought in first.
  const back = (await readLettersOn(writing, application.id)).find(
    (one) =>
      one.kind === "objection-withdrawal" &&
      one.effect === "counts" &&
      one.mistaken === null &&
      one.receivedAt >= receivedAt &&
      sameMember(one.sender, member),
  );
  if (made && back) await endObjection(writing, made.id, back.receivedAt);
  return { objection: made?.id ?? null, made: made !== null };
}
