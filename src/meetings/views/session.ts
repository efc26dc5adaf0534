import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { sessionAsked } from "../asked.ts";
import { listSessions } from "../store/list.ts";
import type { SessionView } from "../view-model.ts";
import type { MeetingsDeps } from "./deps.ts";
import { mayAttend, mayDo, maySeeInside, sessionRows } from "./rows.ts";
import { rulesLineOf } from "./rules-line.ts";

export async function loadSession(deps: MeetingsDeps, ask: Ask): Promise<Result<SessionView>> {
  const asked = await sessionAsked(deps.db, ask);
  if (!asked.ok) return asked;
  const session = asked.value;
  const [row] = await sessionRows(deps, ask, [session]);
  if (!row) throw new Error("a session without a row");
  const { href, archived, language, description, agenda, online } = session;
  // Where modalities shut something, the next session that opens it stands beside the reason.
  const after = (deps.now ?? (() => new Date()))();
  const others = session.rules ? await listSessions(deps.db, { process: session.process.id, after, limit: 50 }) : [];
  return ok({
    ...row,
    crumbs: [...session.crumbs],
    archived,
    language,
    inside: maySeeInside(ask, session)
      ? { description, agenda: [...agenda], online: mayAttend(ask, session) ? online : null }
      : null,
    glance: row.record.state === "published" && deps.glance ? await deps.glance(session) : null,
    rules: rulesLineOf(ask, session, others, after),
    edit: mayDo(ask, "session.edit", session) ? `${href}/edit` : null,
    met: ask.reader.person !== null && row.phase !== "coming" ? `/me/ties/met?at=${session.id}` : null,
    calendar: `${href}/calendar.ics`,
  });
}
