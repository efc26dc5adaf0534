/** Rounds and applications from the database. */
import { type Selectable, sql } from "kysely";
import { z } from "zod";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db, Tables } from "../../platform/database/connect.ts";
import type { Application, ApplicationId, Objection, Round, RoundId } from "../model.ts";
import "../tables.ts";

function roundOf(row: Selectable<Tables["accreditation_rounds"]>): Round {
  return {
    id: row.id,
    place: row.place,
    number: row.number,
    title: row.title,
    zone: row.zone,
    openedAt: row.opened_at,
    appliesUntil: row.applies_until,
    delegation: row.delegation,
    termEnds: row.term_ends,
    ways: row.ways,
    modalitiesVersion: row.modalities_version,
    window: row.opens && row.closes ? { opens: row.opens, closes: row.closes, zone: row.zone } : null,
    settledAt: row.settled_at,
  };
}

function applicationOf(row: Selectable<Tables["accreditation_applications"]>): Application {
  const { decision, result, ground, settled_at: settledAt } = row;
  return {
    id: row.id,
    round: row.round,
    number: row.number,
    capacity: row.capacity,
    kind: row.kind,
    name: row.name,
    country: row.country,
    website: row.website,
    purpose: row.purpose,
    activities: row.activities,
    statusProof: row.status_proof,
    sponsors: row.sponsors,
    applicant: row.applicant,
    contact: row.contact,
    language: row.language,
    submittedAt: row.submitted_at,
    missing: row.missing,
    asked: row.asked,
    completeAt: row.complete_at,
    circulatedAt: row.circulated_at,
    withdrawnAt: row.withdrawn_at,
    consultingSince: row.consulting_since,
    consultedAt: row.consulted_at,
    decision: decision && { ...decision, at: new Date(decision.at) },
    settled: result && ground && settledAt ? { result, ground, at: settledAt } : null,
    termEnds: row.term_ends,
    renews: row.renews,
    remindedAt: row.reminded_at,
  };
}

function objectionOf(row: Selectable<Tables["accreditation_objections"]>): Objection {
  const { received_at: receivedAt, withdrawn_at: withdrawnAt, on_paper: onPaper, ...rest } = row;
  return { ...rest, receivedAt, withdrawnAt, onPaper };
}

/** Rounds of a process, the newest first. */
export async function readRounds(db: Db, place: string): Promise<readonly Round[]> {
  const rows = await db
    .selectFrom("accreditation_rounds")
    .selectAll()
    .where("place", "=", place)
    .orderBy("number", "desc")
    .execute();
  return rows.map(roundOf);
}

export async function readRound(db: Db, id: RoundId): Promise<Round | null> {
  const row = await db.selectFrom("accreditation_rounds").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? roundOf(row) : null;
}

/** Those of which a deadline has passed that the desk was not told of. */
export async function readRoundsToTend(db: Db, now: Date): Promise<readonly Round[]> {
  const rows = await db
    .selectFrom("accreditation_rounds")
    .selectAll()
    .where("settled_at", "is", null)
    .where((where) =>
      where.or([
        where.and([where("closes", "<", now), where("told_closed_at", "is", null)]),
        where.and([
          where("closes", "is", null),
          where("applies_until", "<", now),
          where("told_applied_at", "is", null),
        ]),
      ]),
    )
    .execute();
  return rows.map(roundOf);
}

/** Admitted ones whose term ends before then, and whose focal point was not reminded. */
export async function readTermsEnding(db: Db, before: Date): Promise<readonly Application[]> {
  const rows = await db
    .selectFrom("accreditation_applications as a")
    .innerJoin("accreditation_rounds as r", "r.id", "a.round")
    .selectAll("a")
    .where("a.result", "=", "admitted")
    .where("a.applicant", "is not", null)
    .where("a.reminded_at", "is", null)
    .where(sql`coalesce(a.term_ends, r.term_ends)`, "<=", before)
    .execute();
  return rows.map(applicationOf);
}

export async function readApplications(db: Db, rounds: readonly RoundId[]): Promise<readonly Application[]> {
  if (rounds.length === 0) return [];
  const rows = await db
    .selectFrom("accreditation_applications")
    .selectAll()
    .where("round", "in", rounds)
    .orderBy("number")
    .execute();
  return rows.map(applicationOf);
}

/** Null for an id that is none. */
export async function readApplication(db: Db, id: string): Promise<Application | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db
    .selectFrom("accreditation_applications")
    .selectAll()
    .where("id", "=", id as ApplicationId)
    .executeTakeFirst();
  return row ? applicationOf(row) : null;
}

/** How many applications of somebody wait for an outcome, wherever. */
export async function countOpen(db: Db, person: PersonId): Promise<number> {
  const { count } = await db
    .selectFrom("accreditation_applications")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("applicant", "=", person)
    .where("withdrawn_at", "is", null)
    .where("settled_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What somebody applied for, or is a delegate of, the newest first. */
export async function readOwn(db: Db, person: PersonId): Promise<readonly Application[]> {
  const rows = await db
    .selectFrom("accreditation_applications as a")
    .selectAll()
    .where((where) =>
      where.or([
        where("a.applicant", "=", person),
        where(
          "a.id",
          "in",
          where
            .selectFrom("accreditation_delegates")
            .select("application")
            .where("person", "=", person)
            .where("removed_at", "is", null),
        ),
      ]),
    )
    .orderBy("a.submitted_at", "desc")
    .execute();
  return rows.map(applicationOf);
}

/** By application; those without any are left out. Who may see which is for the rules to say. */
export async function readObjections(
  db: Db,
  applications: readonly ApplicationId[],
): Promise<ReadonlyMap<ApplicationId, readonly Objection[]>> {
  const found = new Map<ApplicationId, Objection[]>();
  if (applications.length === 0) return found;
  const rows = await db
    .selectFrom("accreditation_objections")
    .selectAll()
    .where("application", "in", applications)
    .orderBy("received_at")
    .execute();
  for (const row of rows) found.set(row.application, [...(found.get(row.application) ?? []), objectionOf(row)]);
  return found;
}
