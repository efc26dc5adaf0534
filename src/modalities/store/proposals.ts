/** Proposals to change the modalities of a place, and what became of them. */
import { type Selectable, sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db, Tables } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { ProposalId, ProposalState } from "../model.ts";
import "../tables.ts";

export type Proposal = Selectable<Tables["modalities_proposals"]>;
export type NewProposal = Omit<Proposal, "state" | "settled" | "settled_by" | "how" | "version">;

export async function insertProposal(writing: Writing, proposal: NewProposal): Promise<void> {
  await writing.insertInto("modalities_proposals").values(proposal).execute();
}

/** The newest first. */
export const proposalsAt = (db: Db, place: string): Promise<readonly Proposal[]> =>
  db
    .selectFrom("modalities_proposals")
    .selectAll()
    .where("place", "=", place)
    .orderBy("at", "desc")
    .limit(50)
    .execute();

export async function proposalById(db: Db, id: string): Promise<Proposal | null> {
  const row = await db.selectFrom("modalities_proposals").selectAll().where(sql`id::text`, "=", id).executeTakeFirst();
  return row ?? null;
}

/** Held until the transaction ends, so that of two who settle it one finds it settled. */
export const holdProposal = (writing: Writing, id: ProposalId): Promise<Proposal> =>
  writing.selectFrom("modalities_proposals").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow();

export interface Outcome {
  readonly state: Exclude<ProposalState, "open">;
  readonly by: PersonId | null;
  readonly how: string;
  readonly at: Date;
  readonly version?: number;
}

export async function settleProposal(writing: Writing, id: ProposalId, outcome: Outcome): Promise<void> {
  const { state, by, how, at, version } = outcome;
  await writing
    .updateTable("modalities_proposals")
    .set({ state, settled: at, settled_by: by, how, ...(version === undefined ? {} : { version }) })
    .where("id", "=", id)
    .execute();
}

/** What stood open when others were adopted is about rules that no longer hold. */
export async function overtakeProposals(
  writing: Writing,
  place: string,
  besides: string | null,
  at: Date,
): Promise<void> {
  await writing
    .updateTable("modalities_proposals")
    .set({ state: "overtaken", settled: at })
    .where("place", "=", place)
    .where("state", "=", "open")
    .where(sql<boolean>`id::text is distinct from ${besides}`)
    .execute();
}

/** Open silence procedures whose last instant is over at `at`. */
export const dueProposals = (db: Db, at: Date): Promise<readonly Proposal[]> =>
  db
    .selectFrom("modalities_proposals")
    .selectAll()
    .where("state", "=", "open")
    .where("closes", "<", at)
    .orderBy("closes")
    .execute();

/** The instant of the newest line of the journal: time that was written down is not taken back by a clock. */
export async function lastWritten(db: Pick<Db, "selectFrom">): Promise<Date | null> {
  const row = await db.selectFrom("journal").select("at").orderBy("seq", "desc").limit(1).executeTakeFirst();
  return row?.at ?? null;
}
