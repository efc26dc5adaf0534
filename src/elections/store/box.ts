/** The ballot box: ballots without voters, and a roll without ballots. */
import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db, Transaction } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { ElectionId } from "../model.ts";
import { byReceipt, type CastBallot } from "../rules/ballot-file.ts";
import type { Ballot } from "../rules/count/ballots.ts";
import "../tables.ts";

/** In the order of the receipts. */
export async function readBox(db: Db | Transaction, election: ElectionId): Promise<readonly CastBallot[]> {
  const rows = await db
    .selectFrom("election_ballots")
    .select(["receipt", "ranks"])
    .where("election", "=", election)
    .execute();
  return byReceipt(rows);
}

/** Some of the ballots in the order of the receipts, and how many there are. `page` counts from 1. */
export async function readBoxPage(
  db: Db,
  election: ElectionId,
  page: number,
  size: number,
): Promise<{ readonly ballots: readonly CastBallot[]; readonly total: number }> {
  const box = db.selectFrom("election_ballots").where("election", "=", election);
  const ballots = await box
    .select(["receipt", "ranks"])
    .orderBy(sql`receipt collate "C"`)
    .limit(size)
    .offset(Math.min(page - 1, 1_000_000) * size)
    .execute();
  const counted = await box.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirst();
  return { ballots, total: Number(counted?.total ?? 0) };
}

export async function findBallot(db: Db, election: ElectionId, receipt: string): Promise<CastBallot | null> {
  const row = await db
    .selectFrom("election_ballots")
    .select(["receipt", "ranks"])
    .where("election", "=", election)
    .where("receipt", "=", receipt)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertBallots(
  writing: Writing,
  election: ElectionId,
  ballots: readonly CastBallot[],
): Promise<void> {
  // A statement takes 65,535 values at most.
  for (let from = 0; from < ballots.length; from += 10_000) {
    await writing
      .insertInto("election_ballots")
      .values(
        ballots
          .slice(from, from + 10_000)
          .map(({ receipt, ranks }) => ({ election, receipt, ranks: JSON.stringify(ranks) as never })),
      )
      .execute();
  }
}

/** True where there is such a ballot; it is now the new one. */
export async function changeBallot(
  writing: Writing,
  election: ElectionId,
  { receipt, ranks }: { receipt: string; ranks: Ballot },
) {
  const { numUpdatedRows } = await writing
    .updateTable("election_ballots")
    .set({ ranks: JSON.stringify(ranks) as never })
    .where("election", "=", election)
    .where("receipt", "=", receipt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** True where this person was on the roll and had not voted: of two at once, one waits and finds it done. */
export async function markVoted(writing: Writing, election: ElectionId, person: PersonId): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("election_voters")
    .set({ voted: true })
    .where("election", "=", election)
    .where("person", "=", person)
    .where("voted", "=", false)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Writes all ballots and the whole roll anew, in the order of receipts and of people: until then a row lies where it
 * was put, in the transaction that put it, and from that one could read which ballot came with which voter.
 */
export async function shuffleBox(writing: Writing, election: ElectionId): Promise<readonly CastBallot[]> {
  const ballots = await readBox(writing, election);
  const roll = await writing.deleteFrom("election_voters").where("election", "=", election).returningAll().execute();
  await writing.deleteFrom("election_ballots").where("election", "=", election).execute();
  await insertBallots(writing, election, ballots);
  const people = roll.sort((a, b) => (a.person < b.person ? -1 : 1));
  for (let from = 0; from < people.length; from += 10_000) {
    await writing
      .insertInto("election_voters")
      .values(people.slice(from, from + 10_000))
      .execute();
  }
  return ballots;
}
