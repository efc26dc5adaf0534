import { fail, type Result } from "../../kernel/result.ts";
import { cleanLine, cleanText } from "../../meetings/rules/reading.ts";
import type { Application } from "../model.ts";
import { standingOf } from "../rules/outcome.ts";
import { wayInto } from "../rules/ways.ts";
import { readApplication, readObjections, readRound } from "../store/read.ts";
import { holdRound, insertNote, receivedNow, updateApplications } from "../store/write.ts";
import {
  type Acting,
  actor,
  hrefOf,
  type OnApplication,
  problem,
  refused,
  saved,
  stop,
  subjectOf,
  wrongForm,
} from "./acting.ts";
import { closeIfSettled, keepOutcome } from "./admit.ts";
import { entryFor } from "./object.ts";
import { tellApplicant } from "./telling.ts";

/** The chair consults about an objection, and keeps notes; while it goes on nothing is settled. The notes are the chair's alone. */
export async function consult(
  acting: Acting,
  on: OnApplication,
  typed: { readonly note: string; readonly over: string },
): Promise<Result<null>> {
  const { process, round, application } = on;
  const no = refused(acting, "accreditation.chair", subjectOf(process));
  if (no) return fail(no);
  const { person } = acting.reader;
  const way = wayInto(round.ways, application.capacity);
  if (person === null || way?.gain.by !== "non-objection") return fail(problem(acting, "nothing-to-consult"));
  const over = typed.over === "yes";
  const text = cleanText(typed.note).slice(0, 5_000);
  const entry = entryFor(acting, way.gain, over ? "accreditation.consulted" : "accreditation.consult", on, {});
  return await saved(acting, { ...entry, private: { ...entry.private, note: text } }, async (writing) => {
    await holdRound(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    const now = await readApplication(writing, application.id);
    if (!now || now.settled) return stop(problem(acting, "settled-stays"));
    if (!now.circulatedAt) return stop(problem(acting, "not-circulated"));
    if (text !== "") await insertNote(writing, { application: application.id, by: person, at, text });
    if (over && !now.consultingSince) return stop(problem(acting, "nothing-to-consult"));
    await updateApplications(writing, [application.id], {
      consulting_since: now.consultingSince ?? at,
      consulted_at: over ? at : null,
    });
    return null;
  });
}

/**
 * A decision of somebody else than the rule is written down with where it can be read: of whoever approves an
 * application, or of the body where the modalities let it admit despite objections.
 */
export async function decide(
  acting: Acting,
  on: OnApplication,
  typed: { readonly admitted: "yes" | "no"; readonly reference: string },
): Promise<Result<Application>> {
  const { process, round, application } = on;
  const way = wayInto(round.ways, application.capacity);
  const byBody = way?.gain.by === "non-objection";
  const no = refused(acting, byBody ? "accreditation.chair" : "accreditation.handle", subjectOf(process));
  if (no) return fail(no);
  const reference = cleanLine(typed.reference).slice(0, 500);
  if (reference === "") return fail(wrongForm(acting, { reference: problem(acting, "reference-missing").title }));
  const entry = {
    ...actor(acting),
    act: "accreditation.decide",
    subject: hrefOf(process, application),
    payload: { number: application.number, admitted: typed.admitted === "yes" },
    private: { reference },
  };
  const done = await saved(acting, entry, async (writing) => {
    await holdRound(writing, round.id);
    const at = await receivedNow(writing, acting.now);
    const [now, held] = [await readApplication(writing, application.id), await readRound(writing, round.id)];
    if (!now || !held || !way || now.settled) return stop(problem(acting, "settled-stays"));
    const objections = (await readObjections(writing, [now.id])).get(now.id) ?? [];
    const stands = standingOf(way.gain, now, held.window, objections, at);
    if (stands !== "for-decision") return stop(problem(acting, "not-for-decision"));
    const admitted = typed.admitted === "yes";
    const decision = { admitted, reference, at: at.toISOString() };
    await updateApplications(writing, [now.id], { decision: JSON.stringify(decision) });
    const ground = byBody ? (admitted ? "body-admitted" : "body-refused") : admitted ? "approved" : "not-approved";
    await keepOutcome(writing, on, now, { result: admitted ? "admitted" : "refused", ground }, at);
    await closeIfSettled(writing, held, at);
    return (await readApplication(writing, now.id)) ?? now;
  });
  if (done.ok) tellApplicant(acting, on, done.value);
  return done;
}
