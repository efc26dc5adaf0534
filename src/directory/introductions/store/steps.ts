/** What somebody was asked: no more of the introduction than they may see. */
import { sql } from "kysely";
import type { PersonId } from "../../../kernel/ids.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Goal, IntroductionId, StepId } from "../model.ts";
import "../../tables.ts";
import "../tables.ts";

export interface Step {
  readonly id: StepId;
  readonly introduction: IntroductionId;
  readonly person: PersonId;
  readonly decides: boolean;
  readonly asked: Date;
  readonly ends: Date;
  readonly answer: "yes" | "no" | "expired" | "dropped" | null;
  readonly reason: string | null;
  readonly goal: Goal;
  /** Id of the body, process or session it is for. */
  readonly place: string | null;
  readonly message: string;
  readonly asker: string;
  /** Whoever passed it on to them: the asker, for the first. */
  readonly before: string | null;
  readonly beforeIsAsker: boolean;
  /** Whom they would pass it on to; null for the one sought, and for somebody who is gone. */
  readonly after: string | null;
  /** How the asker can be reached: for the one sought, once they have said yes. */
  readonly contact: string | null;
}

const steps = sql`
  select s.id, s.introduction, s.person, s.decides, s.asked_at as asked, s.ends_at as ends, s.answer, s.reason,
    i.goal, i.place, i.message, asker.name as asker, b.name as before, s.before = i.asker as "beforeIsAsker", a.name as after,
    case when s.decides and s.answer = 'yes' then i.contact end as contact
  from introduction_steps s join introductions i on i.id = s.introduction join persons asker on asker.id = i.asker
    left join persons b on b.id = s.before left join persons a on a.id = s.after`;

/** By the hash of the token in the letter, or by its id for the person who was asked; null for anything else. */
export async function readStep(
  db: Db,
  by: { readonly hash: string } | { readonly id: StepId; readonly person: PersonId },
): Promise<Step | null> {
  const which = "hash" in by ? sql`s.token_hash = ${by.hash}` : sql`s.id = ${by.id} and s.person = ${by.person}`;
  const { rows } = await sql<Step>`${steps} where ${which}`.execute(db);
  return rows[0] ?? null;
}

/** What somebody was asked, newest first, at most 50. */
export async function readStepsOf(db: Db, person: PersonId): Promise<readonly Step[]> {
  const { rows } = await sql<Step>`${steps} where s.person = ${person} order by s.asked_at desc limit 50`.execute(db);
  return rows;
}
