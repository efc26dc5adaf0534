import type { SessionPlace } from "../../../meetings/index.ts";
import type { ReadRecord } from "../../load-published.ts";
import type { RecordSession } from "../../published-model.ts";

/** Address of a session's record, from the root. */
export const baseOf = (session: SessionPlace): string => `${session.href}/record`;

/** `title` has been through the attribution rule; the session's own has not. */
export function sessionOf({ session, title }: Pick<ReadRecord, "session" | "title">): RecordSession {
  const { href, crumbs, starts, ends, zone, place } = session;
  return { title, href, crumbs, starts: starts.toISOString(), ends: ends?.toISOString() ?? null, zone, place };
}
