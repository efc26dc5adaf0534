/**
 * A window of time in which something may be said, and after which silence counts: objections to a list of applicants,
 * a silence procedure. It opens and closes at exact instants, in a named zone.
 */
import { DateTime, IANAZone } from "luxon";
import { instantOf } from "../../kernel/zone.ts";

export interface Window {
  readonly opens: Date;
  /** The last instant at which something said still counts. */
  readonly closes: Date;
  /** IANA name of the zone whose clock its dates and times are told by. */
  readonly zone: string;
}

export const windowStandings = ["before", "open", "closed"] as const;
export type WindowStanding = (typeof windowStandings)[number];

/** What is received at the closing instant itself is in time; a thousandth of a second later is late. */
export function standingAt({ opens, closes }: Pick<Window, "opens" | "closes">, at: Date): WindowStanding {
  if (at < opens) return "before";
  return at <= closes ? "open" : "closed";
}

/** A clock that jumps back does not take time back: the later of what it shows and what was already written down. */
export const neverBack = (shown: Date, last: Date | null): Date => (last && last > shown ? last : shown);

/** How a deadline is set. Dates as 2022-06-24, times as 18:00, on the clock of the zone. */
export type Deadline =
  | { readonly kind: "at"; readonly date: string; readonly time: string; readonly which?: "" | "earlier" | "later" }
  | { readonly kind: "hours"; readonly hours: number }
  | {
      readonly kind: "working-days";
      readonly days: number;
      readonly time: string;
      /** Dates on which the office is closed. */
      readonly holidays?: readonly string[];
      /** ISO numbers of the days of rest, Monday is 1; Saturday and Sunday unless told. */
      readonly rest?: readonly number[];
    };

export type DeadlineProblem = "unreadable" | "never" | "twice" | "not-after-opening" | "too-far";

/** When it falls; `moved` where the clock skips the time on that day (pushed on) or shows it twice (the later counts). */
export type Falls =
  | { readonly ok: true; readonly at: Date; readonly moved: null | "skipped" | "twice" }
  | { readonly ok: false; readonly problem: DeadlineProblem };

const day = 86_400_000;
/** No window is longer, in days. */
const longest = 3_660;

/** A time that does not exist that day is told with the offset before the gap, as RFC 5545 section 3.3.5 has it. */
function pushedOn(date: string, time: string, zone: string): Date {
  const shown = DateTime.fromISO(`${date}T${time}`, { zone: "utc" }).toMillis();
  return new Date(shown - IANAZone.create(zone).offset(shown - day) * 60_000);
}

/** The working day that many after a date; the date itself is not counted. Null where there is none within ten years. */
export function workingDayAfter(
  date: string,
  days: number,
  { holidays = [], rest = [6, 7] }: Pick<Extract<Deadline, { kind: "working-days" }>, "holidays" | "rest"> = {},
): string | null {
  const closed = new Set(holidays);
  let at = DateTime.fromISO(date, { zone: "utc" });
  let left = days;
  for (let n = 0; left > 0; n += 1) {
    if (n > longest) return null;
    at = at.plus({ days: 1 });
    if (!rest.includes(at.weekday) && !closed.has(at.toISODate() ?? "")) left -= 1;
  }
  return at.toISODate();
}

function fallsAt(date: string, time: string, zone: string, which: "" | "earlier" | "later", computed: boolean): Falls {
  const meant = instantOf(date, time, zone);
  if (meant.kind === "once") return { ok: true, at: meant.at, moved: null };
  if (meant.kind === "unreadable") return { ok: false, problem: "unreadable" };
  if (meant.kind === "never") {
    return computed ? { ok: true, at: pushedOn(date, time, zone), moved: "skipped" } : { ok: false, problem: "never" };
  }
  if (which !== "") return { ok: true, at: meant[which], moved: null };
  return computed ? { ok: true, at: meant.later, moved: "twice" } : { ok: false, problem: "twice" };
}

/**
 * The closing instant of a window that opens then. A time somebody typed must exist, and where the clock shows it twice
 * they say which; a deadline that was counted falls all the same, never to the loss of those who may speak.
 */
export function closingOf(opens: Date, zone: string, deadline: Deadline): Falls {
  const falls = fallsBy(opens, zone, deadline);
  if (!falls.ok) return falls;
  if (falls.at <= opens) return { ok: false, problem: "not-after-opening" };
  return falls.at.getTime() - opens.getTime() > longest * day ? { ok: false, problem: "too-far" } : falls;
}

function fallsBy(opens: Date, zone: string, deadline: Deadline): Falls {
  if (deadline.kind === "at") return fallsAt(deadline.date, deadline.time, zone, deadline.which ?? "", false);
  if (deadline.kind === "hours") {
    if (!(deadline.hours > 0 && deadline.hours <= longest * 24)) return { ok: false, problem: "unreadable" };
    return { ok: true, at: new Date(opens.getTime() + deadline.hours * 3_600_000), moved: null };
  }
  if (!Number.isInteger(deadline.days) || deadline.days < 1 || deadline.days > longest) {
    return { ok: false, problem: "unreadable" };
  }
  const from = DateTime.fromJSDate(opens, { zone }).toISODate() ?? "";
  const date = workingDayAfter(from, deadline.days, deadline);
  return date ? fallsAt(date, deadline.time, zone, "", true) : { ok: false, problem: "too-far" };
}
