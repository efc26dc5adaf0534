/** One turn of an introduction: decided by the rules, saved with its line in the journal, and then the letters. */
import { randomBytes } from "node:crypto";
import { newId } from "../../../kernel/ids.ts";
import { journaledOrNothing, nothing, type Writing } from "../../../platform/journal/index.ts";
import { hashToken } from "../../../platform/sign-in/index.ts";
import type { DoorDeps } from "../../commands/command.ts";
import { sendLetters } from "../letters.ts";
import type { IntroductionId, StepId } from "../model.ts";
import { type Around, type Happening, next, type Turn } from "../rules/progress.ts";
import { readSought } from "../store/goals.ts";
import {
  holdIntroductions,
  type Introduction,
  insertIntroduction,
  isOpen,
  readIntroduction,
  readQuiet,
  writeTurn,
} from "../store/introductions.ts";

/** As for ties, the public line tells nothing: the order of answers would tell who stands on a way. */
const untold = (fields: { readonly introduction: string; readonly what: string }) => ({
  actor: null,
  capacity: null,
  act: "introduction.write",
  subject: "/introductions",
  payload: {},
  private: fields,
});

export interface Given {
  readonly now: Date;
  readonly reason?: string | null;
  readonly soughtContact?: string | null;
  /** The question that is answered: if another is open by now, nothing follows. */
  readonly step?: StepId;
}

/** Ways for what may come: over people who may be asked now. */
async function around(deps: DoorDeps, { asker, goal, course }: Introduction, now: Date): Promise<Around> {
  const [sought, quiet] = [await readSought(deps.db, asker, goal), await readQuiet(deps.db, now)];
  const without = new Set([
    ...quiet,
    ...course.barred,
    ...course.path.slice(1, -1),
    ...course.path.slice(1, course.position + 1),
  ]);
  const known = new Set(await deps.ways.known(asker));
  const to = sought.filter((person) => !known.has(person));
  const ways = await deps.ways.find({ from: asker, to, without, most: 3, now });
  return { now, quiet, ways: ways.map(({ people }) => people) };
}

/** Begins an introduction that was made up but is not kept yet, if nothing stands against it once it is its turn. */
export async function begin(
  deps: DoorDeps,
  made: Introduction,
  via: Introduction["asker"] | null,
  now: Date,
  stands: (writing: Writing) => Promise<boolean>,
): Promise<void> {
  await turn(deps, made.id, { kind: "begin", via }, { now }, { made, stands });
}

/**
 * Takes the turn, if the introduction is still as it was when the ways were looked for; otherwise looks again. Gives
 * back what happened; null where nothing did, for it is over or answered already.
 */
export async function turn(
  deps: DoorDeps,
  id: IntroductionId,
  happening: Happening,
  given: Given,
  begun: { readonly made: Introduction; readonly stands: (writing: Writing) => Promise<boolean> } | null = null,
): Promise<Turn | null> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = begun?.made ?? (await readIntroduction(deps.db, id));
    if (!before) return null;
    const found = await around(deps, before, given.now);
    const token = randomBytes(32).toString("base64url");
    try {
      const taken = await journaledOrNothing(
        deps.db,
        untold({ introduction: id, what: happening.kind }),
        async (writing) => {
          await holdIntroductions(writing);
          if (begun && !(await begun.stands(writing))) nothing();
          if (begun) await insertIntroduction(writing, begun.made);
          const held = await readIntroduction(writing, id, true);
          if (!held || !same(held, before)) throw stale;
          if (given.step && !(await isOpen(writing, given.step))) nothing();
          // Somebody may have been asked by another introduction since.
          const quiet = await readQuiet(writing, given.now);
          const free = found.ways.filter((way) => !way.slice(1).some((person) => quiet.has(person)));
          const decided = next(held.course, happening, { now: given.now, quiet, ways: free });
          if (decided.course === held.course) nothing();
          const { reason = null, soughtContact = null } = given;
          const step = { id: newId<"introduction-step">(), hash: hashToken(token) };
          const kept = decided.tells === "introduced" ? soughtContact : null;
          await writeTurn(writing, id, decided, { now: given.now, reason, soughtContact: kept, step });
          return { introduction: held, decided };
        },
      );
      if (!taken) return null;
      sendLetters(deps, taken.introduction, taken.decided, token, given.soughtContact ?? null);
      return taken.decided;
    } catch (error) {
      if (error !== stale) throw error;
    }
  }
  return null;
}

const same = (one: Introduction, other: Introduction): boolean =>
  one.course.state === other.course.state &&
  one.course.tries === other.course.tries &&
  one.course.position === other.course.position;

/** Both end the transaction without a line. */
const stale = new Error("the introduction has gone on");
