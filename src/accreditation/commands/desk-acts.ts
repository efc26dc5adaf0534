/** Small acts of the desk: telling two applications apart, and reminding of terms that end. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import type { ProcessPlace } from "../../meetings/index.ts";
import { termOf } from "../rules/terms.ts";
import { insertToldApart } from "../store/beside.ts";
import { readApplication, readApplications, readRounds } from "../store/read.ts";
import { receivedNow, updateApplications } from "../store/write.ts";
import {
  type Acting,
  actor,
  homeOf,
  hrefOf,
  type OnApplication,
  problem,
  refused,
  saved,
  subjectOf,
} from "./acting.ts";
import { tellTermEnds } from "./telling.ts";

/** These two are two organisations, whatever their names. */
export async function tellApart(acting: Acting, on: OnApplication, otherId: string): Promise<Result<null>> {
  const no = refused(acting, "accreditation.handle", subjectOf(on.process));
  if (no) return fail(no);
  const other = await readApplication(acting.db, otherId);
  if (!other || other.round !== on.round.id || other.id === on.application.id) {
    return fail(problem(acting, "no-application", {}, 404));
  }
  const entry = {
    ...actor(acting),
    act: "accreditation.tell-apart",
    subject: hrefOf(on.process, on.application),
    payload: { numbers: [on.application.number, other.number] },
  };
  return await saved(acting, entry, async (writing) => {
    await insertToldApart(writing, on.application.id, other.id);
    return null;
  });
}

/** Letters to all whose term ends soon and who were not reminded yet. */
export async function remind(acting: Acting, process: ProcessPlace): Promise<Result<{ readonly count: number }>> {
  const no = refused(acting, "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const rounds = await readRounds(acting.db, process.id);
  const all = await readApplications(
    acting.db,
    rounds.map(({ id }) => id),
  );
  const now = acting.now?.() ?? new Date();
  const due = all.flatMap((application) => {
    const round = rounds.find(({ id }) => id === application.round);
    const term = round && termOf(application, round, now);
    return term?.due && application.remindedAt === null ? [{ application, lastDay: term.lastDay }] : [];
  });
  const entry = {
    ...actor(acting),
    act: "accreditation.remind",
    subject: homeOf(process),
    payload: { count: due.length },
  };
  const done = await saved(acting, entry, async (writing) => {
    const at = await receivedNow(writing, acting.now);
    await updateApplications(
      writing,
      due.map(({ application }) => application.id),
      { reminded_at: at },
    );
  });
  if (!done.ok) return done;
  for (const { application, lastDay } of due) tellTermEnds(acting, process, application, lastDay);
  return ok({ count: due.length });
}
