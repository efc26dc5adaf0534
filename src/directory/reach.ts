/** How other rooms reach people by mail, and come to know somebody by their address. */
import type { PersonId } from "../kernel/ids.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Language } from "../platform/languages/index.ts";
import type { DoorDeps } from "./commands/command.ts";
import { welcomePerson } from "./commands/welcome-person.ts";
import { readPerson } from "./store.ts";

export interface Reached {
  readonly email: string;
  readonly name: string;
  readonly language: Language | null;
}

/** Of those who can sign in, where they are reached. */
export async function reach(db: Db, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Reached>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom("persons as p")
    .innerJoin("sign_in_users as u", "u.id", "p.id")
    .select(["p.id", "u.email", "p.name", "p.language"])
    .where("p.id", "in", people)
    .execute();
  return new Map(rows.map(({ id, ...reached }) => [id, reached]));
}

/** The person at this address; somebody new is made known first. `by` is who named them. */
export async function personAt(deps: DoorDeps, email: string, name: string, by: PersonId | null): Promise<PersonId> {
  const person = await deps.doors.personAt(email, name);
  if (!(await readPerson(deps.db, person))) await welcomePerson(deps.db, person, name, by);
  return person;
}
