/** What the commands of this room share: who acts, whether they may, and the line in the journal. */
import type { Reader } from "../../kernel/reader.ts";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import type { Entry } from "../../platform/journal/index.ts";
import type { Language } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { ActName, Answer, RuledPlace } from "../model.ts";
import { basisOf, capacityOf, refusal } from "../refusal.ts";
import { may } from "../rules/may.ts";

export interface Acting {
  readonly reader: Reader;
  readonly language: Language;
}

/** The answer to an act that is allowed, or its refusal. */
export function permitted({ reader, language }: Acting, act: ActName, place: RuledPlace): Result<Answer> {
  const answer = may(reader, reader.capacity, act, place);
  return answer.allowed ? ok(answer) : fail(refusal(answer, language));
}

/** A line in the journal: who, in which capacity, and under which modalities where those allowed it. */
export const entryOf = (acting: Acting, answer: Answer, told: Pick<Entry, "act" | "subject" | "payload">): Entry => ({
  actor: acting.reader.person,
  capacity: capacityOf(answer, acting.reader.capacity?.label ?? null),
  ...told,
  payload: { ...told.payload, ...basisOf(answer) },
});

/** Nothing was saved: each thing to mend, at its field. */
export function wrongForm(
  { language }: Acting,
  fields: Readonly<Record<string, string>>,
  extra: Partial<Problem> = {},
): Result<never> {
  const say = words.in(language);
  return fail({ status: 422, code: "wrong-form", title: say("wrong-form"), ...extra, fields });
}

/** Somebody changed it since the form was made. */
export function changedMeanwhile({ language }: Acting): Result<never> {
  const say = words.in(language);
  return fail({ status: 409, code: "changed-meanwhile", title: say("changed-title"), detail: say("changed-detail") });
}
