/** The secretariat puts somebody in a seat, or ends one: what was done in it stays so. */
import type { PersonId } from "../../kernel/ids.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { dayAfter, instantOf } from "../../kernel/zone.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled, journaledOrNothing, nothing } from "../../platform/journal/index.ts";
import { capacityTitle } from "../explain.ts";
import { words } from "../languages/places/index.ts";
import type { HeldSeat, RuledPlace } from "../model.ts";
import { endSeat as end, insertSeat } from "../store/seats.ts";
import { type Acting, changedMeanwhile, entryOf, permitted, wrongForm } from "./acting.ts";

export interface SeatGiven {
  readonly person: PersonId;
  readonly organisation: string;
  readonly capacity: string;
  /** Last day of the term, "2027-05-14" in the zone of the place; empty: until it is ended. */
  readonly until: string;
  /** What proves it: a letter, a decision. */
  readonly ref: string;
}

export async function giveSeat(
  db: Db,
  acting: Acting,
  place: RuledPlace & { readonly zone: string },
  { person, organisation, capacity, until, ref }: SeatGiven,
): Promise<Result<{ readonly title: string }>> {
  const say = words.in(acting.language);
  const answer = permitted(acting, "seats.give", place);
  if (!answer.ok) return answer;
  const { rules } = place;
  if (!rules) return fail({ status: 409, code: "no-modalities", title: say("none-in-force") });
  if (!rules.rights.capacities.includes(capacity)) return wrongForm(acting, { capacity: say("capacity-unknown") });
  if (rules.open.includes(capacity)) return wrongForm(acting, { capacity: say("capacity-open") });
  const ends = until === "" ? null : instantOf(dayAfter(until) ?? "", "00:00", place.zone);
  // The term goes to the end of its last day.
  const at = ends === null ? null : ends.kind === "once" ? ends.at : ends.kind === "twice" ? ends.earlier : undefined;
  if (at === undefined || (at !== null && at <= new Date())) return wrongForm(acting, { until: say("until-wrong") });
  const seat = {
    ...{ person, capacity, place: place.id, until: at, organisation: organisation.trim().slice(0, 300) || null },
    gained: { by: "recorded" as const, ref: ref.trim().slice(0, 500) || null },
  };
  const payload = {
    place: place.id,
    person,
    capacity,
    organisation: seat.organisation,
    until: at?.toISOString() ?? null,
  };
  const entry = entryOf(acting, answer.value, { act: "seat.give", subject: place.href, payload });
  await journaled(db, entry, (writing) => insertSeat(writing, seat));
  return ok({ title: capacityTitle(rules.file, capacity) });
}

export async function endSeat(
  db: Db,
  acting: Acting,
  place: RuledPlace,
  seat: Pick<HeldSeat, "id" | "person" | "capacity">,
): Promise<Result<null>> {
  const answer = permitted(acting, "seats.give", place);
  if (!answer.ok) return answer;
  const { id, person, capacity } = seat;
  const entry = entryOf(acting, answer.value, {
    act: "seat.end",
    subject: place.href,
    payload: { place: place.id, seat: id, person, capacity },
  });
  const done = await journaledOrNothing(db, entry, async (writing) => {
    if (!(await end(writing, id))) nothing();
  });
  return done === null ? changedMeanwhile(acting) : ok(null);
}
