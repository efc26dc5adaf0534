import { fail, ok, type Result } from "../../kernel/result.ts";
import { seatsAt } from "../../modalities/index.ts";
import type { CirculateTyped } from "../form-model.ts";
import { readCirculateForm } from "../rules/read-forms.ts";
import { wayInto } from "../rules/ways.ts";
import { readApplications, readRound } from "../store/read.ts";
import { holdRound, receivedNow, updateApplications, updateRound } from "../store/write.ts";
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
import { lateBy } from "./object.ts";
import { tellCirculated } from "./telling.ts";

/**
 * Circulates the list: every complete application that goes by non-objection, in one act. The window opens with it.
 * From here on the list is public.
 */
export async function circulate(
  acting: Acting,
  where: InRound,
  typed: CirculateTyped,
): Promise<Result<{ readonly count: number; readonly closes: Date }>> {
  const { process, round } = where;
  const no = refused(acting, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  if (round.window) return fail(problem(acting, "circulated-already"));
  const entry = ({ list, closes, opens }: Listed) => ({
    ...actor(acting),
    act: "accreditation.circulate",
    subject: homeOf(process),
    payload: {
      round: round.number,
      opens: opens.toISOString(),
      closes: closes.toISOString(),
      zone: round.zone,
      list: list.map(({ number, capacity }) => ({ number, capacity })),
    },
    private: { names: list.map(({ name }) => name) },
  });
  const done = await saved(acting, entry, async (writing): Promise<Listed> => {
    await holdRound(writing, round.id);
    const opens = await receivedNow(writing, acting.now);
    const held = await readRound(writing, round.id);
    if (!held || held.window) return stop(problem(acting, "circulated-already"));
    // Whoever was told a date has until then to apply.
    if (opens <= held.appliesUntil) {
      return stop(problem(acting, "applications-still-open", lateBy(acting, held.appliesUntil, opens, held.zone)));
    }
    const read = readCirculateForm(typed, opens, round.zone);
    if (!read.ok) return stop(wrongForm(acting, complained(acting.language, read.complaints)));
    const all = await readApplications(writing, [round.id]);
    const list = all.filter(
      ({ completeAt, withdrawnAt, settled, capacity }) =>
        completeAt && !withdrawnAt && !settled && wayInto(round.ways, capacity)?.gain.by === "non-objection",
    );
    if (list.length === 0) return stop(problem(acting, "nothing-to-circulate"));
    await updateRound(writing, round.id, { opens, closes: read.value });
    await updateApplications(
      writing,
      list.map(({ id }) => id),
      { circulated_at: opens },
    );
    return { list, closes: read.value, opens };
  });
  if (!done.ok) return done;
  const seats = await seatsAt(acting.db, process.within);
  tellCirculated(acting, where, done.value, seats);
  return ok({ count: done.value.list.length, closes: done.value.closes });
}

export interface Listed {
  readonly list: Awaited<ReturnType<typeof readApplications>>;
  readonly opens: Date;
  readonly closes: Date;
}
