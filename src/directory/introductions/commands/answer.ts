/** The answer of somebody who was asked: passed on, declined, or, for the one sought, accepted. */
import { fail, ok, type Problem, type Result } from "../../../kernel/result.ts";
import { hashToken } from "../../../platform/sign-in/index.ts";
import type { Asker, DoorDeps } from "../../commands/command.ts";
import { words } from "../languages/index.ts";
import type { AnswerInput } from "../model.ts";
import { readAddress } from "../store/goals.ts";
import { readStep, type Step } from "../store/steps.ts";
import { turn } from "./turning.ts";

export interface Answered {
  readonly step: Step;
  readonly answer: "yes" | "no";
}

export function deadStep({ language }: Asker): Problem {
  const say = words.in(language);
  return { status: 404, code: "no-step", title: say("no-step"), instead: say("no-step-instead") };
}

/** The question, for whoever holds the link of its letter, or is signed in as the one who was asked. */
export async function stepFor(
  deps: DoorDeps,
  asker: Asker,
  by: Pick<AnswerInput, "token" | "step">,
): Promise<Step | null> {
  if (by.token) return readStep(deps.db, { hash: hashToken(by.token) });
  const { person } = asker.reader;
  return by.step && person ? readStep(deps.db, { id: by.step, person }) : null;
}

/** Of two answers to one question the first counts, and the second is told so. */
export async function answerStep(deps: DoorDeps, asker: Asker, input: AnswerInput): Promise<Result<Answered>> {
  const step = await stepFor(deps, asker, input);
  if (!step) return fail(deadStep(asker));
  const { answer, reason } = input;
  const now = new Date();
  if (step.answer !== null || now >= step.ends) return fail(closedStep(asker));
  const soughtContact =
    step.decides && answer === "yes" ? input.contact || (await readAddress(deps.db, step.person)) : null;
  const taken = await turn(
    deps,
    step.introduction,
    { kind: "answer", answer },
    { now, reason, soughtContact, step: step.id },
  );
  return taken ? ok({ step, answer }) : fail(closedStep(asker));
}

function closedStep({ language }: Asker): Problem {
  const say = words.in(language);
  return { status: 409, code: "step-closed", title: say("step-closed"), instead: say("step-closed-instead") };
}
