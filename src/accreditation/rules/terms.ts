/** When what was gained ends, and what is due by when. */
import { DateTime } from "luxon";
import type { Application, Round } from "../model.ts";

/** The first instant after the last day, on the clock of the zone; a midnight that is skipped is the hour after it. */
export function endOfTerm(lastDay: string, zone: string): Date {
  return DateTime.fromISO(lastDay, { zone }).plus({ days: 1 }).startOf("day").toJSDate();
}

/** Days before the end of a term at which its holder is reminded. */
export const remindedBefore = 60;

const day = 86_400_000;

export interface Term {
  readonly lastDay: string;
  readonly ends: Date;
  /** Null once it has ended. */
  readonly daysLeft: number | null;
  readonly remindOn: Date;
  readonly due: boolean;
}

/** The term of an admitted application; null where it has none. */
export function termOf(application: Pick<Application, "settled" | "termEnds">, round: Round, now: Date): Term | null {
  const lastDay = application.termEnds ?? round.termEnds;
  if (application.settled?.result !== "admitted" || lastDay === null) return null;
  const ends = endOfTerm(lastDay, round.zone);
  const remindOn = new Date(ends.getTime() - remindedBefore * day);
  const left = ends.getTime() - now.getTime();
  return {
    lastDay,
    ends,
    daysLeft: left > 0 ? Math.ceil(left / day) : null,
    remindOn,
    due: left > 0 && now >= remindOn,
  };
}
