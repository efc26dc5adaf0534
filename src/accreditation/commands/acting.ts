/** What the commands of this room share: what they work with, who acts, and refusals in the reader's language. */

import type { Reached } from "../../directory/index.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { Reader } from "../../kernel/reader.ts";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import type { ProcessPlace } from "../../meetings/index.ts";
import { type ActName, may, refusal, type Subject } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { type Entries, type Entry, journaled, type Writing } from "../../platform/journal/index.ts";
import type { Arguments, Language } from "../../platform/languages/index.ts";
import type { Limits } from "../../platform/limits/index.ts";
import type { Mail } from "../../platform/mail/index.ts";
import { type Key, words } from "../languages/index.ts";
import type { Application, Round } from "../model.ts";

export interface AccreditationDeps {
  readonly db: Db;
  readonly mail: Mail;
  readonly origin: string;
  readonly limits: Pick<Limits, "count">;
  /** Whether anybody with a mail address may come in, or those alone who were invited. */
  readonly signUp: "open" | "invited";
  /** How people are reached; those without an address are left out. */
  readonly reach: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Reached>>;
  /** The person at a mail address, made known to the directory where they were not. */
  readonly personAt: (email: string, name: string, by: PersonId | null) => Promise<PersonId>;
  /** For tests; else the clock of the database. */
  readonly now?: () => Date;
}

export interface Acting extends AccreditationDeps {
  readonly reader: Reader;
  readonly language: Language;
}

/** Where an act is done: in a process, in a round of it, perhaps to one application. */
export interface InRound {
  readonly process: ProcessPlace;
  readonly round: Round;
}
export interface OnApplication extends InRound {
  readonly application: Application;
}

export const homeOf = (process: ProcessPlace): string => `${process.href}/accreditation`;
export const hrefOf = (process: ProcessPlace, application: Pick<Application, "id">): string =>
  `${homeOf(process)}/applications/${application.id}`;

export const subjectOf = (process: ProcessPlace, extra: Partial<Subject> = {}): Subject => ({
  within: process.within,
  rules: process.rules,
  ...extra,
});

type Asking = Pick<Acting, "reader" | "language">;

/** The refusal of an act, or null where it is allowed. */
export function refused({ reader, language }: Asking, act: ActName, subject: Subject): Problem | null {
  const answer = may(reader, reader.capacity, act, subject);
  return answer.allowed ? null : refusal(answer, language);
}

export const mayDo = ({ reader }: Pick<Asking, "reader">, act: ActName, subject: Subject): boolean =>
  may(reader, reader.capacity, act, subject).allowed;

/** A problem of this room: `key` names what happened, `${key}-instead` what to do now, where there is such a text. */
export function problem(
  { language }: Pick<Asking, "language">,
  key: Key,
  values: Arguments = {},
  status: Problem["status"] = 409,
): Problem {
  const say = words.in(language);
  const instead = `${key}-instead` as Key;
  const way = words.keys.includes(instead) ? { instead: say(instead, values) } : {};
  return { status, code: key, title: say(key, values), ...way };
}

export function wrongForm({ language }: Pick<Asking, "language">, fields: Readonly<Record<string, string>>): Problem {
  const say = words.in(language);
  return { status: 422, code: "wrong-form", title: say("wrong-form"), detail: say("nothing-saved"), fields };
}

/** The beginning of a line in the journal: who, under which hat. */
export const actor = ({ reader }: Pick<Asking, "reader">): Pick<Entry, "actor" | "capacity"> => ({
  actor: reader.person,
  capacity: reader.capacity?.label ?? null,
});

/** Ends a writing that turned out not to be possible; nothing of it is saved. */
export function stop(found: Problem): never {
  throw Object.assign(new Error(found.code), { refused: found });
}

/** Saves and journals; what the writing itself found to stand against it comes back as a problem. */
export async function saved<T>(
  { db }: Pick<Acting, "db">,
  entries: Entries<T>,
  write: (writing: Writing) => Promise<T>,
): Promise<Result<T>> {
  try {
    return ok(await journaled(db, entries, write));
  } catch (error) {
    const { refused: found } = error as { readonly refused?: Problem };
    if (found) return fail(found);
    throw error;
  }
}
