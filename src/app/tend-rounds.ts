/** Deadlines of accreditation rounds: whoever keeps them hears that one has passed, and holders that a term ends. */
import { tendRounds } from "../accreditation/index.ts";
import { type DoorDeps, keepersOf, personAt, reach } from "../directory/index.ts";
import { type Log, traceOf } from "../platform/log/index.ts";

const minute = 60_000;

/** What accreditation works with. */
export const accreditationDeps = (directory: DoorDeps, origin: string) =>
  ({
    db: directory.db,
    mail: directory.mail,
    origin,
    limits: directory.limits,
    signUp: directory.signUp,
    reach: (people) => reach(directory.db, people),
    personAt: (email, name, by) => personAt(directory, email, name, by),
    keepers: (within) => keepersOf(directory.db, within),
  }) satisfies Parameters<typeof tendRounds>[0];

/** Looks at once and every minute. Gives how to stop; what is under way is waited for. */
export function tendRoundsByTheMinute(directory: DoorDeps, origin: string, log: Log): () => Promise<void> {
  let underway = Promise.resolve();
  const look = () => {
    underway = underway
      .then(() => tendRounds(accreditationDeps(directory, origin)))
      .then((letters) => void (letters > 0 && log.info({ letters }, "deadlines of accreditation were told")))
      .catch((error: unknown) => log.error({ error: traceOf(error) }, "deadlines of accreditation are not told"));
  };
  look();
  const timer = setInterval(look, minute).unref();
  return () => {
    clearInterval(timer);
    return underway;
  };
}
