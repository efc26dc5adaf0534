/** A place that has no modalities of its own gets them: versioned, with who decided it, where, when and how. */
import { ok, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { words } from "../languages/index.ts";
import { hasOwn, type RuledPlace } from "../model.ts";
import { type Acting, changedMeanwhile, entryOf, permitted, wrongForm } from "./acting.ts";
import { putInForce, unlessTaken } from "./put-in-force.ts";
import { type Offered, readOffered } from "./read-offered.ts";

export interface Adoption extends Offered {
  /** Where, when and how it was decided. */
  readonly basis: string;
  /** Id of the stage at which the place then stands; empty: as before where the file knows it, else its first. */
  readonly stage: string;
  /** The version in force when the form was made, 0 where there was none. */
  readonly version: number;
}

/** The number of the version a place has of its own; 0 where it has none. */
export const ownVersion = (place: RuledPlace): number => (hasOwn(place) ? (place.rules?.version ?? 0) : 0);

export async function adoptModalities(
  db: Db,
  acting: Acting,
  place: RuledPlace,
  adoption: Adoption,
): Promise<Result<{ readonly version: number; readonly stage: string }>> {
  const say = words.in(acting.language);
  // The first are given to a place by its secretariat; others are adopted as those in force say.
  const answer = permitted(acting, place.rules ? "modalities.decide" : "modalities.adopt", place);
  if (!answer.ok) return answer;
  if (adoption.version !== ownVersion(place)) return changedMeanwhile(acting);
  const offered = await readOffered(acting, adoption);
  if (!offered.ok) return offered;
  const basis = adoption.basis.trim();
  if (basis === "") return wrongForm(acting, { basis: say("basis-missing") });
  const { file, text, template } = offered.value;
  const stages = file.stages.map(({ id }) => id);
  if (adoption.stage !== "" && !stages.includes(adoption.stage))
    return wrongForm(acting, { stage: say("stage-unknown") });
  const before = place.rules?.stage ?? "";
  const stage = adoption.stage || (stages.includes(before) ? before : (stages[0] ?? ""));
  const version = ownVersion(place) + 1;
  const by = acting.reader.person;
  const entry = entryOf(acting, answer.value, {
    act: "modalities.adopt",
    subject: place.href,
    payload: { id: place.id, version, template, title: file.title, basis, stage },
  });
  const since = new Date();
  const inForce = { place: place.id, version, template, text, stage, basis, by, since, proposal: null };
  const adopted = await unlessTaken(journaled(db, entry, (writing) => putInForce(writing, inForce)));
  if (!adopted) return changedMeanwhile(acting);
  return ok({ version, stage });
}
