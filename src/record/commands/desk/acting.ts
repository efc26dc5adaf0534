/** What every command of the desk begins with: who acts on which session, whether they may, and what the journal is told. */
import type { Reader } from "../../../kernel/reader.ts";
import { fail, ok, type Problem, type Result } from "../../../kernel/result.ts";
import { subjectOf } from "../../../meetings/index.ts";
import type { SessionPlace } from "../../../meetings/model.ts";
import { type ActName, type Answer, basisOf, capacityOf, may, refusal } from "../../../modalities/index.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Entry, JsonObject } from "../../../platform/journal/index.ts";
import type { Language } from "../../../platform/languages/index.ts";
import { type Key, words } from "../../languages/desk/index.ts";
import type { Obstacle } from "../../operation-model.ts";

export interface Acting {
  readonly db: Db;
  readonly reader: Reader;
  /** Of the texts that refusals speak. */
  readonly language: Language;
}

export function allowed(acting: Acting, act: ActName, session: SessionPlace): Result<Answer> {
  const answer = may(acting.reader, acting.reader.capacity, act, subjectOf(session));
  return answer.allowed ? ok(answer) : fail(refusal(answer, acting.language));
}

/**
 * The line of the journal. `payload` is for everybody who may see the session and holds no name and no words of
 * anybody, whatever the rule of attribution; those go into `hidden`, of which only a commitment is kept.
 */
export const entryOf = (
  acting: Acting,
  session: SessionPlace,
  answer: Answer,
  act: string,
  payload: JsonObject,
  hidden?: JsonObject,
): Entry => ({
  actor: acting.reader.person,
  capacity: capacityOf(answer, acting.reader.capacity?.label ?? null),
  act,
  subject: session.href,
  payload: { ...payload, ...basisOf(answer) },
  ...(hidden ? { private: hidden } : {}),
});

/** Thrown inside a writing to give all of it up; `settle` turns it back into an answer. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export const giveUp = (problem: Problem): never => {
  throw new Refused(problem);
};

export async function settle<T>(writing: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await writing);
  } catch (error) {
    if (error instanceof Refused) return fail(error.problem);
    throw error;
  }
}

type Stem<Text> = Text extends `${infer Name}-title` ? Name : never;
export type ProblemName = Stem<Key>;

/** A problem of the desk by its name: title, detail, and what else the catalogue has of it. */
export function problem(
  language: Language,
  name: ProblemName,
  status: Problem["status"],
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  const say = words.in(language);
  const part = (end: string): string | undefined => {
    const key = `${name}-${end}` as Key;
    return words.keys.includes(key) ? say(key, values) : undefined;
  };
  const [title, detail, rule, instead] = [part("title") ?? name, part("detail"), part("rule"), part("instead")];
  return {
    status,
    code: name,
    title,
    ...(detail ? { detail } : {}),
    ...(rule ? { rule } : {}),
    ...(instead ? { instead } : {}),
  };
}

const statusOf: Readonly<Record<Obstacle["code"], Problem["status"]>> = {
  "no-such-cue": 404,
  "no-such-item": 404,
  "nothing-to-split": 422,
  "nothing-to-join": 422,
  "nothing-changes": 422,
  empty: 422,
  "changed-since": 409,
};

export const obstacleAsProblem = (language: Language, obstacle: Obstacle): Problem =>
  problem(language, obstacle.code, statusOf[obstacle.code]);
