/** What makes somebody a delegate or a focal point: at once, or once they have accepted. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Problem } from "../../kernel/result.ts";
import { insertSeat } from "../../modalities/index.ts";
import type { Entry, Writing } from "../../platform/journal/index.ts";
import type { Application, Joining, Round } from "../model.ts";
import { mayHandOver, mostDelegates } from "../rules/delegation.ts";
import { termOf } from "../rules/terms.ts";
import { insertDelegate, readDelegates } from "../store/beside.ts";
import { readApplication } from "../store/read.ts";
import { holdRound, receivedNow, updateApplications } from "../store/write.ts";
import { type Acting, hrefOf, type OnApplication, problem, stop } from "./acting.ts";
import { seatOf } from "./admit.ts";

type Told = Pick<Acting, "language" | "now">;

/** Why nobody can join now; null where somebody can. */
export function notNow(acting: Told, kind: Joining, now: Application, round: Round, at: Date): Problem | null {
  if (now.withdrawnAt) return problem(acting, "withdrawn-already");
  if (kind === "focal") return mayHandOver(now) ? null : problem(acting, "person-stays");
  const running = now.settled?.result === "admitted" && termOf(now, round, at)?.daysLeft !== null;
  return running ? null : problem(acting, "not-admitted");
}

/** The line of it names nobody: who applied, and who comes with whom, is between them and the desk. */
export const unnamed = (
  act: string,
  { process, application }: OnApplication,
  fields: NonNullable<Entry["private"]>,
): Entry => ({
  actor: null,
  capacity: null,
  act,
  subject: hrefOf(process, application),
  payload: { number: application.number },
  private: fields,
});

export const actOf = (kind: Joining): string =>
  kind === "focal" ? "accreditation.hand-over" : "accreditation.add-delegate";

/** The application as it stands now, in a round that is held until the transaction ends. */
export async function heldFor(acting: Told, { round, application }: OnApplication, kind: Joining, writing: Writing) {
  await holdRound(writing, round.id);
  const at = await receivedNow(writing, acting.now);
  const now = await readApplication(writing, application.id);
  if (!now) return stop(problem(acting, "no-application", {}, 404));
  const stopped = notNow(acting, kind, now, round, at);
  return stopped ? stop(stopped) : { now, at, held: await readDelegates(writing, now.id) };
}

/** Whoever looked after it before stays in the delegation, where they were in it. */
export async function join(
  acting: Told,
  on: OnApplication,
  kind: Joining,
  person: PersonId,
  writing: Writing,
): Promise<void> {
  const { now, at, held } = await heldFor(acting, on, kind, writing);
  const within = held.some((one) => one.person === person);
  if (kind === "delegate" && within) stop(problem(acting, "delegate-already"));
  if (kind === "focal") {
    if (now.applicant === person) stop(problem(acting, "focal-already"));
    await updateApplications(writing, [now.id], { applicant: person });
    const running = now.settled?.result === "admitted" && termOf(now, on.round, at)?.daysLeft !== null;
    if (within || !running) return;
  }
  const most = mostDelegates(now, on.round);
  if (held.length >= most) stop(problem(acting, "delegation-full", { most }));
  const seat = await insertSeat(writing, { person, ...seatOf(on, now) });
  await insertDelegate(writing, { application: now.id, person, seat, added_at: at });
}
