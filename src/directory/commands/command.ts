/** What every command of the directory works with: the database, the places, and whoever asks. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Reader } from "../../kernel/reader.ts";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { type ActName, may, refusal, type Subject } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Entry } from "../../platform/journal/index.ts";
import type { Language } from "../../platform/languages/index.ts";
import { evenly, type Limits, type Pace } from "../../platform/limits/index.ts";
import type { Mail } from "../../platform/mail/index.ts";
import type { Doors } from "../../platform/sign-in/index.ts";
import type { Contacts } from "../entries/contacts.ts";
import type { Spoken } from "../entries/spoken.ts";
import { words } from "../languages/index.ts";
import type { Place, Places } from "../places.ts";
import type { Ways } from "../ties/ways.ts";

export interface Deps {
  readonly db: Db;
  readonly places: Places;
}

/** The same with the doors, for coming in and going out. */
export interface DoorDeps extends Deps {
  readonly doors: Doors;
  readonly mail: Mail;
  readonly limits: Limits;
  /** By which answers that walk other people's ties are given at even times. */
  readonly pace: Pace;
  readonly contacts: Contacts;
  /** The graph of ties, for the ways through it. */
  readonly ways: Ways;
  /** Where somebody spoke. */
  readonly spoken: Spoken;
  /** Whether anybody with a mail address may come in, or those alone who were invited. */
  readonly signUp: "open" | "invited";
}

/**
 * What an answer over other people's ties is made in: how long it takes says nothing of them (decision 064). Whoever is
 * not signed in has no ties to begin with, and need not wait.
 */
export const unhurried = <T>(
  { pace }: DoorDeps,
  { reader }: Pick<Asker, "reader">,
  work: () => Promise<T>,
): Promise<T> => (reader.person === null ? work() : evenly(pace, work));

/** Who asks for the act, and in which language they want to hear what came of it. */
export interface Asker {
  readonly reader: Reader;
  readonly language: Language;
}

/** The act may be done, or the refusal with its rule. */
export function allowed({ reader, language }: Asker, act: ActName, subject: Subject): Result<PersonId> {
  const answer = may(reader, reader.capacity, act, subject);
  if (!answer.allowed || reader.person === null) return fail(refusal(answer, language));
  return ok(reader.person);
}

/** The same for what is one's own. */
export const allowedOwn = (asker: Asker, act: "account.edit" | "account.secure"): Result<PersonId> =>
  allowed(asker, act, { within: [], ...(asker.reader.person ? { owner: asker.reader.person } : {}) });

/** The ids a scope stands within; none for the whole installation. A scope that is nowhere is a 422. */
export async function placeOf(
  { places }: Deps,
  language: Language,
  scope: string | null,
): Promise<Result<Place | null>> {
  if (scope === null) return ok(null);
  const place = await places.find(scope);
  if (place) return ok(place);
  const say = words.in(language);
  return fail({
    status: 422,
    code: "no-such-place",
    title: say("no-such-place"),
    fields: { scope: say("choose-place") },
  });
}

/** An entry about a person: the address holds an id, and no name or mail address is in the public part. */
export const about = (reader: Reader, person: PersonId, act: string, payload: Entry["payload"]): Entry => ({
  actor: reader.person,
  capacity: reader.capacity?.label ?? null,
  act,
  subject: `/people/${person}`,
  payload,
});
