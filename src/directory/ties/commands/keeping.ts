/** What commands on ties share: the line in the journal that tells nothing, and letters in the language of who gets them. */
import type { PersonId } from "../../../kernel/ids.ts";
import { fail, type Result } from "../../../kernel/result.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { Entry, JsonObject, Writing } from "../../../platform/journal/index.ts";
import type { Language } from "../../../platform/languages/index.ts";
import { type Asker, allowed } from "../../commands/command.ts";
import { viewerOf } from "../../entries/access.ts";
import type { Contacts } from "../../entries/contacts.ts";
import { relationToPerson, visibleTo } from "../../entries/rules/visible.ts";
import { readPersonEntry } from "../../entries/store/read-persons.ts";
import { words } from "../languages/index.ts";
import { tieLimits } from "../model.ts";
import { countTies } from "../store/ties.ts";

/**
 * The line says that somebody's ties or consent changed, and of whose and how only a commitment: from whose lines stand
 * near each other in time, a reader of the journal could otherwise guess who knows whom.
 */
export const untold = (fields: JsonObject): Entry => ({
  actor: null,
  capacity: null,
  act: "tie.write",
  subject: "/ties",
  payload: {},
  private: fields,
});

export const mayKeep = (asker: Asker): Result<PersonId> =>
  allowed(asker, "ties.keep", { within: [], ...(asker.reader.person ? { owner: asker.reader.person } : {}) });

/** What is counted is counted one at a time for each person. */
export const ofTies = (owner: PersonId) => ({ what: "ties", whose: owner });

/** Whether so many more ties are too many; asked within the transaction that makes them. */
export async function tooMany(writing: Writing, owner: PersonId, more: number) {
  const { all, fresh } = await countTies(writing, owner, new Date(Date.now() - 86_400_000));
  if (more > 0 && all + more > tieLimits.ties) return "tie-too-many";
  return more > 0 && fresh + more > tieLimits.newADay ? "tie-too-many-today" : null;
}

type Complaint =
  | "tie-none"
  | "tie-no-person"
  | "tie-no-place"
  | "met-nobody"
  | "tie-self"
  | "tie-too-many"
  | "tie-too-many-today"
  | "offer-too-many"
  | "offer-dead";

export const complain = (language: Language, code: Complaint, status: 404 | 409 | 422 = 409): Result<never> => {
  const say = words.in(language);
  return fail({ status, code, title: say(code), instead: say(`${code}-instead`) });
};

/** What the person is called, if this reader may know that they are in the directory; null otherwise. */
export async function nameSeenBy(
  db: Db,
  contacts: Contacts,
  { reader }: Asker,
  person: PersonId,
): Promise<string | null> {
  const entry = await readPersonEntry(db, person);
  if (!entry || entry.mergedInto) return null;
  const contactOf = reader.person ? (await contacts.whoseContact(reader.person, [person])).has(person) : false;
  return visibleTo(relationToPerson(viewerOf(reader), entry, contactOf), entry)?.name ?? null;
}
