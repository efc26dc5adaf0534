/** The place an address names, for routes: with "nothing here" and "it has moved" said in the reader's language. */
import { fail, ok, type Result } from "../kernel/result.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";
import { words } from "./languages/index.ts";
import type { BodyPlace, Place, ProcessPlace, SessionPlace } from "./model.ts";
import { findBody, findProcess, findSession } from "./store/find.ts";

type Asked = Pick<Ask, "params" | "path" | "language">;

/** Words of the address that name the place; what follows is a page under it. */
const length = { body: 1, process: 2, session: 4 } as const;

function standing<P extends Place>(ask: Asked, place: P | null): Result<P> {
  const say = words.in(ask.language);
  if (!place) {
    const detail = say("not-found-detail");
    const instead = say("not-found-instead");
    return fail({ status: 404, code: "not-found", title: say("not-found-title"), detail, instead });
  }
  const asked = ask.path.split("/").slice(1);
  const named = `/${asked.slice(0, length[place.kind]).join("/")}`;
  if (decoded(named) === decoded(place.href)) return ok(place);
  const location = [place.href, ...asked.slice(length[place.kind])].join("/");
  return fail({ status: 301, code: "moved", title: say("moved-title"), location });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const param = (ask: Asked, name: string): string => ask.params[name] ?? "";

export const bodyAsked = async (db: Db, ask: Asked): Promise<Result<BodyPlace>> =>
  standing(ask, await findBody(db, { body: param(ask, "body") }));

export const processAsked = async (db: Db, ask: Asked): Promise<Result<ProcessPlace>> =>
  standing(ask, await findProcess(db, { body: param(ask, "body"), process: param(ask, "process") }));

export const sessionAsked = async (db: Db, ask: Asked): Promise<Result<SessionPlace>> =>
  standing(
    ask,
    await findSession(db, {
      body: param(ask, "body"),
      process: param(ask, "process"),
      session: param(ask, "session"),
    }),
  );
