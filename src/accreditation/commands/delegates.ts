import { addressInput } from "../../directory/index.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { cleanLine } from "../../meetings/rules/reading.ts";
import { endSeat, insertSeat } from "../../modalities/index.ts";
import { mostDelegates } from "../rules/delegation.ts";
import { termOf } from "../rules/terms.ts";
import { insertDelegate, readDelegates, removeDelegate } from "../store/beside.ts";
import { nextNumber, receivedNow } from "../store/write.ts";
import { type Acting, actor, hrefOf, type OnApplication, problem, refused, saved, stop, wrongForm } from "./acting.ts";
import { seatOf } from "./admit.ts";
import { ownSubject } from "./apply.ts";
import { tellDelegate } from "./telling.ts";

/** The focal point adds somebody to the delegation: a seat for the term, by mail address, up to the number of the round. */
export async function addDelegate(
  acting: Acting,
  on: OnApplication,
  typed: { readonly email: string; readonly name: string },
): Promise<Result<{ readonly name: string }>> {
  const { process, round, application } = on;
  const no = refused(acting, "accreditation.own", ownSubject(process, application));
  if (no) return fail(no);
  const email = addressInput.safeParse(typed.email);
  const name = cleanLine(typed.name).slice(0, 120);
  if (!email.success) return fail(wrongForm(acting, { email: problem(acting, "email-unreadable").title }));
  if (name === "") return fail(wrongForm(acting, { name: problem(acting, "name-missing").title }));
  const term = termOf(application, round, acting.now?.() ?? new Date());
  if (application.settled?.result !== "admitted" || term?.daysLeft === null)
    return fail(problem(acting, "not-admitted"));
  const most = mostDelegates(application, round);
  const before = await readDelegates(acting.db, application.id);
  if (before.length >= most) return fail(problem(acting, "delegation-full", { most }));
  const person = await acting.personAt(email.data, name, acting.reader.person);
  const entry = {
    ...actor(acting),
    act: "accreditation.add-delegate",
    subject: hrefOf(process, application),
    payload: { person },
  };
  const done = await saved(acting, entry, async (writing) => {
    await nextNumber(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    const held = await readDelegates(writing, application.id);
    if (held.some((one) => one.person === person)) return stop(problem(acting, "delegate-already"));
    if (held.length >= most) return stop(problem(acting, "delegation-full", { most }));
    const seat = await insertSeat(writing, { person, ...seatOf(on, application) });
    await insertDelegate(writing, { application: application.id, person, seat, added_at: at });
    return null;
  });
  if (!done.ok) return done;
  tellDelegate(acting, on, person);
  return ok({ name });
}

/** Their seat ends with it. The focal point stays. */
export async function dropDelegate(
  acting: Acting,
  on: OnApplication,
  id: string,
): Promise<Result<{ readonly name: string }>> {
  const { process, round, application } = on;
  const no = refused(acting, "accreditation.own", ownSubject(process, application));
  if (no) return fail(no);
  const found = (await readDelegates(acting.db, application.id)).find((one) => one.id === id);
  if (!found) return fail(problem(acting, "no-delegate", {}, 404));
  if (found.person === application.applicant) return fail(problem(acting, "focal-point-stays"));
  const entry = {
    ...actor(acting),
    act: "accreditation.drop-delegate",
    subject: hrefOf(process, application),
    payload: { person: found.person },
  };
  const done = await saved(acting, entry, async (writing) => {
    await nextNumber(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    await removeDelegate(writing, found.id, at);
    if (found.seat) await endSeat(writing, found.seat, at);
    return null;
  });
  return done.ok ? ok({ name: found.name }) : done;
}
