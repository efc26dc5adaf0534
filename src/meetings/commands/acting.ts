/** What the commands of this room share: who acts, and refusals in their language. */
import type { Reader } from "../../kernel/reader.ts";
import { fail, type Problem, type Result } from "../../kernel/result.ts";
import { type ActName, may, refusal } from "../../modalities/index.ts";
import type { Entry } from "../../platform/journal/index.ts";
import type { Language } from "../../platform/languages/index.ts";
import type { Complaints } from "../complaint-model.ts";
import { words } from "../languages/index.ts";

export interface Acting {
  readonly reader: Reader;
  readonly language: Language;
}

/** The refusal of an act, or null where it is allowed. `within`: ids of what it is done to and of all above. */
export function refused({ reader, language }: Acting, act: ActName, within: readonly string[]): Problem | null {
  const answer = may(reader, reader.capacity, act, { within });
  return answer.allowed ? null : refusal(answer, language);
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

/** The beginning of a line in the journal: who, under which hat. */
export const actor = ({ reader }: Acting): Pick<Entry, "actor" | "capacity"> => ({
  actor: reader.person,
  capacity: reader.capacity?.label ?? null,
});
