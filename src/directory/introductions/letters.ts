/** The letters of an introduction: to whoever is asked, to both once it is done, to the asker when no way was found. */
import type { PersonId } from "../../kernel/ids.ts";
import { shortInstant } from "../../platform/languages/index.ts";
import type { Letter } from "../../platform/mail/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { readNames, readPerson } from "../store.ts";
import { goalWords } from "./goal-words.ts";
import { words } from "./languages/index.ts";
import { goalQuery } from "./model.ts";
import type { AskedNow, Turn } from "./rules/progress.ts";
import { readAddress, readGoalName } from "./store/goals.ts";
import type { Introduction } from "./store/introductions.ts";

export function sendLetters(
  deps: DoorDeps,
  introduction: Introduction,
  { asks, tells, course }: Turn,
  token: string,
  soughtContact: string | null,
): void {
  const { mail } = deps;
  if (asks) mail.send(() => askedLetter(deps, introduction, asks, token));
  if (tells === "no-way") mail.send(() => noWayLetter(deps, introduction));
  if (tells === "introduced" && course.sought) {
    const { sought } = course;
    mail.send(() => doneLetter(deps, introduction.asker, sought, soughtContact ?? ""));
    mail.send(() => doneLetter(deps, sought, introduction.asker, introduction.contact));
  }
}

/** Where and in which language; null for somebody who cannot be written to any more. */
async function reader(deps: DoorDeps, person: PersonId) {
  const [to, known] = [await readAddress(deps.db, person), await readPerson(deps.db, person)];
  return to ? { to, language: known?.language ?? "en", zone: known?.zone ?? null } : null;
}

async function askedLetter(
  deps: DoorDeps,
  introduction: Introduction,
  asks: AskedNow,
  token: string,
): Promise<Letter | null> {
  const { person, before, after, ends } = asks;
  const to = await reader(deps, person);
  if (!to) return null;
  const { asker: by, goal, message } = introduction;
  const place = introduction.place ? await deps.places.find(introduction.place) : null;
  const names = await readNames(deps.db, [by, before, ...(after ? [after] : [])]);
  const say = words.in(to.language);
  const called = (id: PersonId) => names.get(id) ?? "";
  const about = {
    asker: called(by),
    before: called(before),
    after: after ? called(after) : "",
    goal: goalWords(goal, await readGoalName(deps.db, goal), to.language),
  };
  const until = { by: shortInstant(ends, to.zone ?? "UTC", to.language), address: `${deps.doors.origin}/me/ties` };
  const first = before === by ? say("letter-pass-first", about) : say("letter-pass-next", about);
  const invited = place ? [say("letter-for", { place: place.title, address: deps.doors.origin + place.href })] : [];
  const said = [...invited, say("letter-message", about), ...message.split("\n").filter((line) => line !== "")];
  const query = new URLSearchParams({ token });
  return {
    to: to.to,
    language: to.language,
    subject: say(after ? "letter-pass-subject" : "letter-decide-subject", about),
    before: after ? [first, ...said, say("letter-pass-after", about)] : [say("letter-decide-next", about), ...said],
    link: {
      label: say(after ? "letter-pass-label" : "letter-decide-label"),
      href: `${deps.doors.origin}/introductions/answer?${query}`,
    },
    after: [say(after ? "letter-pass-end" : "letter-decide-end", until)],
  };
}

async function doneLetter(deps: DoorDeps, person: PersonId, other: PersonId, contact: string): Promise<Letter | null> {
  const to = await reader(deps, person);
  if (!to) return null;
  const say = words.in(to.language);
  const name = (await readNames(deps.db, [other])).get(other) ?? "";
  return {
    to: to.to,
    language: to.language,
    subject: say("letter-done-subject", { name }),
    before: [say("letter-done-before", { name }), ...contact.split("\n")],
    link: { label: say("letter-done-label"), href: `${deps.doors.origin}/introductions` },
    after: [say("letter-done-after")],
  };
}

async function noWayLetter(deps: DoorDeps, { asker, goal, place }: Introduction): Promise<Letter | null> {
  const to = await reader(deps, asker);
  if (!to) return null;
  const say = words.in(to.language);
  const query = new URLSearchParams({ ...goalQuery(goal), ...(place ? { for: place } : {}) });
  const href = `${deps.doors.origin}/introductions/new?${query}`;
  return {
    to: to.to,
    language: to.language,
    subject: say("letter-none-subject"),
    before: [say("letter-none-before", { goal: goalWords(goal, await readGoalName(deps.db, goal), to.language) })],
    link: { label: say("letter-none-label"), href },
    after: [say("letter-none-after")],
  };
}
