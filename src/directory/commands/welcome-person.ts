import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { writePerson } from "../store.ts";

/** Puts somebody who came in by a door into the directory. The name stays out of the public journal. */
export async function welcomePerson(db: Db, person: PersonId, name: string, by: PersonId | null): Promise<void> {
  const act = by === null ? "person.arrive" : "person.invite";
  const entry = { actor: by ?? person, capacity: null, act, subject: `/people/${person}`, payload: {} };
  await journaled(db, { ...entry, private: { name } }, (writing) => writePerson(writing, person, name));
}
