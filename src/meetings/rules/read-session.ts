import { attributions } from "../../kernel/stakeholders.ts";
import { dayAfter, instantOf, zoneNamed } from "../../kernel/zone.ts";
import type { SessionTyped } from "../form-model.ts";
import type { SessionPlace } from "../model.ts";
import * as read from "./reading.ts";

/** What a form tells of a session. */
export type SessionFields = Pick<
  SessionPlace,
  "title" | "description" | "starts" | "ends" | "zone" | "place" | "online" | "attribution" | "agenda" | "language"
>;

const longestSession = 24 * 3_600_000;

/** The instant a clock meant; a time that was skipped, or shown twice without a choice, is complained about. */
function instant(
  complain: read.Complain,
  field: "from" | "until",
  typed: { readonly date: string; readonly time: string; readonly which: string },
  zone: string,
): Date | null {
  const meant = instantOf(typed.date, typed.time, zone);
  if (meant.kind === "once") return meant.at;
  if (meant.kind === "twice") {
    if (typed.which === "earlier" || typed.which === "later") return meant[typed.which];
    complain(field, "time-twice", { time: typed.time, date: typed.date });
  } else if (meant.kind === "never") complain(field, "time-skipped", { time: typed.time, date: typed.date });
  else if (/^\d{4}-\d\d-\d\d$/.test(typed.date)) complain(field, "time-unreadable");
  return null;
}

/** Start and end in the session's zone. An end earlier than the start is on the day after, for sessions past midnight. */
function times(complain: read.Complain, typed: SessionTyped, zone: string) {
  const date = typed.date.trim();
  const from = typed.from.trim().slice(0, 5);
  const until = typed.until.trim().slice(0, 5);
  if (instantOf(date, "12:00", "UTC").kind !== "once") complain("date", "date-unreadable");
  const starts = instant(complain, "from", { date, time: from, which: typed.fromWhich }, zone);
  if (until === "" || !starts) return { starts: starts ?? new Date(0), ends: null };
  const sameDay = instant(complain, "until", { date, time: until, which: typed.untilWhich }, zone);
  if (!sameDay || sameDay > starts) return { starts, ends: sameDay };
  const ends = instant(complain, "until", { date: dayAfter(date), time: until, which: typed.untilWhich }, zone);
  if (until === from) complain("until", "ends-when-it-starts");
  return { starts, ends };
}

function online(complain: read.Complain, typed: string): string | null {
  const text = read.cleanLine(typed);
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") complain("online", "online-unreadable");
  if (text.length > 1_000) complain("online", "too-long", { longest: 1_000, length: text.length });
  return url?.href ?? text;
}

function agenda(complain: read.Complain, typed: string): readonly string[] {
  const items = read
    .cleanText(typed)
    .split("\n")
    .map((item) => read.cleanLine(item))
    .filter((item) => item !== "");
  if (items.length > 200) complain("agenda", "agenda-too-many", { count: items.length });
  if (items.some(({ length }) => length > 300)) complain("agenda", "agenda-item-too-long");
  return items;
}

export const readSession = (typed: SessionTyped): read.Reading<SessionFields> =>
  read.reading((complain) => {
    const zone = read.zone(complain, typed.zone);
    const { starts, ends } = times(complain, typed, zoneNamed(typed.zone) ?? "UTC");
    if (ends && ends.getTime() - starts.getTime() > longestSession) complain("until", "too-long-a-session");
    return {
      title: read.title(complain, typed.title),
      description: read.paragraphs(complain, "description", typed.description),
      starts,
      ends,
      zone,
      place: read.line(complain, "place", typed.place, 200),
      online: online(complain, typed.online),
      attribution: read.oneOf(complain, "attribution", typed.attribution, attributions),
      agenda: agenda(complain, typed.agenda),
      language: read.languageTag(complain, typed.language),
    };
  });
