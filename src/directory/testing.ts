/** For tests of any room: doors on a test database, and people who are signed in. */
import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import type { PersonId } from "../kernel/ids.ts";
import type { Grant, Reader } from "../kernel/reader.ts";
import type { Db } from "../platform/database/connect.ts";
import { journaled } from "../platform/journal/index.ts";
import { createLimits } from "../platform/limits/index.ts";
import type { Letter, Mail } from "../platform/mail/index.ts";
import { type Doors, type OpenidProvider, openDoors } from "../platform/sign-in/index.ts";
import type { DoorDeps } from "./commands/command.ts";
import { welcomePerson } from "./commands/welcome-person.ts";
import { nothingSpoken } from "./entries/spoken.ts";
import { noPlaces, type Places } from "./places.ts";
import { readPerson, writeGrant } from "./store.ts";
import { contactsOfTies } from "./ties/contacts.ts";
import { openWays } from "./ties/ways.ts";
import { readerOf, whoAsks } from "./who-asks.ts";

/** Somebody signed in: `headers` for `site.request(path, { headers })`, `cookie` for a browser, `reader` for a command. */
export interface SignedInForTest {
  readonly person: PersonId;
  readonly headers: { readonly cookie: string; readonly origin: string };
  readonly cookie: string;
  readonly reader: Reader;
}

export interface TestDoors {
  readonly doors: Doors;
  readonly whoAsks: (c: Context) => Promise<Reader>;
  readonly signInAs: (who?: { readonly name?: string; readonly grants?: readonly Grant[] }) => Promise<SignedInForTest>;
  /** Asks for a link, and gives its token. */
  readonly linkFor: (email: string) => Promise<string>;
}

/** All that the routes of the directory work with; letters are collected. */
export function testDeps(db: Db, doors: Doors, places: Places = noPlaces) {
  const letters: Letter[] = [];
  const writing = new Set<Promise<unknown>>();
  const mail: Mail = {
    send: (write) => void writing.add(write().then((letter) => letter && letters.push(letter))),
    settled: async () => void (await Promise.all(writing)),
  };
  const [contacts, ways] = [contactsOfTies(db), openWays(db)];
  const deps: DoorDeps = {
    db,
    places,
    doors,
    mail,
    limits: createLimits(),
    // No test waits for a beat.
    pace: { now: () => 0, wait: async () => {} },
    contacts,
    ways,
    spoken: nothingSpoken,
    signUp: "open",
  };
  return { deps, letters };
}

/** Real doors, with links caught instead of mailed. `origin` as given to createSite. */
export function testDoors(db: Db, origin = "http://localhost", openid: OpenidProvider | null = null): TestDoors {
  const doors = openDoors({
    db,
    origin,
    openid,
    secret: randomBytes(32).toString("base64url"),
    onTrouble: () => {},
  });
  return {
    doors,
    linkFor: async (email) => {
      let sent = "";
      await doors.requestLink(email, (token) => {
        sent = token;
      });
      return sent;
    },
    whoAsks: whoAsks(db, doors),
    signInAs: async ({ name = "Ada Rapporteur", grants = [] } = {}) => {
      const person = await doors.personAt(`${randomBytes(6).toString("hex")}@example.org`, name);
      await welcomePerson(db, person, name, null);
      for (const grant of grants) await give(db, person, grant);
      const [set = ""] = await doors.signIn(person, new Headers({ "user-agent": "Test/1.0" }));
      const cookie = set.split(";")[0] ?? "";
      const known = await readPerson(db, person);
      if (!known) throw new Error("nobody was made");
      return { person, cookie, headers: { cookie, origin }, reader: readerOf(known, "session") };
    },
  };
}

async function give(db: Db, person: PersonId, grant: Grant): Promise<void> {
  const entry = { actor: null, capacity: null, act: "role.grant", subject: `/people/${person}`, payload: { ...grant } };
  await journaled(db, entry, (writing) => writeGrant(writing, person, grant));
}
