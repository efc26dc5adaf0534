import { fail, ok, type Result } from "../../kernel/result.ts";
import type { RoundTyped } from "../form-model.ts";
import { readRoundForm } from "../rules/read-forms.ts";
import { readApplications, readRound } from "../store/read.ts";
import { holdRound, receivedNow, updateRound } from "../store/write.ts";
import {
  type Acting,
  actor,
  homeOf,
  type InRound,
  problem,
  refused,
  saved,
  stop,
  subjectOf,
  wrongForm,
} from "./acting.ts";
import { complained } from "./complained.ts";

/** Mends a round until its list goes out. Once somebody has applied, the date they were told comes no earlier. */
export async function changeRound(
  acting: Acting,
  { process, round }: InRound,
  typed: RoundTyped,
): Promise<Result<null>> {
  const no = refused(acting, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const read = readRoundForm(typed, acting.now?.() ?? new Date());
  if (!read.ok) return fail(wrongForm(acting, complained(acting.language, read.complaints)));
  const { title, zone, appliesUntil, delegation, termEnds } = read.value;
  const entry = {
    ...actor(acting),
    act: "accreditation.change",
    subject: homeOf(process),
    payload: { number: round.number, title, zone, appliesUntil: appliesUntil.toISOString(), delegation, termEnds },
  };
  const done = await saved(acting, entry, async (writing) => {
    await holdRound(writing, round.id);
    const held = await readRound(writing, round.id);
    if (!held || held.window || held.settledAt) return stop(problem(acting, "circulated-already"));
    const told = (await readApplications(writing, [round.id])).length > 0;
    if (appliesUntil < held.appliesUntil && (told || held.appliesUntil < (await receivedNow(writing, acting.now)))) {
      return stop(wrongForm(acting, { untilDate: problem(acting, "not-earlier").title }));
    }
    const dates = { applies_until: appliesUntil, term_ends: termEnds, told_applied_at: null };
    await updateRound(writing, round.id, { title, zone, delegation, ...dates });
    return null;
  });
  return done.ok ? ok(null) : done;
}
