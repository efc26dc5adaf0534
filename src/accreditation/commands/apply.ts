import { newId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { oneAtATime } from "../../platform/journal/index.ts";
import type { ApplicationTyped } from "../form-model.ts";
import type { Application, ApplicationId, Applied, Round } from "../model.ts";
import { readApplicationForm } from "../rules/read-forms.ts";
import { lateForList, wayInto } from "../rules/ways.ts";
import { countOpen, readApplication, readRound } from "../store/read.ts";
import { insertApplications, nextNumber, receivedNow, updateApplications } from "../store/write.ts";
import {
  type Acting,
  actor,
  hrefOf,
  type InRound,
  type OnApplication,
  problem,
  refused,
  saved,
  stop,
  subjectOf,
  wrongForm,
} from "./acting.ts";
import { complained } from "./complained.ts";

const columns = ({ statusProof, sponsors, ...rest }: Applied) => ({
  ...rest,
  status_proof: statusProof,
  sponsors: [...sponsors],
});

/** Under way at once, in all processes together: an umbrella body applies for its members, and nobody fills a list. */
export const mostOpen = 10;

/** Applies, or gives notice. Who applied, and for what, is private until a list is circulated. */
export async function apply(
  acting: Acting,
  where: InRound,
  typed: ApplicationTyped,
): Promise<Result<{ readonly id: ApplicationId; readonly number: number }>> {
  const { process, round } = where;
  const no = refused(acting, "accreditation.apply", subjectOf(process));
  if (no) return fail(no);
  const { person } = acting.reader;
  const read = readApplicationForm(typed, round.ways);
  if (!read.ok) return fail(wrongForm(acting, complained(acting.language, read.complaints)));
  const way = wayInto(round.ways, read.value.capacity);
  if (!way || person === null) return fail(problem(acting, "no-such-capacity", {}, 422));
  const renewed = typed.renews ? await readApplication(acting.db, typed.renews) : null;
  if (renewed && renewed.applicant !== person) return fail(problem(acting, "not-yours", {}, 403));
  const id = newId<"application">() as ApplicationId;
  const subject = hrefOf(process, { id });
  const entry = (number: number) => ({
    ...actor(acting),
    // Not even who: an actor in the public line would tell who applied.
    actor: null,
    capacity: null,
    act: "accreditation.apply",
    subject,
    payload: { round: round.number, number },
    private: { person, ...read.value, sponsors: [...read.value.sponsors] },
  });
  const done = await saved(acting, entry, async (writing) => {
    await oneAtATime(writing, "apply", person);
    if ((await countOpen(writing, person)) >= mostOpen) stop(problem(acting, "too-many-open", { most: mostOpen }));
    const number = await nextNumber(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    const held = await readRound(writing, round.id);
    if (!held || held.settledAt || at > held.appliesUntil) stop(problem(acting, "applications-closed"));
    await insertApplications(writing, [
      {
        id,
        round: round.id,
        number,
        ...columns(read.value),
        applicant: person,
        language: acting.language,
        submitted_at: at,
        renews: renewed?.id ?? null,
      },
    ]);
    return number;
  });
  return done.ok ? ok({ id, number: done.value }) : done;
}

/** Until it is found complete, and while there is a list for it to go on. */
export const mayAmend = (now: Application, round: Round): boolean =>
  !(now.completeAt || now.settled || now.withdrawnAt || lateForList(now, round));

/** The applicant says it anew, or brings what was asked for; until the secretariat has found it complete. */
export async function amend(
  acting: Acting,
  { process, round, application }: OnApplication,
  typed: ApplicationTyped,
): Promise<Result<null>> {
  const no = refused(acting, "accreditation.own", ownSubject(process, application));
  if (no) return fail(no);
  const read = readApplicationForm({ ...typed, capacity: application.capacity }, round.ways);
  if (!read.ok) return fail(wrongForm(acting, complained(acting.language, read.complaints)));
  const entry = {
    act: "accreditation.amend",
    actor: null,
    capacity: null,
    subject: hrefOf(process, application),
    payload: { number: application.number },
    private: { person: acting.reader.person, ...read.value, sponsors: [...read.value.sponsors] },
  };
  return await saved(acting, entry, async (writing) => {
    await nextNumber(writing, round.id);
    const [now, held] = [await readApplication(writing, application.id), await readRound(writing, round.id)];
    if (!now || !held || !mayAmend(now, held)) return stop(problem(acting, "no-longer-amended"));
    const { contact: _kept, ...said } = columns(read.value);
    await updateApplications(writing, [application.id], { ...said, missing: now.missing ? [] : null });
    return null;
  });
}

export const ownSubject = (process: InRound["process"], { applicant }: Pick<Application, "applicant">) =>
  subjectOf(process, applicant ? { owner: applicant } : {});

/** The applicant takes it back; until it is settled. */
export async function withdraw(acting: Acting, { process, round, application }: OnApplication): Promise<Result<null>> {
  const no = refused(acting, "accreditation.own", ownSubject(process, application));
  if (no) return fail(no);
  const entry = {
    actor: null,
    capacity: null,
    act: "accreditation.withdraw",
    subject: hrefOf(process, application),
    payload: { number: application.number },
    private: { person: acting.reader.person },
  };
  return await saved(acting, entry, async (writing) => {
    await nextNumber(writing, round.id);
    const now = await readApplication(writing, application.id);
    if (!now || now.settled) stop(problem(acting, "settled-stays"));
    if (now.withdrawnAt) stop(problem(acting, "withdrawn-already"));
    await updateApplications(writing, [application.id], { withdrawn_at: await receivedNow(writing, acting.now) });
    return null;
  });
}
