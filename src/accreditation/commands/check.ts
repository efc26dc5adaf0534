import { fail, type Problem, type Result } from "../../kernel/result.ts";
import { cleanText } from "../../meetings/rules/reading.ts";
import type { CheckTyped } from "../form-model.ts";
import type { Application, Round } from "../model.ts";
import { rulingOf } from "../rules/outcome.ts";
import { lacksNamed } from "../rules/read-forms.ts";
import { lateForList, wayInto } from "../rules/ways.ts";
import { readApplication, readRound } from "../store/read.ts";
import { nextNumber, receivedNow, updateApplications } from "../store/write.ts";
import {
  type Acting,
  actor,
  hrefOf,
  type OnApplication,
  problem,
  refused,
  saved,
  stop,
  subjectOf,
  wrongForm,
} from "./acting.ts";
import { keepOutcome } from "./admit.ts";
import { tellApplicant } from "./telling.ts";

/** Why the desk can no longer check it; null where it can. */
function unchecked(acting: Acting, now: Application | null, round: Round | null): Problem | null {
  if (!now || !round || now.settled) return problem(acting, "settled-stays");
  if (now.withdrawnAt) return problem(acting, "withdrawn-already");
  return lateForList(now, round) ? problem(acting, "circulated-already") : null;
}

/**
 * The desk finds an application complete, or says what is missing. A notice that is found complete is an admission: its
 * status was seen, and nobody else decides.
 */
export async function check(acting: Acting, on: OnApplication, typed: CheckTyped): Promise<Result<Application>> {
  const { process, round, application } = on;
  const no = refused(acting, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const missing = typed.verdict === "missing" ? lacksNamed(typed.missing) : [];
  const asked = cleanText(typed.asked).slice(0, 2_000);
  if (typed.verdict === "missing" && missing.length === 0 && asked === "") {
    return fail(wrongForm(acting, { missing: problem(acting, "say-what-is-missing").title }));
  }
  const way = wayInto(round.ways, application.capacity);
  const entry = {
    ...actor(acting),
    act: typed.verdict === "missing" ? "accreditation.ask" : "accreditation.complete",
    subject: hrefOf(process, application),
    payload: { number: application.number },
    private: { missing: [...missing], asked },
  };
  const done = await saved(acting, entry, async (writing) => {
    await nextNumber(writing, round.id);
    const now = await readApplication(writing, application.id);
    const stopped = unchecked(acting, now, await readRound(writing, round.id));
    if (stopped || !now) return stop(stopped ?? problem(acting, "settled-stays"));
    const at = await receivedNow(writing, acting.now);
    if (typed.verdict === "missing") {
      await updateApplications(writing, [now.id], {
        missing: missing.length > 0 ? [...missing] : ["contact"],
        asked,
        complete_at: null,
      });
    } else {
      await updateApplications(writing, [now.id], { missing: null, asked: null, complete_at: at });
      const ruling = way && rulingOf(way.gain, { ...now, completeAt: at }, round.window, [], at);
      if (ruling?.kind === "settled") await keepOutcome(writing, on, now, ruling.outcome, at);
    }
    return (await readApplication(writing, now.id)) ?? now;
  });
  if (done.ok) tellApplicant(acting, on, done.value);
  return done;
}
