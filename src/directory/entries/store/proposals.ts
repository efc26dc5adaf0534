/** All SQL of suggested updates. */
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { Answers, Changes, ProposalId } from "../keeping-model.ts";
import type { OrganisationId } from "../model.ts";
import "../tables.ts";

export type About = { readonly person: PersonId } | { readonly organisation: OrganisationId };

export interface Proposal {
  readonly id: ProposalId;
  readonly person: PersonId | null;
  readonly organisation: OrganisationId | null;
  readonly by: PersonId;
  readonly changes: Changes;
  readonly note: string | null;
  readonly at: Date;
}

export async function insertProposal(
  writing: Writing,
  about: About,
  proposal: Pick<Proposal, "id" | "by" | "changes" | "note"> & { readonly expires: Date },
): Promise<void> {
  const { expires, changes, ...rest } = proposal;
  const whose = { person: null, organisation: null, ...about };
  const values = { ...rest, ...whose, changes: JSON.stringify(changes), expires_at: expires };
  await writing.insertInto("entry_proposals").values(values).execute();
}

/** How many somebody has made since. */
export async function countProposals(db: Db, by: PersonId, since: Date): Promise<number> {
  const query = db.selectFrom("entry_proposals").select(({ fn }) => fn.countAll<number>().as("count"));
  return Number((await query.where("by", "=", by).where("at", ">", since).executeTakeFirst())?.count ?? 0);
}

const columns = ["id", "person", "organisation", "by", "changes", "note", "at"] as const;

/** Those that wait for an answer, oldest first; those that have expired are not among them. */
export async function openProposals(db: Db, about: About, now: Date): Promise<readonly Proposal[]> {
  const query = db.selectFrom("entry_proposals").select(columns).where("answered_at", "is", null);
  const whose =
    "person" in about ? query.where("person", "=", about.person) : query.where("organisation", "=", about.organisation);
  return whose.where("expires_at", ">", now).orderBy("at").limit(50).execute();
}

export async function readProposal(db: Db, id: ProposalId, now: Date): Promise<Proposal | null> {
  const query = db.selectFrom("entry_proposals").select(columns).where("id", "=", id).where("answered_at", "is", null);
  return (await query.where("expires_at", ">", now).executeTakeFirst()) ?? null;
}

/** False where it was answered already. */
export async function writeAnswers(writing: Writing, id: ProposalId, answers: Answers): Promise<boolean> {
  const { numUpdatedRows } = await writing
    .updateTable("entry_proposals")
    .set({ answered_at: new Date(), answers: JSON.stringify(answers) })
    .where("id", "=", id)
    .where("answered_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Mail addresses and languages of people who have an account. */
export async function readAddresses(db: Db, people: readonly PersonId[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom("sign_in_users as u")
    .innerJoin("persons as p", "p.id", "u.id")
    .select(["p.id", "u.email", "p.language"])
    .where("p.id", "in", people)
    .execute();
}
