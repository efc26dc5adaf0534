import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { processAsked } from "../asked.ts";
import { listSessions } from "../store/list.ts";
import type { ProcessView } from "../view-model.ts";
import type { MeetingsDeps } from "./deps.ts";
import { mayDo, sessionRows } from "./rows.ts";
import { rulesLineOf } from "./rules-line.ts";

export async function loadProcess(deps: MeetingsDeps, ask: Ask): Promise<Result<ProcessView>> {
  const asked = await processAsked(deps.db, ask);
  if (!asked.ok) return asked;
  const process = asked.value;
  const sessions = await listSessions(deps.db, { process: process.id, limit: 1_000 });
  const rows = await sessionRows(deps, ask, sessions);
  const { title, href, description, archived, starts, ends, state } = process;
  return ok({
    title,
    href,
    description,
    archived,
    crumbs: [...process.crumbs],
    starts,
    ends,
    state,
    coming: rows.filter(({ phase }) => phase !== "held"),
    held: rows.filter(({ phase }) => phase === "held"),
    rules: rulesLineOf(ask, process, sessions, deps.now?.()),
    adopt: !process.rules && mayDo(ask, "modalities.adopt", process) ? `${href}/modalities` : null,
    edit: mayDo(ask, "process.edit", process) ? `${href}/edit` : null,
    create: mayDo(ask, "session.create", process) ? `${href}/new-session` : null,
    calendar: `${href}/calendar.ics`,
    // How one gets in is for the modalities to say; the room that asks them stands under the process.
    accreditation: process.rules ? `${href}/accreditation` : null,
  });
}
