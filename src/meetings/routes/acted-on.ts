/** The place a form is sent to; one that has moved meanwhile is found all the same, for a form cannot be sent on. */
import type { Result } from "../../kernel/result.ts";
import { ok } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Ask } from "../../platform/http/index.ts";
import { bodyAsked, processAsked, sessionAsked } from "../asked.ts";
import type { BodyPlace, Place, ProcessPlace, SessionPlace } from "../model.ts";
import { findBody, findProcess, findSession } from "../store/find.ts";

async function actedOn<P extends Place>(asked: Result<P>, find: () => Promise<P | null>): Promise<Result<P>> {
  if (asked.ok || asked.problem.code !== "moved") return asked;
  const place = await find();
  return place ? ok(place) : asked;
}

const path = ({ params }: Ask) => ({
  body: params["body"] ?? "",
  process: params["process"] ?? "",
  session: params["session"] ?? "",
});

export const bodyActedOn = async (db: Db, ask: Ask): Promise<Result<BodyPlace>> =>
  actedOn(await bodyAsked(db, ask), () => findBody(db, path(ask)));

export const processActedOn = async (db: Db, ask: Ask): Promise<Result<ProcessPlace>> =>
  actedOn(await processAsked(db, ask), () => findProcess(db, path(ask)));

export const sessionActedOn = async (db: Db, ask: Ask): Promise<Result<SessionPlace>> =>
  actedOn(await sessionAsked(db, ask), () => findSession(db, path(ask)));
