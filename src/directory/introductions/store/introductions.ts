/** All SQL of introductions and of who was asked. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import type { Goal, IntroductionId, StepId } from "../model.ts";
import type { AskedNow, Course, Turn } from "../rules/progress.ts";
import "../tables.ts";

export interface Introduction {
  readonly id: IntroductionId;
  readonly asker: PersonId;
  readonly goal: Goal;
  /** Id of the body, process or session it is for; null where it is for none. */
  readonly place: string | null;
  readonly message: string;
  readonly contact: string;
  readonly asked: Date;
  readonly soughtContact: string | null;
  readonly course: Course;
}

type Row = Omit<Introduction, "course"> & Course;

const columns = sql`i.id, i.asker, i.goal, i.place, i.message, i.contact, i.asked_at as asked, i.sought_contact as "soughtContact",
  i.state, i.ends_at as ends, i.tries, i.path, i.position, i.step_ends_at as "stepEnds", i.next_look_at as "nextLook",
  i.barred, i.sought`;

function introductionOf({
  id,
  asker,
  goal,
  place,
  message,
  contact,
  asked,
  soughtContact,
  ...course
}: Row): Introduction {
  return { id, asker, goal, place, message, contact, asked, soughtContact, course };
}

export async function readIntroduction(
  db: Db | Writing,
  id: IntroductionId,
  hold = false,
): Promise<Introduction | null> {
  const { rows } = await sql<Row>`
    select ${columns} from introductions i where i.id = ${id} ${hold ? sql`for update` : sql``}`.execute(db);
  return rows[0] ? introductionOf(rows[0]) : null;
}

/** Those somebody asked for, newest first, at most 50. */
export async function readIntroductionsOf(db: Db, asker: PersonId): Promise<readonly Introduction[]> {
  const { rows } = await sql<Row>`
    select ${columns} from introductions i where i.asker = ${asker} order by i.asked_at desc limit 50`.execute(db);
  return rows.map(introductionOf);
}

/** How many somebody asked for since then, how many are under way, and whether one of those is for this goal. */
export async function countAsked(
  db: Db,
  { asker, goal, place }: Pick<Introduction, "asker" | "goal" | "place">,
  since: Date,
  now: Date,
) {
  const { rows } = await sql<{ lately: number; open: number; same: boolean }>`
    select count(*) filter (where asked_at > ${since}) as lately,
      count(*) filter (where state = 'on-its-way' and ends_at > ${now}) as open,
      coalesce(bool_or(state = 'on-its-way' and ends_at > ${now} and goal = ${JSON.stringify(goal)}::jsonb
        and place is not distinct from ${place}::uuid), false) as same
    from introductions where asker = ${asker}`.execute(db);
  return rows[0] ?? { lately: 0, open: 0, same: false };
}

/** Introductions for which time has come: somebody let it pass, another way may be free, or they are over. At most 100. */
export async function readDue(db: Db, now: Date): Promise<readonly IntroductionId[]> {
  const { rows } = await sql<{ id: IntroductionId }>`
    select id from introductions where state = 'on-its-way'
      and (ends_at <= ${now} or step_ends_at <= ${now} or (step_ends_at is null and next_look_at <= ${now}))
    order by ends_at limit 100`.execute(db);
  return rows.map(({ id }) => id);
}

/** Who may not be asked now: they were within a month, or within the longer time they chose. */
export async function readQuiet(db: Db | Writing, now: Date): Promise<ReadonlySet<PersonId>> {
  const { rows } = await sql<{ person: PersonId }>`
    select distinct s.person from introduction_steps s left join tie_consents c on c.person = s.person
    where s.asked_at > ${now}::timestamptz - make_interval(days => greatest(30, coalesce(c.every_days, 30)))`.execute(
    db,
  );
  return new Set(rows.map(({ person }) => person));
}

/** One introduction changes at a time, and nobody is asked by two of them at once. */
export async function holdIntroductions(writing: Writing): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rapport introductions'))`.execute(writing);
}

export async function isOpen(writing: Writing, step: StepId): Promise<boolean> {
  const { rows } = await sql`select 1 from introduction_steps where id = ${step} and answer is null`.execute(writing);
  return rows.length > 0;
}

export async function insertIntroduction(writing: Writing, made: Introduction): Promise<void> {
  const { id, asker, goal, place, message, contact, asked, course } = made;
  await writing
    .insertInto("introductions")
    .values({
      ...{ id, asker, goal: JSON.stringify(goal), place, message, contact, asked_at: asked, sought_contact: null },
      ...courseColumns(course),
    })
    .execute();
}

const courseColumns = ({ state, ends, tries, path, position, stepEnds, nextLook, barred, sought }: Course) => ({
  state,
  ends_at: ends,
  tries,
  path: [...path],
  position,
  step_ends_at: stepEnds,
  next_look_at: nextLook,
  barred: [...barred],
  sought,
});

/** What a turn changed: the course, the question that was open, and the one that is put now. */
export async function writeTurn(
  writing: Writing,
  id: IntroductionId,
  { course, closes, asks }: Turn,
  given: {
    readonly now: Date;
    readonly reason: string | null;
    readonly soughtContact: string | null;
    readonly step: NewStep;
  },
): Promise<void> {
  const contact = given.soughtContact === null ? {} : { sought_contact: given.soughtContact };
  await writing
    .updateTable("introductions")
    .set({ ...courseColumns(course), ...contact })
    .where("id", "=", id)
    .execute();
  if (closes) {
    await writing
      .updateTable("introduction_steps")
      .set({ answer: closes, answered_at: given.now, reason: given.reason })
      .where("introduction", "=", id)
      .where("answer", "is", null)
      .execute();
  }
  if (asks) await insertStep(writing, id, asks, given.now, given.step);
}

export interface NewStep {
  readonly id: StepId;
  readonly hash: string;
}

async function insertStep(
  writing: Writing,
  introduction: IntroductionId,
  asks: AskedNow,
  now: Date,
  { id, hash }: NewStep,
) {
  const { person, before, after, ends } = asks;
  await writing
    .insertInto("introduction_steps")
    .values({
      ...{ id, introduction, person, before, after, decides: after === null, asked_at: now, ends_at: ends },
      ...{ answer: null, answered_at: null, reason: null, token_hash: hash },
    })
    .execute();
}
