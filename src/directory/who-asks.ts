/** From a request to the reader that every rule is asked about. */
import type { Context } from "hono";
import { type Reader, thePublic } from "../kernel/reader.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Doors } from "../platform/sign-in/index.ts";
import { welcomePerson } from "./commands/welcome-person.ts";
import type { KnownPerson } from "./model.ts";
import { worn } from "./rules/hats.ts";
import { readPerson } from "./store.ts";

export const readerOf = (person: KnownPerson, via: "session" | "token"): Reader => ({
  person: person.id,
  name: person.name,
  capacity: worn(person.hats, person.wears, new Date()),
  grants: person.grants,
  via,
});

/** For createSite: the person of the sign-in that the request carries, else the public. */
export const whoAsks =
  (db: Db, doors: Doors) =>
  async (c: Context): Promise<Reader> => {
    const signedIn = await doors.whoIs(c.req.raw.headers);
    if (!signedIn) return thePublic;
    for (const cookie of signedIn.cookies) c.header("set-cookie", cookie, { append: true });
    const known = await readPerson(db, signedIn.person);
    if (known) return readerOf(known, "session");
    await welcomePerson(db, signedIn.person, signedIn.name, null);
    const arrived = await readPerson(db, signedIn.person);
    return arrived ? readerOf(arrived, "session") : thePublic;
  };
