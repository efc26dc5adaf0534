import { fail, type Result } from "../../kernel/result.ts";
import { cleanText } from "../../meetings/rules/reading.ts";
import { seatsAt } from "../../modalities/index.ts";
import type { Gain } from "../../modalities/modalities-model.ts";
import { standingAt } from "../../modalities/rules/window.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Entry, Writing } from "../../platform/journal/index.ts";
import { locales } from "../../platform/languages/index.ts";
import type { WayIn } from "../model.ts";
import { disclosureOf, isOf, type Member } from "../rules/objections.ts";
import { wayInto } from "../rules/ways.ts";
import { readApplication, readObjections, readRound } from "../store/read.ts";
import { holdRound, insertObjection, receivedNow, withdrawObjection } from "../store/write.ts";
import {
  type Acting,
  actor,
  homeOf,
  hrefOf,
  type InRound,
  type OnApplication,
  problem,
  refused,
  saved,
  stop,
  subjectOf,
  wrongForm,
} from "./acting.ts";
import { tellChair } from "./telling.ts";

const spelled = (name: string): string => name.normalize("NFKC").toLowerCase().trim();

/** To whom a list goes, where it goes to anybody. */
export const circulatedTo = (way: WayIn | null): readonly string[] =>
  way?.gain.by === "non-objection" ? [way.gain.circulatedTo] : [];

/**
 * For which member this reader objects: what their seat says they sit for, else they themselves. Null where they hold no
 * seat to which the list goes, or call themselves as a member is called that another sits for: what one is called, one
 * writes oneself.
 */
export async function memberOf(
  db: Db,
  reader: Acting["reader"],
  process: InRound["process"],
  way: WayIn | null,
): Promise<Member | null> {
  const to = circulatedTo(way);
  if (reader.person === null || to.length === 0) return null;
  if (!reader.seats.some(({ capacity, place }) => to.includes(capacity) && process.within.includes(place))) return null;
  const seats = (await seatsAt(db, process.within)).filter(({ capacity }) => to.includes(capacity));
  const mine = seats.filter(({ person }) => person === reader.person);
  const [first] = mine;
  if (!first) return null;
  const { person } = first;
  const sitsFor = mine.find(({ organisation }) => organisation !== null)?.organisation;
  if (sitsFor) return { name: sitsFor, seated: true, person };
  const name = reader.name || person;
  const taken = seats.some(({ organisation }) => organisation !== null && spelled(organisation) === spelled(name));
  return taken ? null : { name, seated: false, person };
}

/**
 * The line of the journal: where the modalities disclose objections to all, what happened; else that something was said
 * in confidence in this process, and not even about whom.
 */
export function entryFor(
  acting: Acting,
  gain: Gain,
  act: string,
  { process, application }: OnApplication,
  told: Readonly<Record<string, string | null>>,
): Entry {
  if (disclosureOf(gain).to === "all") {
    const payload = { number: application.number };
    // For whom, and on what basis: the page says so, as long as it may.
    return { ...actor(acting), act, subject: hrefOf(process, application), payload, private: told };
  }
  const hidden = { actor: null, capacity: null, act: "accreditation.in-confidence" };
  const about = { what: act, application: application.id, by: acting.reader.person };
  return { ...hidden, subject: homeOf(process), payload: {}, private: { ...told, ...about } };
}

/** Why it can no longer be done, judged by when it was received; null where it can. */
async function late(acting: Acting, on: OnApplication, writing: Writing) {
  await holdRound(writing, on.round.id);
  const at = await receivedNow(writing, acting.now);
  const [round, application] = [
    await readRound(writing, on.round.id),
    await readApplication(writing, on.application.id),
  ];
  if (!round?.window || !application?.circulatedAt) return { at, stopped: problem(acting, "not-circulated") };
  if (application.settled) return { at, window: round.window, stopped: problem(acting, "settled-stays") };
  if (application.withdrawnAt) return { at, window: round.window, stopped: problem(acting, "withdrawn-already") };
  return { at, window: round.window, stopped: null };
}

