import { randomBytes } from "node:crypto";
import { addressInput } from "../../directory/index.ts";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import { cleanLine } from "../../meetings/rules/reading.ts";
import { countLetter } from "../../platform/limits/index.ts";
import { hashToken } from "../../platform/sign-in/index.ts";
import type { Joining } from "../model.ts";
import { mostDelegates } from "../rules/delegation.ts";
import { readDelegates } from "../store/beside.ts";
import { clearInvitations, deleteInvitation, insertInvitation, readInvitations } from "../store/invitations.ts";
import { updateApplications } from "../store/write.ts";
import {
  type Acting,
  mayDo,
  type OnApplication,
  problem,
  refused,
  saved,
  stop,
  subjectOf,
  wrongForm,
} from "./acting.ts";
import { ownSubject } from "./apply.ts";
import { actOf, heldFor, join, notNow, unnamed } from "./joining.ts";
import { tellAsked, tellDelegate, tellFocal } from "./telling.ts";

/** Days in which a question can be answered. */
const days = 30;

export interface Named {
  readonly name: string;
  /** Until when they can answer; null where it was done at once. */
  readonly until: Date | null;
}

interface Typed {
  readonly email: string;
  readonly name: string;
}

const fields = { focal: ["focalEmail", "focalName"], delegate: ["email", "name"] } as const;

/** The focal point alone names delegates; who looks after the application, the desk may say as well. */
function notTheirs(acting: Acting, { process, application }: OnApplication, kind: Joining): Problem | null {
  const own = refused(acting, "accreditation.own", ownSubject(process, application));
  if (!own || kind === "delegate") return own;
  return refused(acting, "accreditation.handle", subjectOf(process)) && own;
}

/**
 * Names somebody by address, and by name as whoever names them writes it: a delegate, or who looks after the application
 * from now on. Those who may invite people bring them in at once. Everybody else has Rapport ask: no account is made or
 * joined, and nothing of one is shown, before its holder has accepted (decisions/063).
 */
export async function askToJoin(
  acting: Acting,
  on: OnApplication,
  kind: Joining,
  typed: Typed,
): Promise<Result<Named>> {
  const { process, round, application } = on;
  const no = notTheirs(acting, on, kind);
  if (no) return fail(no);
  const [emailField, nameField] = fields[kind];
  const email = addressInput.safeParse(typed.email);
  const name = cleanLine(typed.name).slice(0, 120);
  if (!email.success) return fail(wrongForm(acting, { [emailField]: problem(acting, "email-unreadable").title }));
  if (name === "") return fail(wrongForm(acting, { [nameField]: problem(acting, "name-missing").title }));
  const now = acting.now?.() ?? new Date();
  const stopped = notNow(acting, kind, application, round, now) ?? (await full(acting, on, kind, now));
  if (stopped) return fail(stopped);
  const named = { email: email.data, name };
  return mayDo(acting, "people.invite", subjectOf(process))
    ? await atOnce(acting, on, kind, named)
    : await byMail(acting, on, kind, named);
}

/** Those who were asked count as if they came: nobody is asked in vain. */
async function full(acting: Acting, { round, application }: OnApplication, kind: Joining, now: Date) {
  if (kind === "focal") return null;
  const most = mostDelegates(application, round);
  const held = await readDelegates(acting.db, application.id);
  const waiting = (await readInvitations(acting.db, application.id, now)).filter((one) => one.kind === "delegate");
  return held.length + waiting.length >= most ? problem(acting, "delegation-full", { most }) : null;
}

async function atOnce(
  acting: Acting,
  on: OnApplication,
  kind: Joining,
  { email, name }: Typed,
): Promise<Result<Named>> {
  const by = acting.reader.person;
  const person = await acting.personAt(email, name, by);
  const done = await saved(acting, unnamed(actOf(kind), on, { by, person }), async (writing) => {
    await join(acting, on, kind, person, writing);
    if (kind === "focal") await updateApplications(writing, [on.application.id], { contact: email });
    return null;
  });
  if (!done.ok) return done;
  (kind === "focal" ? tellFocal : tellDelegate)(acting, on, person);
  return ok({ name, until: null });
}

async function byMail(
  acting: Acting,
  on: OnApplication,
  kind: Joining,
  { email, name }: Typed,
): Promise<Result<Named>> {
  const { application, round } = on;
  const by = acting.reader.person;
  const wait = await countLetter(acting.limits, { to: email, by, language: acting.language });
  if (wait) return fail(wait);
  const token = randomBytes(32).toString("base64url");
  const done = await saved(acting, unnamed("accreditation.invite", on, { by, kind, email, name }), async (writing) => {
    const { at, held } = await heldFor(acting, on, kind, writing);
    // Of those who are to look after it there is one: the last that was named.
    await clearInvitations(writing, application.id, { past: at, kind: kind === "focal" ? kind : null });
    const waiting = (await readInvitations(writing, application.id, at)).filter((one) => one.kind === kind);
    if (waiting.some((one) => one.email === email)) stop(problem(acting, "invited-already"));
    const most = mostDelegates(application, round);
    if (kind === "delegate" && held.length + waiting.length >= most) stop(problem(acting, "delegation-full", { most }));
    const ends = new Date(at.getTime() + days * 86_400_000);
    const hash = hashToken(token);
    await insertInvitation(writing, { application: application.id, kind, name, email, asked: at, ends, hash, by });
    return ends;
  });
  if (!done.ok) return done;
  tellAsked(acting, on, { kind, email, name, token });
  return ok({ name, until: done.value });
}

/** Whoever was asked need not answer any more. */
export async function takeBackInvitation(
  acting: Acting,
  on: OnApplication,
  id: string,
): Promise<Result<{ readonly name: string }>> {
  const now = acting.now?.() ?? new Date();
  const found = (await readInvitations(acting.db, on.application.id, now)).find((one) => one.id === id);
  const no = notTheirs(acting, on, found?.kind ?? "focal");
  if (no) return fail(no);
  if (!found) return fail(problem(acting, "no-invitation", {}, 404));
  const { kind, email, name } = found;
  const line = unnamed("accreditation.uninvite", on, { by: acting.reader.person, kind, email, name });
  const done = await saved(acting, line, async (writing) => {
    if (!(await deleteInvitation(writing, id))) stop(problem(acting, "no-invitation", {}, 404));
  });
  return done.ok ? ok({ name }) : done;
}
