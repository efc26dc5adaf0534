import { fail, type Result } from "../../kernel/result.ts";
import { insertToldApart } from "../store/beside.ts";
import { readApplication } from "../store/read.ts";
import { type Acting, actor, hrefOf, type OnApplication, problem, refused, saved, subjectOf } from "./acting.ts";

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
