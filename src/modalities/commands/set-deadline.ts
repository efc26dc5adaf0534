import { fail, ok, type Result } from "../../kernel/result.ts";
import { instantOf, zoneNamed } from "../../kernel/zone.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { words } from "../languages/places/index.ts";
import { deadlineActs } from "../modalities-model.ts";
import type { Deadline, RuledPlace } from "../model.ts";
import { saveDeadline } from "../store/deadlines.ts";
import { type Acting, entryOf, permitted, wrongForm } from "./acting.ts";

export interface DeadlineTyped {
  readonly act: string;
  readonly stage: string;
  /** "2026-12-03", "18:00"; both empty take the date away. */
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}

/** Until when something can be handed in in writing at a stage. Whoever moves the stage sets it. Gives null where it was taken away. */
export async function setDeadline(
  db: Db,
  acting: Acting,
  place: RuledPlace,
  { act: typedAct, stage, date, time, zone: typedZone }: DeadlineTyped,
): Promise<Result<Deadline | null>> {
  const say = words.in(acting.language);
  const answer = permitted(acting, "stage.move", place);
  if (!answer.ok) return answer;
  const { rules } = place;
  if (!rules) return fail({ status: 409, code: "no-modalities", title: say("none-in-force") });
  const act = deadlineActs.find((one) => one === typedAct);
  if (!act || !rules.rights.stages.includes(stage)) return wrongForm(acting, { stage: say("deadline-stage") });
  if (!rules.file.capacities.some(({ id }) => rules.rights.may(id, act, stage).allowed))
    return wrongForm(acting, { stage: say("deadline-nobody") });
  const none = date.trim() === "" && time.trim() === "";
  const zone = zoneNamed(typedZone);
  if (!zone) return wrongForm(acting, { zone: say("zone-unknown") });
  const meant = none ? null : instantOf(date.trim(), time.trim(), zone);
  if (meant && meant.kind !== "once") {
    const why =
      meant.kind === "never" ? "deadline-never" : meant.kind === "twice" ? "deadline-twice" : "deadline-unreadable";
    return wrongForm(acting, { date: say(why) });
  }
  const until = meant?.kind === "once" ? meant.at : null;
  const entry = entryOf(acting, answer.value, {
    act: "modalities.deadline",
    subject: place.href,
    payload: { id: place.id, act, stage, until: until?.toISOString() ?? null, zone },
  });
  await journaled(db, entry, (writing) =>
    saveDeadline(writing, place.id, { act, stage }, until ? { until, zone, by: acting.reader.person } : null),
  );
  return ok(until ? { act, stage, until, zone } : null);
}
