import { fail, type Result } from "../../kernel/result.ts";
import { standingAt } from "../../modalities/rules/window.ts";
import type { Application, Outcome } from "../model.ts";
import { rulingOf } from "../rules/outcome.ts";
import { wayInto } from "../rules/ways.ts";
import { readApplications, readObjections, readRound } from "../store/read.ts";
import { holdRound, receivedNow } from "../store/write.ts";
import { type Acting, actor, homeOf, type InRound, problem, refused, saved, stop, subjectOf } from "./acting.ts";
import { closeIfSettled, keepOutcome } from "./admit.ts";
import { lateBy } from "./object.ts";
import { tellApplicant } from "./telling.ts";

export interface Settled {
  readonly admitted: number;
  readonly refused: number;
  readonly lapsed: number;
  /** Still waiting: for a consultation or a decision. */
  readonly waiting: number;
}

interface Ruled {
  readonly application: Application;
  readonly outcome: Outcome;
}

/**
 * Writes down what the rule has made of every application on the list once the window has closed. Those in consultation
 * or before the body stay open; what never became complete lapses. It can be pressed again: what is settled stays so.
 */
export async function settle(acting: Acting, where: InRound): Promise<Result<Settled>> {
  const { process, round } = where;
  const no = refused(acting, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const entry = ({ ruled, counts }: { readonly ruled: readonly Ruled[]; readonly counts: Settled }) => ({
    ...actor(acting),
    act: "accreditation.settle",
    subject: homeOf(process),
    payload: {
      round: round.number,
      ...counts,
      outcomes: ruled
        .filter(({ application }) => application.circulatedAt)
        .map(({ application: { number }, outcome }) => ({ number, ...outcome })),
    },
  });
  const done = await saved(acting, entry, async (writing) => {
    await holdRound(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    const now = await readRound(writing, round.id);
    if (!now || now.settledAt) return stop(problem(acting, "settled-stays"));
    const all = (await readApplications(writing, [round.id])).filter((one) => !one.settled && !one.withdrawnAt);
    const window = now.window;
    if (window ? standingAt(window, at) !== "closed" : at <= now.appliesUntil) {
      const closes = window?.closes ?? now.appliesUntil;
      return stop(
        problem(acting, window ? "window-still-open" : "applications-still-open", lateBy(acting, closes, at, now.zone)),
      );
    }
    const listable = (one: Application) =>
      one.completeAt !== null && wayInto(now.ways, one.capacity)?.gain.by === "non-objection";
    // Else those who are complete would lapse for want of a press.
    if (!window && all.some(listable)) return stop(problem(acting, "circulate-first"));
    const objections = await readObjections(
      writing,
      all.map(({ id }) => id),
    );
    const ruled: Ruled[] = [];
    let waiting = 0;
    for (const application of all) {
      const way = wayInto(now.ways, application.capacity);
      const ruling = way && rulingOf(way.gain, application, window, objections.get(application.id) ?? [], at);
      if (ruling?.kind === "settled") ruled.push({ application, outcome: ruling.outcome });
      else if (ruling?.for === "check" || ruling?.for === "circulation") {
        ruled.push({ application, outcome: { result: "lapsed", ground: "not-completed" } });
      } else waiting += 1;
    }
    for (const { application, outcome } of ruled) await keepOutcome(writing, where, application, outcome, at);
    await closeIfSettled(writing, now, at);
    const count = (result: Outcome["result"]) => ruled.filter(({ outcome }) => outcome.result === result).length;
    const counts = { admitted: count("admitted"), refused: count("refused"), lapsed: count("lapsed"), waiting };
    return { ruled, counts, at };
  });
  if (!done.ok) return done;
  for (const { application, outcome } of done.value.ruled) {
    tellApplicant(acting, where, { ...application, settled: { ...outcome, at: done.value.at } });
  }
  return { ok: true, value: done.value.counts };
}
