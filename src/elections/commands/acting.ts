/** What the commands of this room share: who acts, what they work with, and refusals in their language. */
import type { PersonId } from "../../kernel/ids.ts";
import type { Reader } from "../../kernel/reader.ts";
import { fail, ok, type Problem, type Result } from "../../kernel/result.ts";
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import { subjectOf } from "../../meetings/index.ts";
import type { BodyPlace, ProcessPlace } from "../../meetings/model.ts";
import { type ActName, may, refusal } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Entry } from "../../platform/journal/index.ts";
import type { Language } from "../../platform/languages/index.ts";
import type { Limits } from "../../platform/limits/index.ts";
import type { Mail } from "../../platform/mail/index.ts";
import { type Key, words } from "../languages/index.ts";
import type { Complaints } from "../rules/reading.ts";

/** Where an election is held. */
export type Held = BodyPlace | ProcessPlace;

/** What this room is given of others that stand on rooms of their own. */
export interface ElectionsDeps {
  readonly db: Db;
  readonly now?: () => Date;
  readonly mail?: Pick<Mail, "send">;
  /** Letters to addresses of others are counted. */
  readonly limits: Pick<Limits, "count">;
  /** The person of a mail address, welcomed where nobody was known by it. */
  readonly personAt: (email: string, name: string, by: PersonId | null) => Promise<PersonId>;
  /** Group and country of people, to be counted. */
  readonly standingOf: (
    people: readonly PersonId[],
  ) => Promise<ReadonlyMap<PersonId, { readonly group: StakeholderGroup | null; readonly country: string | null }>>;
  /** What the directory calls the organisation where each works and that the written name means; left out where it knows none. */
  readonly employersOf: (written: ReadonlyMap<PersonId, string>) => Promise<ReadonlyMap<PersonId, string>>;
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>;
  /** The same as far as this reader may know: those left out keep their name to themselves. */
  readonly namesSeen: (
    ask: Pick<Acting, "reader">,
    place: Pick<Held, "within">,
    people: readonly PersonId[],
  ) => Promise<ReadonlyMap<PersonId, string>>;
}

export interface Acting {
  readonly reader: Reader;
  readonly language: Language;
}

export const clock = ({ now = () => new Date() }: Pick<ElectionsDeps, "now">): Date => now();

/** The refusal of an act at a place, or null where it is allowed. */
export function refused({ reader, language }: Acting, act: ActName, place: Held): Problem | null {
  const answer = may(reader, reader.capacity, act, subjectOf(place));
  return answer.allowed ? null : refusal(answer, language);
}

/**
 * To enter somebody by a mail address is to invite them: the refusal where one may not. Whoever chairs by the modalities
 * alone holds an election and invites nobody.
 */
export function notByAddress(acting: Acting, place: Held): Problem | null {
  const no = refused(acting, "people.invite", place);
  return no && { ...no, instead: words.in(acting.language)("not-by-address-instead") };
}

/** The person who acts for themselves: stands, accepts, votes; a refusal for the public. */
export function forOneself({ reader, language }: Acting, place: Held): Result<PersonId> {
  const { person } = reader;
  const subject = { ...subjectOf(place), ...(person ? { owner: person } : {}) };
  const answer = may(reader, reader.capacity, "election.take-part", subject);
  return answer.allowed && person !== null ? ok(person) : fail(refusal(answer, language));
}

export type Values = Readonly<Record<string, string | number>>;

export function problem(
  { language }: Pick<Acting, "language">,
  status: Problem["status"],
  code: Key,
  { values = {}, instead }: { readonly values?: Values; readonly instead?: Key } = {},
): Problem {
  const say = words.in(language);
  return { status, code, title: say(code, values), ...(instead ? { instead: say(instead, values) } : {}) };
}

/** Nothing was saved: each thing to mend, at its field. */
export function wrongForm({ language }: Acting, complaints: Complaints): Result<never> {
  const say = words.in(language);
  const told = Object.entries(complaints).map(([field, { key, values }]) => [field, say(key, values)]);
  const fields = Object.fromEntries(told);
  return fail({ status: 422, code: "wrong-form", title: say("wrong-form"), detail: say("nothing-saved"), fields });
}

/** Stops a transaction, so that nothing of it is saved. */
export function refuse(why: Problem): never {
  throw Object.assign(new Error(why.title), { refusal: why });
}

/** What the transaction gave, or why it refused. */
export async function orRefused<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await run());
  } catch (error) {
    const { refusal: why } = error as { readonly refusal?: Problem };
    if (why) return fail(why);
    throw error;
  }
}

/** The beginning of a line in the journal: who, under which hat. */
export const actor = ({ reader }: Acting): Pick<Entry, "actor" | "capacity"> => ({
  actor: reader.person,
  capacity: reader.capacity?.label ?? null,
});

export const electionHref = (place: Pick<Held, "href">, slug: string): string =>
  `${place.href}/elections/${encodeURIComponent(slug)}`;
export const lotHref = (place: Pick<Held, "href">, slug: string): string =>
  `${place.href}/lots/${encodeURIComponent(slug)}`;
