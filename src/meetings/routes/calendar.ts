/** Sessions as a calendar file (RFC 5545), to be taken along: of a closed one, only what an outsider may know. */
import { generateIcsCalendar, type IcsEvent } from "ts-ics";
import type { Result } from "../../kernel/result.ts";
import { type Ask, type Route, raw } from "../../platform/http/index.ts";
import { processAsked, sessionAsked } from "../asked.ts";
import type { SessionPlace } from "../model.ts";
import { listSessions } from "../store/list.ts";
import type { MeetingsDeps } from "../views/deps.ts";
import { mayAttend, maySeeInside } from "../views/rows.ts";

/** Taken for the end where none is known, so that the day of a reader is not filled. */
const halfHour = 1_800_000;

function eventOf(ask: Ask, session: SessionPlace, stamp: Date): IcsEvent {
  const inside = maySeeInside(ask, session);
  const attends = mayAttend(ask, session);
  const said = [session.description, attends ? (session.online ?? "") : ""];
  const description = inside ? said.filter(Boolean).join("\n\n") : "";
  return {
    uid: `${session.id}@${new URL(ask.origin).hostname}`,
    sequence: session.version,
    stamp: { date: stamp },
    start: { date: session.starts },
    end: { date: session.ends ?? new Date(session.starts.getTime() + halfHour) },
    summary: session.title,
    url: `${ask.origin}${session.href}`,
    ...(description === "" ? {} : { description }),
    ...(attends && session.place !== "" ? { location: session.place } : {}),
  };
}

function calendar(deps: MeetingsDeps, ask: Ask, sessions: readonly SessionPlace[]): string {
  const stamp = (deps.now ?? (() => new Date()))();
  const events = sessions.map((session) => eventOf(ask, session, stamp));
  return generateIcsCalendar({ version: "2.0", prodId: "-//Rapport//Sessions//EN", method: "PUBLISH", events });
}

type Load = (ask: Ask) => Promise<Result<readonly SessionPlace[]>>;

function calendarRoute(deps: MeetingsDeps, path: string, summary: string, load: Load): Route {
  return raw({
    method: "get",
    path,
    summary,
    produces: "text/calendar",
    handle: async (ask, c) => {
      const sessions = await load(ask);
      if (!sessions.ok) {
        const { location } = sessions.problem;
        return location === undefined ? c.notFound() : c.redirect(location, 301);
      }
      const headers = { "content-type": "text/calendar; charset=utf-8", "cache-control": "private, no-cache" };
      return c.body(calendar(deps, ask, sessions.value), 200, headers);
    },
  });
}

export const calendarRoutes = (deps: MeetingsDeps): readonly Route[] => [
  calendarRoute(deps, "/:body/:process/calendar.ics", "The sessions of a process, as a calendar file", async (ask) => {
    const process = await processAsked(deps.db, ask);
    if (!process.ok) return process;
    return { ok: true, value: await listSessions(deps.db, { process: process.value.id, limit: 1_000 }) };
  }),
  calendarRoute(
    deps,
    "/:body/:process/sessions/:session/calendar.ics",
    "A session, as a calendar file",
    async (ask) => {
      const session = await sessionAsked(deps.db, ask);
      return session.ok ? { ok: true, value: [session.value] } : session;
    },
  ),
];
