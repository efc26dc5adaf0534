/** For tests of this room and others: a body, a process and a session, made as people make them. */
import { theInstallation } from "../kernel/reader.ts";
import type { Attribution } from "../kernel/stakeholders.ts";
import type { Db } from "../platform/database/connect.ts";
import { createBody } from "./commands/create-body.ts";
import { createProcess } from "./commands/create-process.ts";
import { createSession } from "./commands/create-session.ts";
import type { BodyForm, ProcessForm, SessionForm } from "./form-model.ts";
import type { BodyPlace, ProcessPlace, SessionPlace } from "./model.ts";

const acting = { reader: theInstallation, language: "en" } as const;

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const bodyTyped = (extra: Partial<BodyForm> = {}): BodyForm => ({
  title: "Lakes Internet Forum",
  level: "regional",
  zone: "Africa/Kampala",
  language: "en",
  ...extra,
});

export const sessionTyped = (extra: Partial<SessionForm> = {}): SessionForm => ({
  title: "Keeping small networks safe",
  date: "2026-05-14",
  from: "09:30",
  until: "11:00",
  zone: "Africa/Kampala",
  attribution: "on-the-record",
  language: "en",
  ...extra,
});

export const makeBody = async (db: Db, extra: Partial<BodyForm> = {}): Promise<BodyPlace> =>
  must(await createBody(db, acting, bodyTyped(extra)));

export const makeProcess = async (db: Db, body: BodyPlace, extra: Partial<ProcessForm> = {}): Promise<ProcessPlace> =>
  must(await createProcess(db, acting, body, { title: "2026 meeting", state: "running", ...extra }));

/** A session of its own in a new body, under the attribution rule asked for. */
export async function makeSession(
  db: Db,
  attribution: Attribution = "on-the-record",
  extra: Partial<SessionForm> = {},
): Promise<SessionPlace> {
  const process = await makeProcess(db, await makeBody(db));
  return must(await createSession(db, acting, process, sessionTyped({ attribution, ...extra })));
}
