/** From a request to the reader that every rule is asked about. */
import type { Context } from "hono";
import { type Reader, thePublic } from "../kernel/reader.ts";
import type { Problem } from "../kernel/result.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Ask } from "../platform/http/index.ts";
import { type Limits, networkOfRequest, tooOften } from "../platform/limits/index.ts";
import { type Doors, hashToken } from "../platform/sign-in/index.ts";
import { tokenPrefix } from "./commands/tokens.ts";
import { welcomePerson } from "./commands/welcome-person.ts";
import { words } from "./languages/index.ts";
import type { KnownPerson } from "./model.ts";
import { worn } from "./rules/hats.ts";
import { readPerson } from "./store.ts";
import { useToken } from "./token-store.ts";

export const readerOf = (person: KnownPerson, via: "session" | "token"): Reader => ({
  person: person.id,
  name: person.name,
  capacity: worn(person.hats, person.wears, new Date()),
  grants: person.grants,
  seats: person.seats,
  via,
});

/** The token of a script; an empty text where one was meant, and null where none was. */
function bearer(c: Context): string | null {
  const given = c.req.header("authorization");
  if (given === undefined) return null;
  const token = /^Bearer +(\S+)$/i.exec(given)?.[1] ?? "";
  return token.startsWith(tokenPrefix) && token.length < 200 ? token : "";
}

/** For createSite: the person of the sign-in or the token that the request carries, else the public. */
export const whoAsks =
  (db: Db, doors: Doors) =>
  async (c: Context): Promise<Reader> => {
    const token = bearer(c);
    if (token !== null) {
      const owner = token === "" ? null : await useToken(db, hashToken(token));
      const known = owner ? await readPerson(db, owner) : null;
      return known ? readerOf(known, "token") : thePublic;
    }
    const signedIn = await doors.whoIs(c.req.raw.headers);
    if (!signedIn) return thePublic;
    for (const cookie of signedIn.cookies) c.header("set-cookie", cookie, { append: true });
    const known = await readPerson(db, signedIn.person);
    if (known) return readerOf(known, "session");
    await welcomePerson(db, signedIn.person, signedIn.name, null);
    const arrived = await readPerson(db, signedIn.person);
    return arrived ? readerOf(arrived, "session") : thePublic;
  };

/**
 * For the guard of createSite: a token that does not work is refused, and not taken for the public, or a script would
 * not notice that it reads less than it should. Failures are counted, so that nobody can try one after the other.
 */
export const refuseBadToken =
  (limits: Limits, hops: number) =>
  async (c: Context, { reader, language }: Ask): Promise<Problem | null> => {
    if (bearer(c) === null || reader.via === "token") return null;
    const wait = await limits.count("bad-token", networkOfRequest(c, hops), null);
    if (wait !== null) return tooOften(wait, language);
    const say = words.in(language);
    return { status: 401, code: "bad-token", title: say("bad-token"), instead: say("bad-token-instead") };
  };
