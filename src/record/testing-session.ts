/** A body, a process and a session for tests of the desk, and people with roles there. */
import { type Id, newId, type PersonId } from "../kernel/ids.ts";
import type { Reader, Role } from "../kernel/reader.ts";
import type { Attribution } from "../kernel/stakeholders.ts";
import type { SessionPlace } from "../meetings/index.ts";
import { findSession } from "../meetings/index.ts";
import type { SessionId } from "../meetings/model.ts";
import type { Db } from "../platform/database/connect.ts";
import "../meetings/tables.ts";

let counter = 0;

export async function sessionFor(db: Db, attribution: Attribution = "on-the-record"): Promise<SessionPlace> {
  counter += 1;
  const [body, process, session] = [newId<"body">(), newId<"process">(), newId<"session">() as SessionId];
  const path = { body: `forum-${counter}`, process: "roadmap", session: "opening" };
  await db
    .insertInto("bodies")
    .values({
      id: body,
      slug: path.body,
      title: "Highland Forum",
      short_name: null,
      level: "national",
      description: "",
      zone: "Africa/Nairobi",
      language: "en",
      groups: ["government", "civil-society"],
    })
    .execute();
  const base = { description: "", starts: null, ends: null };
  await db
    .insertInto("processes")
    .values({ ...base, id: process, body, slug: path.process, title: "Roadmap", state: "running" })
    .execute();
  await db
    .insertInto("sessions")
    .values({
      ...base,
      id: session,
      process,
      slug: path.session,
      title: "Opening",
      starts: new Date("2026-05-14T06:30:00Z"),
      ends: null,
      zone: "Africa/Nairobi",
      place: "Kandal",
      online: null,
      attribution,
      agenda: [],
      language: "en",
    })
    .execute();
  const found = await findSession(db, path);
  if (!found) throw new Error("the session is not there");
  return found;
}

export const readerWith = (role: Role | null, name = "Ada", scope: string | null = null): Reader => ({
  person: newId<"person">() as PersonId,
  name,
  capacity: { id: newId<"capacity">() as Id<"capacity">, label: "personal capacity" },
  grants: role ? [{ role, scope }] : [],
  seats: [],
  via: "session",
});
