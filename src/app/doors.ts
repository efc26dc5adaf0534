import { contactsOfTies, type DoorDeps, openWays } from "../directory/index.ts";
import type { Config } from "../platform/config.ts";
import type { Db } from "../platform/database/connect.ts";
import { createLimits, usualPace } from "../platform/limits/index.ts";
import { type Log, traceOf } from "../platform/log/index.ts";
import { openMail } from "../platform/mail/index.ts";
import { installationSecret, openDoors } from "../platform/sign-in/index.ts";
import { placesOf } from "./places.ts";
import { spokenOf } from "./spoken-in.ts";

export interface DoorParts {
  readonly db: Db;
  readonly config: Config;
  readonly log: Log;
  readonly origin: string;
}

/** The doors of this installation, with the letters they send and how often one may knock. */
export async function openInstallation({ db, config, log, origin }: DoorParts): Promise<DoorDeps> {
  const secret = await installationSecret(config.dataFolder, config.secret);
  const doors = openDoors({
    db,
    origin,
    secret,
    openid: config.oidc,
    signUp: config.signUp,
    // What the library says may quote an address; that it said something is enough to look into it.
    onTrouble: () => log.warn({}, "the sign-in library is not content"),
  });
  const mail = openMail({
    smtp: config.mail,
    origin,
    print: (text) => void process.stdout.write(text),
    onTrouble: (error) => log.error({ error: traceOf(error) }, "a letter could not be sent"),
  });
  const [limits, places] = [createLimits(), placesOf(db)];
  const [contacts, ways] = [contactsOfTies(db), openWays(db)];
  const given = { db, doors, mail, limits, pace: usualPace, places, contacts, ways };
  return { ...given, spoken: spokenOf(db), signUp: config.signUp };
}
