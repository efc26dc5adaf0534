/** Between the clock on a wall and the instant it means (IANA zones; summer time included). */
import { DateTime, IANAZone } from "luxon";

const known = new Map(["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => [zone.toLowerCase(), zone]));

/** All zone names to offer. */
export const zones: readonly string[] = [...known.values()];

/** The IANA name of a zone as typed, or null. Offsets and abbreviations are refused: they do not know of summer time. */
export function zoneNamed(typed: string): string | null {
  const name = typed.trim().replaceAll(" ", "_");
  const listed = known.get(name.toLowerCase());
  if (listed) return listed;
  return /^[A-Za-z_]+\/[A-Za-z0-9_+\-/]+$/.test(name) && IANAZone.isValidZone(name) ? name : null;
}

/** What a clock showed: at one instant, at none (skipped in spring), at two (repeated in autumn), or nothing readable. */
export type Meant =
  | { readonly kind: "once"; readonly at: Date }
  | { readonly kind: "never" }
  | { readonly kind: "twice"; readonly earlier: Date; readonly later: Date }
  | { readonly kind: "unreadable" };

const day = 86_400_000;

/** `date` as 2026-05-14, `time` as 09:30 (seconds are let go). */
export function instantOf(date: string, time: string, zone: string): Meant {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d(?::\d\d)?$/.test(time)) return { kind: "unreadable" };
  const asUtc = DateTime.fromISO(`${date}T${time.slice(0, 5)}`, { zone: "utc" });
  if (!asUtc.isValid) return { kind: "unreadable" };
  const shown = asUtc.toMillis();
  const where = IANAZone.create(zone);
  // The clock ran by one of the offsets of the day before and the day after; more than one change in between is unknown.
  const offsets = new Set([where.offset(shown - day), where.offset(shown + day)]);
  const instants = [...offsets]
    .map((offset) => shown - offset * 60_000)
    .filter((instant) => instant + where.offset(instant) * 60_000 === shown)
    .sort((a, b) => a - b);
  const [first, second] = instants;
  if (first === undefined) return { kind: "never" };
  return second === undefined
    ? { kind: "once", at: new Date(first) }
    : { kind: "twice", earlier: new Date(first), later: new Date(second) };
}

/** What the clock of the zone shows at an instant, and which of the two where it shows that twice. */
export function clockAt(
  at: Date,
  zone: string,
): { readonly date: string; readonly time: string; readonly which: "" | "earlier" | "later" } {
  const local = DateTime.fromJSDate(at, { zone });
  const date = local.toFormat("yyyy-MM-dd");
  const time = local.toFormat("HH:mm");
  const meant = instantOf(date, time, zone);
  if (meant.kind !== "twice") return { date, time, which: "" };
  return { date, time, which: at.getTime() < meant.later.getTime() ? "earlier" : "later" };
}

/** "UTC+3", "UTC−3:30", "UTC" at an instant. */
export function offsetName(at: Date, zone: string): string {
  const minutes = DateTime.fromJSDate(at, { zone }).offset;
  if (minutes === 0) return "UTC";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}

/** The day after, as 2026-05-15. */
export const dayAfter = (date: string): string =>
  DateTime.fromISO(date, { zone: "utc" }).plus({ days: 1 }).toISODate() ?? date;
