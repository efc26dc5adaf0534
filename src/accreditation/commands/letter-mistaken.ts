/** A letter that should not have been brought in is marked, not deleted; its file can be taken out. Both with a reason. */
import { fail, type Result } from "../../kernel/result.ts";
import { cleanText } from "../../meetings/rules/reading.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { Application } from "../model.ts";
import type { KeptLetter } from "../received-model.ts";
import { sameMember, speaksOfObjection } from "../rules/received.ts";
import { wayInto } from "../rules/ways.ts";
import { readApplication, readObjections } from "../store/read.ts";
import { endObjection, markLetter, readLetter, readLettersOn, takeOutFile } from "../store/received.ts";
import { holdRound, receivedNow } from "../store/write.ts";
import { type Acting, type InRound, problem, refused, saved, stop, subjectOf, wrongForm } from "./acting.ts";
import { tellOfObjection } from "./object.ts";
import { letterEntry } from "./receive.ts";

export interface OnLetter extends InRound {
  readonly letter: KeptLetter;
  readonly application: Application | null;
}

const reasonOf = (typed: string): string => cleanText(typed).slice(0, 1_000);

function entryOn(acting: Acting, act: string, on: OnLetter, why: string) {
  const { letter, application } = on;
  const about = { application, inConfidence: speaksOfObjection(letter.kind) };
  return letterEntry(acting, act, on, about, { letter: letter.id, why });
}

/** Marks it as brought in by mistake. What it made or ended is undone, unless the outcome is written down. */
export async function markMistaken(acting: Acting, on: OnLetter, typed: string): Promise<Result<null>> {
  const { process, round, letter, application } = on;
  const no = refused(acting, "accreditation.letters", subjectOf(process));
  if (no) return fail(no);
  const why = reasonOf(typed);
  if (why === "") return fail(wrongForm(acting, { why: problem(acting, "complaint-missing").title }));
  const done = await saved(acting, entryOn(acting, "accreditation.letter-mistaken", on, why), async (writing) => {
    await holdRound(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    if (!(await markLetter(writing, letter.id, at, why))) return stop(problem(acting, "letter-marked-already"));
    return undoEffect(writing, letter, at);
  });
  if (!done.ok) return done;
  const way = application && wayInto(round.ways, application.capacity);
  if (done.value && application && way) await tellOfObjection(acting, { process, round, application }, way.gain);
  return { ok: true, value: null };
}

/** True where an objection stands, or no longer stands, for it. */
async function undoEffect(writing: Writing, { id, application, sender }: KeptLetter, at: Date): Promise<boolean> {
  const [now, letter] = [application && (await readApplication(writing, application)), await readLetter(writing, id)];
  if (!now || now.settled || !letter?.objection) return false;
  const objections = (await readObjections(writing, [now.id])).get(now.id) ?? [];
  const objection = objections.find((one) => one.id === letter.objection);
  const same = (await readLettersOn(writing, now.id)).filter((one) => one.objection === letter.objection);
  const valid = (kind: KeptLetter["kind"]) => same.some((one) => one.kind === kind && one.mistaken === null);
  if (letter.kind === "objection") {
    const onPaper = same.some((one) => one.kind === "objection" && one.made);
    if (!onPaper || valid("objection") || objection?.withdrawnAt !== null) return false;
    await endObjection(writing, objection.id, at);
    return true;
  }
  const again = objections.some((one) => one.withdrawnAt === null && sameMember(one.member, sender));
  if (!letter.made || again || valid("objection-withdrawal") || !objection) return false;
  await endObjection(writing, objection.id, null);
  return true;
}

/** Takes the original out; that there was one, with its fingerprint and the reason, stays. */
export async function takeOutOriginal(acting: Acting, on: OnLetter, typed: string): Promise<Result<null>> {
  const no = refused(acting, "accreditation.letters", subjectOf(on.process));
  if (no) return fail(no);
  const why = reasonOf(typed);
  if (why === "") return fail(wrongForm(acting, { why: problem(acting, "complaint-missing").title }));
  return await saved(acting, entryOn(acting, "accreditation.letter-file-out", on, why), async (writing) => {
    await holdRound(writing, on.round.id);
    const at = await receivedNow(writing, acting.now);
    if (!(await takeOutFile(writing, on.letter.id, at, why))) return stop(problem(acting, "letter-file-out-already"));
    return null;
  });
}
