/** What follows from an outcome: it is kept, and who is admitted gets a seat for the term. */
import { newId } from "../../kernel/ids.ts";
import { insertSeat } from "../../modalities/index.ts";
import { standingAt } from "../../modalities/rules/window.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { Application, Outcome, Round } from "../model.ts";
import { endOfTerm } from "../rules/terms.ts";
import { wayInto } from "../rules/ways.ts";
import { readApplications } from "../store/read.ts";
import { updateApplications, updateRound } from "../store/write.ts";
import { hrefOf, type InRound } from "./acting.ts";

export const seatOf = ({ process, round }: InRound, application: Application) => {
  const lastDay = application.termEnds ?? round.termEnds;
  const way = round.ways.find(({ capacity }) => capacity === application.capacity);
  return {
    organisation: application.kind === "organisation" ? application.name : null,
    place: process.id,
    capacity: application.capacity,
    until: lastDay === null ? null : endOfTerm(lastDay, round.zone),
    gained: {
      by: wayInto(round.ways, application.capacity)?.gain.by ?? way?.gain.by ?? "recorded",
      ref: hrefOf(process, application),
    },
  } as const;
};

/** What is settled stays settled: an application that has an outcome keeps it. */
export async function keepOutcome(
  writing: Writing,
  where: InRound,
  application: Application,
  { result, ground }: Outcome,
  at: Date,
): Promise<void> {
  if (application.settled) return;
  await updateApplications(writing, [application.id], { result, ground, settled_at: at });
  if (result !== "admitted" || application.applicant === null) return;
  const person = application.applicant;
  const seat = await insertSeat(writing, { person, ...seatOf(where, application) });
  await writing
    .insertInto("accreditation_delegates")
    .values({ id: newId(), application: application.id, person, seat, added_at: at })
    .execute();
}

/** A round ends with the last of its outcomes, once nobody can apply or object any more. */
export async function closeIfSettled(writing: Writing, round: Round, at: Date): Promise<void> {
  const { settledAt, appliesUntil, window } = round;
  if (settledAt || at <= appliesUntil || (window && standingAt(window, at) !== "closed")) return;
  const left = (await readApplications(writing, [round.id])).some((one) => !one.settled && !one.withdrawnAt);
  if (!left) await updateRound(writing, round.id, { settled_at: at });
}
