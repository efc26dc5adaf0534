import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { ProcessPlace } from "../../meetings/index.ts";
import type { RoundTyped } from "../form-model.ts";
import type { RoundId } from "../model.ts";
import { readRoundForm } from "../rules/read-forms.ts";
import { waysIn } from "../rules/ways.ts";
import { readRounds } from "../store/read.ts";
import { insertRound } from "../store/write.ts";
import { type Acting, actor, homeOf, problem, refused, saved, subjectOf, wrongForm } from "./acting.ts";
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
  const rounds = await readRounds(acting.db, process.id);
  if (rounds.some(({ settledAt }) => settledAt === null)) return fail(problem(acting, "round-running"));
  const now = acting.now?.() ?? new Date();
  const read = readRoundForm(typed, now);
  if (!read.ok) return fail(wrongForm(acting, complained(acting.language, read.complaints)));
  const { title, zone, appliesUntil, delegation, termEnds } = read.value;
  const number = (rounds[0]?.number ?? 0) + 1;
  const { version, file } = process.rules;
  const entry = {
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
  };
  const row = {
    id: newId<"round">() as RoundId,
    place: process.id,
    number,
    title,
    zone,
    opened_at: now,
    applies_until: appliesUntil,
    delegation,
    term_ends: termEnds,
    ways: JSON.stringify(waysIn(file)),
    modalities_version: version,
  };
  const done = await saved(acting, entry, (writing) => insertRound(writing, row));
  return done.ok ? ok({ number }) : done;
}
