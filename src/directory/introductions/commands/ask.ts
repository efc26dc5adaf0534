/** Asking for an introduction, and taking that back. */
import { z } from "zod";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import { fail, ok, type Result } from "../../../kernel/result.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Writing } from "../../../platform/journal/index.ts";
import { type Asker, allowed, type DoorDeps } from "../../commands/command.ts";
import { words } from "../languages/index.ts";
import { type AskInput, askLimits, goalOf, type IntroductionId } from "../model.ts";
import { newCourse } from "../rules/progress.ts";
import { readGoalName, readSought } from "../store/goals.ts";
import { countAsked, readIntroduction } from "../store/introductions.ts";
import { begin, turn } from "./turning.ts";

type Complaint =
  | "no-goal"
  | "no-such-goal"
  | "no-such-place"
  | "no-way-now"
  | "too-many-open"
  | "too-many-lately"
  | "asked-already"
  | "no-introduction";

export function complain({ language }: Asker, code: Complaint, status: 404 | 409 | 422 = 409): Result<never> {
  const say = words.in(language);
  return fail({ status, code, title: say(code), instead: say(`${code}-instead`) });
}

export const mayAsk = (asker: Asker): Result<PersonId> =>
  allowed(asker, "introduction.ask", { within: [], ...(asker.reader.person ? { owner: asker.reader.person } : {}) });

/** Sends the question on its way. Over whom, only those learn who are asked. */
export async function askForIntroduction(
  deps: DoorDeps,
  asker: Asker,
  input: AskInput,
): Promise<Result<IntroductionId>> {
  const own = mayAsk(asker);
  if (!own.ok) return own;
  const { via, message, contact, for: place, ...given } = input;
  const goal = goalOf(given);
  if (!goal) return complain(asker, "no-goal", 422);
  if (goal.to !== "kind" && (await readGoalName(deps.db, goal)) === null) return complain(asker, "no-such-goal", 404);
  if (place !== null && !(await deps.places.find(place))) return complain(asker, "no-such-place", 404);
  const now = new Date();
  const month = new Date(now.getTime() - 30 * 86_400_000);
  const against = async (db: Db | Writing) => {
    const { lately, open, same } = await countAsked(db, { asker: own.value, goal, place }, month, now);
    if (same) return "asked-already";
    if (open >= askLimits.underWay) return "too-many-open";
    return lately >= askLimits.inAMonth ? "too-many-lately" : null;
  };
  const stopped = await against(deps.db);
  if (stopped) return complain(asker, stopped);
  // The same answer as the page gave: whoever was asked lately counts here, or their silence would show.
  const known = new Set(await deps.ways.known(own.value));
  const to = (await readSought(deps.db, own.value, goal)).filter((person) => !known.has(person));
  if ((await deps.ways.find({ from: own.value, to, most: 1, now })).length === 0) return complain(asker, "no-way-now");
  const id = newId<"introduction">();
  const made = {
    id,
    asker: own.value,
    goal,
    place,
    message,
    contact,
    asked: now,
    soughtContact: null,
    course: newCourse(now),
  };
  // Counted again in its turn: many at once would each find the limit untouched.
  let late: Awaited<ReturnType<typeof against>> = null;
  await begin(deps, made, via, now, async (writing) => {
    late = await against(writing);
    return late === null;
  });
  return late ? complain(asker, late) : ok(id);
}

/** Whoever is asked now need not answer any more. */
export async function withdrawIntroduction(deps: DoorDeps, asker: Asker, id: IntroductionId): Promise<Result<null>> {
  const own = mayAsk(asker);
  if (!own.ok) return own;
  // Whatever stands in an address: what is no id is nobody's introduction.
  const introduction = z.uuid().safeParse(id).success ? await readIntroduction(deps.db, id) : null;
  if (introduction?.asker !== own.value) return complain(asker, "no-introduction", 404);
  await turn(deps, id, { kind: "withdraw" }, { now: new Date() });
  return ok(null);
}
