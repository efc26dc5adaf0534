/** What is said against the list of voters, in the database. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Db, Transaction } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { ElectionId, RollObjection, RollObjectionId } from "../model.ts";
import "../tables.ts";

/** The oldest first. */
export async function readRollObjections(
  db: Db | Transaction,
  election: ElectionId,
): Promise<readonly RollObjection[]> {
  const rows = await db
    .selectFrom("election_roll_objections")
    .selectAll()
    .where("election", "=", election)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, by, text, at, answer, answered_at }) => ({
    id,
    by,
    text,
    at,
    answer,
    answeredAt: answered_at,
  }));
}

export async function insertRollObjection(
  writing: Writing,
  row: {
    readonly id: RollObjectionId;
    readonly election: ElectionId;
    readonly by: PersonId;
    readonly text: string;
    readonly at: Date;
  },
): Promise<void> {
  await writing
    .insertInto("election_roll_objections")
    .values({ ...row, answer: null, answered_at: null })
    .execute();
}

export async function answerRollObjection(
  writing: Writing,
  id: RollObjectionId,
  { answer, at }: { readonly answer: string; readonly at: Date },
): Promise<void> {
  await writing.updateTable("election_roll_objections").set({ answer, answered_at: at }).where("id", "=", id).execute();
}