/** The member's objection that stands; in a round that is held. */
async function standingOf(writing: Writing, { application }: OnApplication, member: Member) {
  const all = (await readObjections(writing, [application.id])).get(application.id) ?? [];
  return all.find((one) => one.withdrawnAt === null && isOf(one, member));
}

/** Objects for the reader's member. In time is what is received, in the order of the journal, while the window is open. */
export async function object(
  acting: Acting,
  on: OnApplication,
  typed: { readonly basis: string },
): Promise<Result<{ readonly at: Date }>> {
  const { process, round, application } = on;
  const way = wayInto(round.ways, application.capacity);
  const no = refused(acting, "accreditation.object", subjectOf(process, { circulatedTo: circulatedTo(way) }));
  if (no) return fail(no);
  const member = await memberOf(acting.db, acting.reader, process, way);
  const { person } = acting.reader;
  if (member === null || person === null || way?.gain.by !== "non-objection") {
    return fail(problem(acting, "not-circulated-to-you", {}, 403));
  }
  const { reasons } = way.gain;
  const basis = reasons === "none" ? "" : cleanText(typed.basis).slice(0, 2_000);
  if (reasons === "required" && basis === "") {
    return fail(wrongForm(acting, { basis: problem(acting, "basis-required").title }));
  }
  const done = await saved(
    acting,
    entryFor(acting, way.gain, "accreditation.object", on, { member: member.name, basis }),
    async (writing) => {
      const { at, stopped, window } = await late(acting, on, writing);
      if (stopped) return stop(stopped);
      const standing = window && standingAt(window, at);
      if (standing === "before") return stop(problem(acting, "window-not-open"));
      if (standing !== "open") {
        const closes = window?.closes ?? at;
        return stop(problem(acting, "objection-late", lateBy(acting, closes, at, round.zone)));
      }
      if (await standingOf(writing, on, member)) return stop(problem(acting, "objects-already"));
      const made = await insertObjection(writing, {
        application: application.id,
        member: member.name,
        by: person,
        receivedAt: at,
        basis: basis || null,
        withdrawnAt: null,
      });
      return made ? { at } : stop(problem(acting, "objects-already"));
    },
  );
  if (done.ok) await tellOfObjection(acting, on, way.gain);
  return done;
}

export async function tellOfObjection(acting: Acting, on: OnApplication, gain: Gain): Promise<void> {
  if (disclosureOf(gain).to !== "nobody") tellChair(acting, on, await seatsAt(acting.db, on.process.within));
}

/** The two instants on the clock of the zone, to the second. */
export function lateBy({ language }: Pick<Acting, "language">, closes: Date, at: Date, zone: string) {
  const clock = new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeStyle: "medium", timeZone: zone });
  return { closes: clock.format(closes), at: clock.format(at), zone };
}

/** Withdraws the objection of the reader's member; until it is settled, also after the window. */
export async function withdrawOwnObjection(acting: Acting, on: OnApplication): Promise<Result<{ readonly at: Date }>> {
  const { process, round, application } = on;
  const way = wayInto(round.ways, application.capacity);
  const no = refused(acting, "accreditation.object", subjectOf(process, { circulatedTo: circulatedTo(way) }));
  if (no) return fail(no);
  const member = await memberOf(acting.db, acting.reader, process, way);
  if (member === null || way === null) return fail(problem(acting, "not-circulated-to-you", {}, 403));
  const done = await saved(
    acting,
    entryFor(acting, way.gain, "accreditation.withdraw-objection", on, { member: member.name }),
    async (writing) => {
      const { at, stopped } = await late(acting, on, writing);
      if (stopped) return stop(stopped);
      const theirs = await standingOf(writing, on, member);
      const done = theirs !== undefined && (await withdrawObjection(writing, theirs.id, at));
      return done ? { at } : stop(problem(acting, "no-objection-of-yours"));
    },
  );
  if (done.ok) await tellOfObjection(acting, on, way.gain);
  return done;
}
