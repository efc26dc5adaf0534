/** What the acts of the desk share: from the form to one change of the draft, and back to where the person was. */
import { z } from "zod";
import { ok, type Result } from "../../../kernel/result.ts";
import type { SessionPlace } from "../../../meetings/model.ts";
import type { Ask, Done } from "../../../platform/http/index.ts";
import { changeDraft, type Make } from "../../commands/desk/change-draft.ts";
import { words } from "../../languages/desk/index.ts";
import { type DeskDeps, sessionOf } from "../../load-desk.ts";

export const deskPath = "/:body/:process/sessions/:session/desk";

/** The version that a form was made of. */
export const on = z.coerce.number().int().positive();
/** A field left empty says nothing. */
export const blank = z
  .string()
  .max(500)
  .transform((text) => text.trim() || null);
/** Where to go after it: an address of this desk. */
export const back = z.string().max(500).optional();

/** Only ever within the desk, so that no form can send somebody elsewhere. */
export function backTo(session: SessionPlace, wanted: string | undefined, otherwise: string): string {
  const desk = `${session.href}/desk`;
  const plain = wanted !== undefined && /^\/[^\\\s]*$/.test(wanted) && !wanted.includes("/..");
  const within =
    plain && (wanted === desk || [`${desk}/`, `${desk}?`, `${desk}#`].some((head) => wanted.startsWith(head)));
  return within ? wanted : otherwise;
}

export interface After {
  /** Asked-for address, or one of the desk: "/desk" and what follows. */
  readonly back: string | undefined;
  readonly otherwise: (session: SessionPlace) => string;
}

/** One change, then back with what happened and how to undo it. An operation that changes nothing is no error of anybody. */
export async function change(deps: DeskDeps, ask: Ask, wanted: Make, after: After): Promise<Result<Done>> {
  const at = await sessionOf(deps.db, ask);
  if (!at.ok) return at;
  const { acting, session } = at.value;
  const say = words.in(ask.language);
  const to = backTo(session, after.back, after.otherwise(session));
  const done = await changeDraft(acting, session, wanted);
  if (!done.ok) {
    return done.problem.code === "nothing-changes" ? ok({ to, said: say("nothing-changes-title") }) : done;
  }
  const { version } = done.value.record;
  return ok({ to, said: say("saved-version", { version: String(version) }), data: { version } });
}

export const deskOfSession = (session: SessionPlace): string => `${session.href}/desk`;
