import { fail, ok, type Result } from "../../kernel/result.ts";
import { endSeat } from "../../modalities/index.ts";
import { readDelegates, removeDelegate } from "../store/beside.ts";
import { nextNumber, receivedNow } from "../store/write.ts";
import { type Acting, type OnApplication, problem, refused, saved, stop } from "./acting.ts";
import { ownSubject } from "./apply.ts";
import { unnamed } from "./joining.ts";

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
  const entry = unnamed("accreditation.drop-delegate", on, { by: acting.reader.person, person: found.person });
  const done = await saved(acting, entry, async (writing) => {
    await nextNumber(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    if (!(await removeDelegate(writing, found.id, at))) stop(problem(acting, "no-delegate", {}, 404));
    if (found.seat) await endSeat(writing, found.seat, at);
    return null;
  });
  return done.ok ? ok({ name: found.name }) : done;
}
