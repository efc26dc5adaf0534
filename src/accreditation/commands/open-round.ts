import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { ProcessPlace } from "../../meetings/index.ts";
import { oneAtATime } from "../../platform/journal/index.ts";
import type { RoundTyped } from "../form-model.ts";
import type { Round, RoundId } from "../model.ts";
import { readRoundForm } from "../rules/read-forms.ts";
import { waysIn } from "../rules/ways.ts";
import { readRounds } from "../store/read.ts";
import { insertRound } from "../store/write.ts";
import { type Acting, actor, homeOf, problem, refused, saved, stop, subjectOf, wrongForm } from "./acting.ts";
import { complained } from "./complained.ts";

/** Opens a round under the modalities in force now; they stay those of this round, whatever is adopted later. */
export async function openRound(
  acting: Acting,
  process: ProcessPlace,
  typed: RoundTyped,
): Promise<Result<{ readonly number: number }>> {
  const no = refused(acting, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  if (!process.rules) return fail(problem(acting, "no-modalities"));
  const running = problem(acting, "round-running");
  const runs = (rounds: readonly Round[]) => rounds.some(({ settledAt }) => settledAt === null);
  if (runs(await readRounds(acting.db, process.id))) return fail(running);
  const now = acting.now?.() ?? new Date();
  const read = readRoundForm(typed, now);
  if (!read.ok) return fail(wrongForm(acting, complained(acting.language, read.complaints)));
  const { title, zone, appliesUntil, delegation, termEnds } = read.value;
  const { version, file } = process.rules;
  const entry = (number: number) => ({
    ...actor(acting),
    act: "accreditation.open",
    subject: homeOf(process),
    payload: {
      number,
      title,
      zone,
      appliesUntil: appliesUntil.toISOString(),
      delegation,
      termEnds,
      modalities: version,
    },
  });
  const row = {
    id: newId<"round">() as RoundId,
    place: process.id,
    title,
    zone,
    opened_at: now,
    applies_until: appliesUntil,
    delegation,
    term_ends: termEnds,
    ways: JSON.stringify(waysIn(file)),
    modalities_version: version,
  };
  const done = await saved(acting, entry, async (writing) => {
    // Two that are opened at once would each find none running.
    await oneAtATime(writing, "round", process.id);
    const rounds = await readRounds(writing, process.id);
    if (runs(rounds)) return stop(running);
    const number = (rounds[0]?.number ?? 0) + 1;
    await insertRound(writing, { ...row, number });
    return number;
  });
  return done.ok ? ok({ number: done.value }) : done;
}
