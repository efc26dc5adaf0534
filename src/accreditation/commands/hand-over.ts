import { addressInput } from "../../directory/index.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { cleanLine } from "../../meetings/rules/reading.ts";
import { insertSeat } from "../../modalities/index.ts";
import { mayHandOver, mostDelegates } from "../rules/delegation.ts";
import { termOf } from "../rules/terms.ts";
import { insertDelegate, readDelegates } from "../store/beside.ts";
import { readApplication } from "../store/read.ts";
import { nextNumber, receivedNow, updateApplications } from "../store/write.ts";
import {
  type Acting,
  hrefOf,
  type OnApplication,
  problem,
  refused,
  saved,
  stop,
  subjectOf,
  wrongForm,
} from "./acting.ts";
import { seatOf } from "./admit.ts";
import { ownSubject } from "./apply.ts";
import { tellFocal } from "./telling.ts";

/**
 * Somebody else looks after the application from now on: named by the focal point, or by the desk, as for a list that
 * was brought without addresses. Whoever did so before stays in the delegation, where they were in it.
 */
export async function handOver(
  acting: Acting,
  on: OnApplication,
  typed: { readonly email: string; readonly name: string },
): Promise<Result<{ readonly name: string }>> {
  const { process, round, application } = on;
  const no = refused(acting, "accreditation.own", ownSubject(process, application));
  if (no && refused(acting, "accreditation.handle", subjectOf(process))) return fail(no);
  const email = addressInput.safeParse(typed.email);
  const name = cleanLine(typed.name).slice(0, 120);
  if (!email.success) return fail(wrongForm(acting, { focalEmail: problem(acting, "email-unreadable").title }));
  if (name === "") return fail(wrongForm(acting, { focalName: problem(acting, "name-missing").title }));
  if (!mayHandOver(application)) return fail(problem(acting, "person-stays"));
  const person = await acting.personAt(email.data, name, acting.reader.person);
  const entry = {
    actor: null,
    capacity: null,
    act: "accreditation.hand-over",
    subject: hrefOf(process, application),
    payload: { number: application.number },
    private: { by: acting.reader.person, person },
  };
  const done = await saved(acting, entry, async (writing) => {
    await nextNumber(writing, round.id);
    const now = await readApplication(writing, application.id);
    if (!now || now.withdrawnAt) return stop(problem(acting, "withdrawn-already"));
    if (now.applicant === person) return stop(problem(acting, "focal-already"));
    const at = await receivedNow(writing, acting.now);
    await updateApplications(writing, [now.id], { applicant: person, contact: email.data });
    const term = termOf(now, round, at);
    if (now.settled?.result !== "admitted" || term?.daysLeft === null) return null;
    const held = await readDelegates(writing, now.id);
    if (held.some((one) => one.person === person)) return null;
    const most = mostDelegates(now, round);
    if (held.length >= most) return stop(problem(acting, "delegation-full", { most }));
    const seat = await insertSeat(writing, { person, ...seatOf(on, now) });
    await insertDelegate(writing, { application: now.id, person, seat, added_at: at });
    return null;
  });
  if (!done.ok) return done;
  tellFocal(acting, on, person);
  return ok({ name });
}
