import { ok, type Result } from "../../kernel/result.ts";
import type { Ask } from "../../platform/http/index.ts";
import { bodyAsked } from "../asked.ts";
import { levels } from "../model.ts";
import { countSessions, listBodies, listProcesses, listSessions, neighbours } from "../store/list.ts";
import type { BodiesView, BodyView } from "../view-model.ts";
import type { MeetingsDeps } from "./deps.ts";
import { mayDo, sessionRows } from "./rows.ts";
import { rulesLineOf } from "./rules-line.ts";

export const firstParagraph = (text: string): string => text.split(/\n{2,}/, 1)[0] ?? "";

/** From the widest level to the nearest, by title within each. */
export async function loadBodies({ db }: MeetingsDeps, ask: Ask): Promise<Result<BodiesView>> {
  const [bodies, counts] = await Promise.all([listBodies(db), countSessions(db)]);
  const rows = bodies.map(({ id, title, href, shortName, level, description }) => {
    return { title, href, shortName, level, about: firstParagraph(description), sessions: counts.get(id) ?? 0 };
  });
  rows.sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
  return ok({ bodies: rows, create: mayDo(ask, "body.create", null) ? "/bodies/new" : null });
}

export async function loadBody(deps: MeetingsDeps, ask: Ask): Promise<Result<BodyView>> {
  const { db } = deps;
  const asked = await bodyAsked(db, ask);
  if (!asked.ok) return asked;
  const body = asked.value;
  const [{ above, below }, processes, sessions] = await Promise.all([
    neighbours(db, body.id),
    listProcesses(db, body),
    listSessions(db, { body: body.id, order: "latest", limit: 30 }),
  ]);
  const { title, href, description, archived, shortName, level, zone, language } = body;
  const link = (place: { readonly title: string; readonly href: string }) => ({ title: place.title, href: place.href });
  return ok({
    title,
    href,
    description,
    archived,
    crumbs: [...body.crumbs],
    shortName,
    level,
    zone,
    language,
    groups: [...body.groups],
    above: above.map(link),
    below: below.map(link),
    processes: processes.map((process) => ({
      ...link(process),
      about: firstParagraph(process.description),
      starts: process.starts,
      ends: process.ends,
      state: process.state,
    })),
    sessions: await sessionRows(deps, ask, sessions),
    rules: rulesLineOf(ask, body, sessions, deps.now?.()),
    adopt: !body.rules && mayDo(ask, "modalities.adopt", body) ? `${href}/modalities` : null,
    edit: mayDo(ask, "body.edit", body) ? `${href}/edit` : null,
    create: mayDo(ask, "process.create", body) ? `${href}/new-process` : null,
  });
}
