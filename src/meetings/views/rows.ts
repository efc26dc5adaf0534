/** Sessions as rows of a list: what this reader may know of each, in a fixed number of queries. */
import { may } from "../../modalities/index.ts";
import type { Ask } from "../../platform/http/index.ts";
import type { Place, SessionPlace } from "../model.ts";
import { phaseOf } from "../rules/phase.ts";
import { subjectOf } from "../rules/subject.ts";
import type { SessionRow } from "../view-model.ts";
import type { MeetingsDeps } from "./deps.ts";

type Asking = Pick<Ask, "reader">;

/** Without a place it is an act of the whole installation. */
export const mayDo = ({ reader }: Asking, act: Parameters<typeof may>[2], place: Place | null): boolean =>
  may(reader, reader.capacity, act, place ? subjectOf(place) : { within: [] }).allowed;

/** Whether this reader may know what a session is about; of the closed ones, only those inside. */
export const maySeeInside = (ask: Asking, session: SessionPlace): boolean => mayDo(ask, "session.see", session);

/** Whether this reader may come, and so know where one comes in. */
export const mayAttend = (ask: Asking, session: SessionPlace): boolean =>
  maySeeInside(ask, session) && mayDo(ask, "session.attend", session);

function recordOf(ask: Asking, session: SessionPlace, found: { readonly publishedAt: Date | null } | undefined) {
  const { href } = session;
  const { reader } = ask;
  const published = found?.publishedAt != null;
  const sees = may(reader, reader.capacity, "record.see", subjectOf(session, { published })).allowed;
  if (published && sees) {
    return { state: "published", href: `${href}/record`, publishedAt: found.publishedAt.toISOString() } as const;
  }
  if (found && mayDo(ask, "record.edit", session)) return { state: "on-the-desk", href: `${href}/desk` } as const;
  const imports = !found && mayDo(ask, "record.import", session);
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
    place: mayAttend(ask, session) ? session.place : "",
    attribution: session.attribution,
    phase: phaseOf(session, at),
    record: recordOf(ask, session, records.get(session.id)),
    body: { title: session.process.body.title, href: session.process.body.href },
    process: { title: session.process.title, href: session.process.href },
  }));
}
