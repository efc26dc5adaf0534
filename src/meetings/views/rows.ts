/** Sessions as rows of a list: what this reader may know of each, in a fixed number of queries. */
import { may } from "../../modalities/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { SessionPlace } from "../model.ts";
import { phaseOf } from "../rules/phase.ts";
import type { SessionRow } from "../view-model.ts";
import type { MeetingsDeps } from "./deps.ts";

type Asking = Pick<Ask, "reader">;

export const mayDo = ({ reader }: Asking, act: Parameters<typeof may>[2], within: readonly string[]): boolean =>
  may(reader, reader.capacity, act, { within }).allowed;

/** Whether this reader may know what a session is about; from the closed ones, only those with a role there. */
export const maySeeInside = ({ reader }: Asking, { within, attribution }: SessionPlace): boolean =>
  may(reader, reader.capacity, "session.see", { within, attribution }).allowed;

function recordOf(ask: Asking, session: SessionPlace, found: { readonly publishedAt: Date | null } | undefined) {
  const { href, within, attribution } = session;
  const { reader } = ask;
  const published = found?.publishedAt != null;
  const sees = may(reader, reader.capacity, "record.see", { within, attribution, published }).allowed;
  if (published && sees) {
    return { state: "published", href: `${href}/record`, publishedAt: found.publishedAt.toISOString() } as const;
  }
  if (found && mayDo(ask, "record.see-draft", within)) return { state: "on-the-desk", href: `${href}/desk` } as const;
  const imports = !found && mayDo(ask, "record.import", within);
  return { state: "none", href: imports ? `${href}/import` : null } as const;
}

export async function sessionRows(
  { db, recordStates, now = () => new Date() }: MeetingsDeps,
  ask: Asking,
  sessions: readonly SessionPlace[],
): Promise<SessionRow[]> {
  const records = await recordStates(
    db,
    sessions.map(({ id }) => id),
  );
  const at = now();
  return sessions.map((session) => ({
    title: session.title,
    href: session.href,
    starts: session.starts.toISOString(),
    ends: session.ends?.toISOString() ?? null,
    zone: session.zone,
    place: maySeeInside(ask, session) ? session.place : "",
    attribution: session.attribution,
    phase: phaseOf(session, at),
    record: recordOf(ask, session, records.get(session.id)),
    body: { title: session.process.body.title, href: session.process.body.href },
    process: { title: session.process.title, href: session.process.href },
  }));
}
