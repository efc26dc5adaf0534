/** The answer of whoever was asked to come with an applicant, or to look after an application. */
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import { type ProcessId, processById } from "../../meetings/index.ts";
import { findPersonAt, hashToken } from "../../platform/sign-in/index.ts";
import { deleteInvitation, type Invitation, invitationOf } from "../store/invitations.ts";
import { readApplication, readRound } from "../store/read.ts";
import { updateApplications } from "../store/write.ts";
import { type AccreditationDeps, type Acting, type OnApplication, problem, saved, stop } from "./acting.ts";
import { actOf, join, notNow, unnamed } from "./joining.ts";

export interface Asked extends OnApplication {
  readonly invitation: Invitation;
}

const dead = (acting: Pick<Acting, "language">): Problem => problem(acting, "invitation-dead", {}, 404);

/** What the link of a letter is about; the link is all that is needed. */
export async function invitationAsked(
  deps: AccreditationDeps & Pick<Acting, "language">,
  token: string,
): Promise<Result<Asked>> {
  const invitation = await invitationOf(deps.db, hashToken(token), deps.now?.() ?? new Date());
  const application = invitation && (await readApplication(deps.db, invitation.application));
  const round = application && (await readRound(deps.db, application.round));
  const process = round && (await processById(deps.db, round.place as ProcessId));
  return invitation && application && round && process
    ? ok({ invitation, application, round, process })
    : fail(dead(deps));
}

/**
 * A yes makes them known here, if nobody was by that address, and lets them come or look after it. Where one comes in by
 * invitation alone, an account is made for those who were admitted: whoever only applies lets nobody in.
 */
export async function answerInvitation(acting: Acting, token: string, answer: "yes" | "no"): Promise<Result<Asked>> {
  const found = await invitationAsked(acting, token);
  if (!found.ok) return found;
  const { invitation, application, round } = found.value;
  const { kind, email, name } = invitation;
  if (answer === "no") {
    const line = unnamed("accreditation.decline", found.value, { kind, email, name });
    const done = await saved(acting, line, async (writing) => {
      if (!(await deleteInvitation(writing, invitation.id))) stop(dead(acting));
    });
    return done.ok ? found : done;
  }
  const stopped = notNow(acting, kind, application, round, acting.now?.() ?? new Date());
  if (stopped) return fail(stopped);
  const admitted = application.settled?.result === "admitted";
  if (acting.signUp === "invited" && !admitted && (await findPersonAt(acting.db, email)) === null)
    return fail(problem(acting, "invitation-members-only", {}, 403));
  const person = await acting.personAt(email, name, null);
  const done = await saved(acting, unnamed(actOf(kind), found.value, { person }), async (writing) => {
    await join(acting, found.value, kind, person, writing);
    if (!(await deleteInvitation(writing, invitation.id))) stop(dead(acting));
    if (kind === "focal") await updateApplications(writing, [application.id], { contact: email });
  });
  return done.ok ? found : done;
}
