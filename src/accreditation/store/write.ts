/** Writing of rounds and applications. Each takes the transaction that ends with a line in the journal. */
import { type Insertable, sql, type Updateable } from "kysely";
import { newId, type PersonId } from "../../kernel/ids.ts";
import { neverBack } from "../../modalities/rules/window.ts";
import type { Tables } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { ApplicationId, Objection, ObjectionId, RoundId } from "../model.ts";
import "../tables.ts";

/**
 * When this act is received: by the clock of the database, after waiting for the journal, and never before the journal's
 * last line. So the order of what was received is the order of the journal, whatever clocks do.
 */
export async function receivedNow(writing: Writing, clock?: () => Date): Promise<Date> {
  const { rows: head } = await sql<{ at: Date }>`select at from journal_take_head()`.execute(writing);
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(writing);
  return neverBack(clock?.() ?? rows[0]?.now ?? new Date(), head[0]?.at ?? null);
}

export async function insertRound(writing: Writing, row: Insertable<Tables["accreditation_rounds"]>): Promise<void> {
  await writing.insertInto("accreditation_rounds").values(row).execute();
}

/** Until the transaction ends nobody else settles, circulates or objects in this round. */
export async function holdRound(writing: Writing, round: RoundId): Promise<void> {
  await writing.selectFrom("accreditation_rounds").select("id").where("id", "=", round).forUpdate().execute();
}

export async function updateRound(
  writing: Writing,
  round: RoundId,
  changes: Updateable<Tables["accreditation_rounds"]>,
): Promise<void> {
  await writing.updateTable("accreditation_rounds").set(changes).where("id", "=", round).execute();
}

/** The next number in its round; the round is held until the transaction ends. */
export async function nextNumber(writing: Writing, round: RoundId): Promise<number> {
  await holdRound(writing, round);
  const { last } = await writing
    .selectFrom("accreditation_applications")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("round", "=", round)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

export async function insertApplications(
  writing: Writing,
  rows: readonly Insertable<Tables["accreditation_applications"]>[],
): Promise<void> {
  await writing
    .insertInto("accreditation_applications")
    .values([...rows])
    .execute();
}

export async function updateApplications(
  writing: Writing,
  ids: readonly ApplicationId[],
  changes: Updateable<Tables["accreditation_applications"]>,
): Promise<void> {
  if (ids.length === 0) return;
  await writing.updateTable("accreditation_applications").set(changes).where("id", "in", ids).execute();
}

/** False where the member objects already. */
export async function insertObjection(writing: Writing, objection: Omit<Objection, "id">): Promise<boolean> {
  const { receivedAt, withdrawnAt: _none, onPaper = false, ...rest } = objection;
  const { numInsertedOrUpdatedRows } = await writing
    .insertInto("accreditation_objections")
    .values({ id: newId<"objection">() as ObjectionId, ...rest, received_at: receivedAt, on_paper: onPaper })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** False where it stands no more. */
export async function withdrawObjection(writing: Writing, id: ObjectionId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("accreditation_objections")
    // Never before it was received, whatever a clock shows.
    .set({ withdrawn_at: sql<Date>`greatest(received_at, ${at})` })
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertNote(
  writing: Writing,
  note: { readonly application: ApplicationId; readonly by: PersonId; readonly at: Date; readonly text: string },
): Promise<void> {
  await writing
    .insertInto("accreditation_notes")
    .values({ id: newId(), ...note })
    .execute();
}
