/** Elections, nominations and the roll in the database. */
import type { Selectable } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db, Tables, Transaction } from "../../platform/database/connect.ts";
import type { Writing } from "../../platform/journal/index.ts";
import type { Election, ElectionId, EmployerAnswer, Gender, Nomination, NominationId, Terms } from "../model.ts";
import "../tables.ts";

type Reading = Db | Transaction;

const electionOf = (row: Selectable<Tables["elections"]>): Election => ({
  id: row.id,
  place: row.place,
  slug: row.slug,
  terms: row.terms,
  openedAt: row.opened_at,
  sealedAt: row.sealed_at,
  boxHash: row.box_hash,
  seed: row.seed,
  confirmedAt: row.confirmed_at,
  employers: row.employers,
  imported: row.imported,
  version: row.version,
});

const nominationOf = (row: Selectable<Tables["nominations"]>): Nomination => ({
  id: row.id,
  number: row.number,
  person: row.person,
  name: row.name,
  nominatedBy: row.nominated_by,
  state: row.state,
  affiliation: row.affiliation,
  employer: row.employer,
  group: row.stakeholder_group,
  country: row.country,
  statement: row.statement,
  reason: row.reason,
});

export async function findElection(db: Reading, place: string, slug: string): Promise<Election | null> {
  const row = await db
    .selectFrom("elections")
    .selectAll()
    .where("place", "=", place)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row ? electionOf(row) : null;
}

/** In the order of their opening, the latest first. */
export async function listElections(db: Db | Transaction, place: string): Promise<readonly Election[]> {
  const rows = await db.selectFrom("elections").selectAll().where("place", "=", place).execute();
  return rows.map(electionOf).sort((a, b) => b.terms.opens.localeCompare(a.terms.opens));
}

/** The election as it stands now, which stays so until the transaction ends. */
export async function holdElection(writing: Writing, id: ElectionId): Promise<Election> {
  const row = await writing
    .selectFrom("elections")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return electionOf(row);
}

export async function insertElection(
  writing: Writing,
  { terms, ...row }: { id: ElectionId; place: string; slug: string; terms: Terms; imported: boolean },
): Promise<void> {
  await writing
    .insertInto("elections")
    .values({
      ...row,
      terms: JSON.stringify(terms),
      employers: "[]",
      opened_at: null,
      sealed_at: null,
      box_hash: null,
      seed: null,
      confirmed_at: null,
    })
    .execute();
}

export async function updateElection(
  writing: Writing,
  id: ElectionId,
  changes: Partial<{
    terms: Terms;
    opened_at: Date | null;
    sealed_at: Date;
    box_hash: string;
    seed: string;
    confirmed_at: Date;
    version: number;
    employers: readonly EmployerAnswer[];
  }>,
): Promise<void> {
  const { terms, employers, ...rest } = changes;
  await writing
    .updateTable("elections")
    .set({
      ...rest,
      ...(terms ? { terms: JSON.stringify(terms) } : {}),
      ...(employers ? { employers: JSON.stringify(employers) } : {}),
    })
    .where("id", "=", id)
    .execute();
}

/** In the order of nomination. */
export async function readNominations(db: Reading, election: ElectionId): Promise<readonly Nomination[]> {
  const rows = await db
    .selectFrom("nominations")
    .selectAll()
    .where("election", "=", election)
    .orderBy("number")
    .execute();
  return rows.map(nominationOf);
}

/** The nominations that were written to this address and wait for an answer. */
export async function waitingFor(db: Db, election: ElectionId, email: string): Promise<readonly NominationId[]> {
  const rows = await db
    .selectFrom("nominations")
    .select("id")
    .where("election", "=", election)
    .where("email", "=", email)
    .where("state", "=", "waiting")
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertNomination(
  writing: Writing,
  election: ElectionId,
  {
    group,
    nominatedBy,
    ...row
  }: Omit<Nomination, "number" | "reason" | "employer"> & { readonly email: string | null },
): Promise<number> {
  const last = await writing
    .selectFrom("nominations")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("election", "=", election)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await writing
    .insertInto("nominations")
    .values({
      ...row,
      election,
      number,
      nominated_by: nominatedBy,
      stakeholder_group: group,
      employer: null,
      reason: null,
    })
    .execute();
  return number;
}

export async function updateNomination(
  writing: Writing,
  id: NominationId,
  { group, ...changes }: Partial<Omit<Nomination, "id" | "number" | "nominatedBy">>,
): Promise<void> {
  await writing
    .updateTable("nominations")
    .set({ ...changes, ...(group === undefined ? {} : { stakeholder_group: group }), email: null })
    .where("id", "=", id)
    .execute();
}

/** The employers that the directory knows, by nomination. */
export async function fixEmployers(writing: Writing, employers: ReadonlyMap<NominationId, string>): Promise<void> {
  for (const [id, employer] of employers)
    await writing.updateTable("nominations").set({ employer }).where("id", "=", id).execute();
}

export interface Turnout {
  readonly roll: number;
  readonly voted: number;
}

export async function readTurnout(db: Reading, election: ElectionId): Promise<Turnout> {
  const row = await db
    .selectFrom("election_voters")
    .select(({ fn }) => [
      fn.countAll<number>().as("roll"),
      fn.count<number>("person").filterWhere("voted", "=", true).as("voted"),
    ])
    .where("election", "=", election)
    .executeTakeFirst();
  return { roll: row?.roll ?? 0, voted: row?.voted ?? 0 };
}

export const readRoll = (
  db: Reading,
  election: ElectionId,
): Promise<readonly { readonly person: PersonId; readonly voted: boolean }[]> =>
  (db as Db)
    .selectFrom("election_voters")
    .select(["person", "voted"])
    .where("election", "=", election)
    .orderBy("person")
    .execute();

/** Null where the person is not on the roll. */
export async function readVoter(
  db: Reading,
  election: ElectionId,
  person: PersonId,
): Promise<{ readonly voted: boolean } | null> {
  const row = await db
    .selectFrom("election_voters")
    .select("voted")
    .where("election", "=", election)
    .where("person", "=", person)
    .executeTakeFirst();
  return row ?? null;
}

export async function addToRoll(writing: Writing, election: ElectionId, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return;
  await writing
    .insertInto("election_voters")
    .values(people.map((person) => ({ election, person, voted: false })))
    .onConflict((conflict) => conflict.columns(["election", "person"]).doNothing())
    .execute();
}

export async function writeGender(writing: Writing, person: PersonId, gender: Gender | null): Promise<void> {
  await writing.deleteFrom("declared_genders").where("person", "=", person).execute();
  if (gender !== null) await writing.insertInto("declared_genders").values({ person, gender }).execute();
}

export async function readGenders(db: Db, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Gender>> {
  if (people.length === 0) return new Map();
  const rows = await db.selectFrom("declared_genders").selectAll().where("person", "in", people).execute();
  return new Map(rows.map(({ person, gender }) => [person, gender]));
}
