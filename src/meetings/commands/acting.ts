/** What the commands of this room share: who acts, and refusals in their language. */
import type { Reader } from "../../kernel/reader.ts";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import { type ActName, type Answer, basisOf, capacityOf, may, refusal } from "../../modalities/index.ts";
import type { Entry } from "../../platform/journal/index.ts";
import type { Language } from "../../platform/languages/index.ts";
import type { Complaints } from "../complaint-model.ts";
import { words } from "../languages/index.ts";
import type { Place } from "../model.ts";
import { subjectOf } from "../rules/subject.ts";

export interface Acting {
  readonly reader: Reader;
  readonly language: Language;
}

/** The answer to an act that is allowed, or its refusal. Without a place it is an act of the whole installation. */
export function permitted({ reader, language }: Acting, act: ActName, place: Place | null): Result<Answer> {
  const answer = may(reader, reader.capacity, act, place ? subjectOf(place) : { within: [] });
  return answer.allowed ? ok(answer) : fail(refusal(answer, language));
}

/** The refusal of an act, or null where it is allowed. */
export function refused(acting: Acting, act: ActName, place: Place | null): Problem | null {
  const answer = permitted(acting, act, place);
  return answer.ok ? null : answer.problem;
}

/** Nothing was saved: each thing to mend, at its field. */
export function wrongForm({ language }: Acting, complaints: Complaints): Result<never> {
  const say = words.in(language);
  const fields = Object.fromEntries(
    Object.entries(complaints).map(([field, { key, values }]) => [field, say(key, values)]),
  );
  return fail({ status: 422, code: "wrong-form", title: say("wrong-form"), detail: say("nothing-saved"), fields });
}

/** Somebody saved since the form was made. The form comes back with both. */
export function changedMeanwhile({ language }: Acting): Result<never> {
  const say = words.in(language);
  return fail({ status: 409, code: "changed-meanwhile", title: say("changed-title"), detail: say("changed-detail") });
}

/** A line in the journal: who, in which capacity, and under which modalities where those allowed it. */
export const entryOf = (
  acting: Acting,
  answer: Answer,
  told: Pick<Entry, "act" | "subject" | "payload" | "private">,
): Entry => ({
  actor: acting.reader.person,
  capacity: capacityOf(answer, acting.reader.capacity?.label ?? null),
  ...told,
  payload: { ...told.payload, ...basisOf(answer) },
});
