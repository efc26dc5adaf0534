import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { SessionPlace } from "../model.ts";
import { listBodies, listSessions } from "../store/list.ts";
import type { HomeView, SessionRow } from "../view-model.ts";
import type { MeetingsDeps } from "./deps.ts";
import { mayDo, sessionRows } from "./rows.ts";

const day = 86_400_000;

const latestReadable = (rows: readonly SessionRow[]): SessionRow | undefined =>
  rows.filter(({ record }) => record.state === "published").toSorted((a, b) => b.starts.localeCompare(a.starts))[0];

async function latestRecord(
  { glance }: MeetingsDeps,
  sessions: readonly SessionPlace[],
  rows: readonly SessionRow[],
): Promise<HomeView["latest"]> {
  const row = latestReadable(rows);
  const session = sessions.find(({ href }) => href === row?.href);
  if (!glance || !session || row?.record.state !== "published") return null;
  const shown = await glance(session);
  return shown && { session: { title: row.title, href: row.href }, record: row.record.href, glance: shown };
}

/** The one thing to do: begin where there is nothing, bring captions for those who may, read for all others. */
async function todo(
  { db }: MeetingsDeps,
  ask: Ask,
  { rows, begun }: { readonly rows: readonly SessionRow[]; readonly begun: readonly SessionPlace[] },
): Promise<HomeView["todo"]> {
  if (rows.length === 0 && (await listBodies(db)).length === 0) {
    return mayDo(ask, "body.create", null) ? { what: "create-body", href: "/bodies/new" } : null;
  }
  if (begun.some((session) => mayDo(ask, "record.import", session))) return { what: "import", href: "/import" };
  const latest = latestReadable(rows);
  if (latest?.record.state === "published") return { what: "read", href: latest.record.href };
  return { what: "see-bodies", href: "/bodies" };
}

export async function loadHome(deps: MeetingsDeps, ask: Ask): Promise<Result<HomeView>> {
  const now = (deps.now ?? (() => new Date()))();
  const [begun, coming] = await Promise.all([
    listSessions(deps.db, { before: now, order: "latest", limit: 12 }),
    listSessions(deps.db, { after: now, before: new Date(now.getTime() + 400 * day), limit: 5 }),
  ]);
  const sessions = [...begun, ...coming];
  const rows = await sessionRows(deps, ask, sessions);
  const next = rows.filter(({ phase }) => phase === "coming");
  const last = rows.filter(({ phase }) => phase === "held").slice(0, 6);
  const latest = await latestRecord(deps, sessions, rows);
  return ok({
    latest,
    now: rows.filter(({ phase }) => phase === "now"),
    next,
    last,
    also: [...((await deps.also?.()) ?? [])],
    todo: await todo(deps, ask, { rows, begun }),
  });
}
