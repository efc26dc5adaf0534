/** For tests of this room: a process under a template, people in their capacities, and a clock that can be set. */
import type { Hono } from "hono";
import { personAt, reach } from "../directory/index.ts";
import { type SignedInForTest, testDeps, testDoors } from "../directory/testing.ts";
import type { PersonId } from "../kernel/ids.ts";
import { type ProcessPlace, processById } from "../meetings/index.ts";
import { makeBody, makeProcess } from "../meetings/testing.ts";
import { insertSeat } from "../modalities/index.ts";
import { adoptForTest, adoptTextForTest } from "../modalities/testing.ts";
import type { Db } from "../platform/database/connect.ts";
import { createSite, type Route } from "../platform/http/index.ts";
import { journaled } from "../platform/journal/index.ts";
import type { Letter } from "../platform/mail/index.ts";
import type { AccreditationDeps } from "./commands/acting.ts";
import { accreditationRoutes } from "./index.ts";

export interface TestRound {
  readonly site: Hono;
  readonly process: ProcessPlace;
  /** Address of the room in this process. */
  readonly home: string;
  readonly letters: readonly Letter[];
  readonly mailed: () => Promise<void>;
  /** Milliseconds by which the clock of the rules runs ahead. */
  readonly clock: { ahead: number };
  readonly deps: AccreditationDeps;
  readonly signIn: (
    name: string,
    seat?: { readonly capacity: string; readonly organisation?: string },
  ) => Promise<SignedInForTest>;
  /** The cookie of somebody who is known already. */
  readonly signInAt: (person: PersonId) => Promise<{ readonly cookie: string }>;
  readonly secretary: SignedInForTest;
  /** Another who keeps the desk of this process. */
  readonly secretaryToo: (name: string) => Promise<SignedInForTest>;
}

export const hour = 3_600_000;

export async function testRound(
  db: Db,
  template: string,
  {
    origin = "http://localhost",
    more = [],
    signUp = "open",
    text = "",
  }: {
    readonly text?: string;
    readonly origin?: string;
    readonly more?: readonly Route[];
    readonly signUp?: "open" | "invited";
  } = {},
): Promise<TestRound> {
  const doors = testDoors(db, origin);
  const { deps: directory, letters } = testDeps(db, doors.doors);
  const clock = { ahead: 0 };
  const deps: AccreditationDeps = {
    db,
    mail: directory.mail,
    origin,
    limits: directory.limits,
    signUp,
    reach: (people) => reach(db, people),
    personAt: (email, name, by) => personAt(directory, email, name, by),
    now: () => new Date(Date.now() + clock.ahead),
  };
  const made = await makeProcess(db, await makeBody(db, { zone: "America/New_York" }));
  await (text === "" ? adoptForTest(db, made, template) : adoptTextForTest(db, made, text));
  const process = (await processById(db, made.id)) as ProcessPlace;
  const signIn: TestRound["signIn"] = async (name, seat) => {
    const person = await doors.signInAs({ name });
    if (seat) {
      const entry = { actor: null, capacity: null, act: "seat.give", subject: "/", payload: {} };
      const { capacity, organisation = null } = seat;
      const gained = { by: "recorded", ref: null } as const;
      await journaled(db, entry, (writing) =>
        insertSeat(writing, { person: person.person, organisation, place: process.id, capacity, gained }),
      );
    }
    return person;
  };
  const secretaryToo = (name: string) => doors.signInAs({ name, grants: [{ role: "secretariat", scope: process.id }] });
  const secretary = await secretaryToo("Sefa Ito");
  const site = createSite({
    routes: [...more, ...accreditationRoutes(deps)],
    whoAsks: doors.whoAsks,
    origin,
    onBroken: (_request, error) => {
      throw error;
    },
  });
  const home = `${process.href}/accreditation`;
  const signInAt = async (person: PersonId) => {
    const [set = ""] = await doors.doors.signIn(person, new Headers({ "user-agent": "Test/1.0" }));
    return { cookie: set.split(";")[0] ?? "" };
  };
  return {
    site,
    process,
    home,
    signInAt,
    letters,
    mailed: () => directory.mail.settled(),
    clock,
    deps,
    signIn,
    secretary,
    secretaryToo,
  };
}

type Who = Pick<SignedInForTest, "headers"> | null;

export async function get(site: Hono, path: string, who: Who = null) {
  const answer = await site.request(path, { headers: who?.headers ?? {} });
  return { status: answer.status, text: await answer.text() };
}

export async function json<T>(site: Hono, path: string, who: Who = null): Promise<T> {
  return JSON.parse((await get(site, `${path}.json`, who)).text) as T;
}

/** Sends a form as a program does, and gives what came of it. */
export async function post(site: Hono, path: string, fields: Record<string, string>, who: Who = null) {
  const headers = { origin: "http://localhost", ...who?.headers, accept: "application/json" };
  const answer = await site.request(path, { method: "POST", body: new URLSearchParams(fields), headers });
  const body = (await answer.json()) as {
    readonly location?: string;
    readonly said?: string;
    readonly code?: string;
    readonly title?: string;
    readonly instead?: string;
    readonly fields?: Record<string, string>;
    readonly data?: Record<string, unknown>;
  };
  return { status: answer.status, ...body };
}

/** A date and a time on the clock of New York, so many hours from now. */
export function inHours(hours: number): { readonly date: string; readonly time: string } {
  const at = new Date(Date.now() + hours * hour);
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(at);
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: "America/New_York",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
  return { date, time };
}

export const roundFields = (hours = 5) => {
  const { date, time } = inHours(hours);
  return {
    title: "First round",
    untilDate: date,
    untilTime: time,
    zone: "America/New_York",
    delegation: "2",
    untilWhich: "later",
  };
};
export const windowFields = (hours = 24) => {
  const { date, time } = inHours(hours);
  return { how: "at", closesDate: date, closesTime: time, closesWhich: "later" };
};
export const applicationFields = (name: string, extra: Record<string, string> = {}) => ({
  capacity: "accredited-stakeholder",
  kind: "organisation",
  name,
  country: "KE",
  purpose: "Keeping small networks safe.",
  activities: "Drills and a hotline.",
  ...extra,
});
