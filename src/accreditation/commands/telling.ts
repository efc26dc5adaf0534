/** Letters by mail: that the list is circulated, and where an application stands. The pages hold what they say in full. */
import type { PersonId } from "../../kernel/ids.ts";
import type { HeldSeat } from "../../modalities/index.ts";
import { instantInWords, type Language, plainDateInWords } from "../../platform/languages/index.ts";
import { words } from "../languages/index.ts";
import type { Application, Joining } from "../model.ts";
import { type AccreditationDeps, type Acting, homeOf, hrefOf, type InRound, type OnApplication } from "./acting.ts";
import type { Listed } from "./circulate.ts";

/** One person's letter; nobody who cannot be reached gets one. */
function tell(
  { mail, reach }: Pick<AccreditationDeps, "mail" | "reach">,
  person: PersonId,
  fallback: Language,
  write: (
    say: ReturnType<(typeof words)["in"]>,
    language: Language,
  ) => {
    readonly subject: string;
    readonly before: readonly string[];
    readonly label: string;
    readonly href: string;
  },
): void {
  mail.send(async () => {
    const found = (await reach([person])).get(person);
    if (!found) return null;
    const language = found.language ?? fallback;
    const { subject, before, label, href } = write(words.in(language), language);
    return { to: found.email, language, subject, before, link: { label, href }, after: [] };
  });
}

/** That something has changed, and where to read it: what became of it stands on the page, behind the sign-in. */
export function tellApplicant(acting: Acting, { process }: InRound, now: Application): void {
  if (now.applicant === null) return;
  const what = now.settled ? now.settled.result : now.missing?.length ? "incomplete" : "complete";
  tell(acting, now.applicant, now.language, (say) => ({
    subject: say("mail-subject", { name: now.name, title: process.title }),
    before: [say(`mail-${what}`, { name: now.name, title: process.title })],
    label: say("mail-see-application"),
    href: `${acting.origin}${hrefOf(process, now)}`,
  }));
}

/** Those who may object hear that the list is there and until when; applicants that theirs is on it. */
export function tellCirculated(
  acting: Acting,
  where: InRound,
  { list, closes }: Listed,
  seats: readonly HeldSeat[],
): void {
  const { process, round } = where;
  const ways = round.ways.filter(({ gain }) => gain.by === "non-objection");
  const to = new Set(ways.flatMap(({ gain }) => (gain.by === "non-objection" ? [gain.circulatedTo] : [])));
  const people = new Set(seats.filter(({ capacity }) => to.has(capacity)).map(({ person }) => person));
  for (const person of people) {
    tell(acting, person, acting.language, (say, language) => ({
      subject: say("mail-list-subject", { title: process.title }),
      before: [
        say("mail-list", {
          count: list.length,
          title: process.title,
          closes: instantInWords(closes, round.zone, language),
        }),
      ],
      label: say("mail-see-list"),
      href: `${acting.origin}${homeOf(process)}/list`,
    }));
  }
  for (const application of list) {
    if (application.applicant === null) continue;
    tell(acting, application.applicant, application.language, (say, language) => ({
      subject: say("mail-subject", { name: application.name, title: process.title }),
      before: [
        say("mail-circulated", {
          name: application.name,
          title: process.title,
          closes: instantInWords(closes, round.zone, language),
        }),
      ],
      label: say("mail-see-application"),
      href: `${acting.origin}${hrefOf(process, application)}`,
    }));
  }
}

export function tellTermEnds(
  acting: AccreditationDeps,
  process: InRound["process"],
  application: Application,
  lastDay: string,
): void {
  if (application.applicant === null) return;
  tell(acting, application.applicant, application.language, (say, language) => ({
    subject: say("mail-subject", { name: application.name, title: process.title }),
    before: [
      say("mail-term-ends", {
        name: application.name,
        title: process.title,
        date: plainDateInWords(lastDay, language),
      }),
    ],
    label: say("mail-see-application"),
    href: `${acting.origin}${hrefOf(process, application)}`,
  }));
}

/** Somebody now looks after an application. */
export const tellFocal = (acting: Acting, on: OnApplication, person: PersonId): void =>
  tellJoined(acting, on, person, "focal");

/** Somebody comes with a delegation. */
export const tellDelegate = (acting: Acting, on: OnApplication, person: PersonId): void =>
  tellJoined(acting, on, person, "delegate");

function tellJoined(
  acting: Acting,
  { process, application }: OnApplication,
  person: PersonId,
  as: "focal" | "delegate",
): void {
  const named = { name: application.name, title: process.title };
  tell(acting, person, application.language, (say) => ({
    subject: say("mail-subject", named),
    before: [say(`mail-${as}`, named), say("mail-sign-in-there")],
    label: say(as === "focal" ? "mail-see-application" : "mail-see-process"),
    href: acting.origin + (as === "focal" ? hrefOf(process, application) : process.href),
  }));
}

/**
 * To an address that may be nobody's here: what is asked, and a link. Whoever asked is not told whether it is known, and
 * neither is the letter's language, so it is that of whoever asked.
 */
export function tellAsked(
  { mail, origin, language }: Acting,
  { process, application }: OnApplication,
  asked: { readonly kind: Joining; readonly email: string; readonly name: string; readonly token: string },
): void {
  const say = words.in(language);
  const about = { name: application.name, title: process.title };
  mail.send(async () => ({
    to: asked.email,
    language,
    subject: say("mail-asked-subject", about),
    before: [say(`mail-asked-${asked.kind}`, about)],
    link: {
      label: say("mail-asked-link"),
      href: `${origin}/accreditation/invitations?${new URLSearchParams({ token: asked.token })}`,
    },
    after: [say("mail-asked-after", { to: asked.email })],
  }));
}

/** The desk hears that a deadline has passed, and that it is its turn. */
export function tellDesk(
  deps: AccreditationDeps,
  process: InRound["process"],
  keepers: readonly PersonId[],
  what: "applications" | "window",
): void {
  for (const person of keepers) {
    tell(deps, person, "en", (say) => ({
      subject: say("mail-desk-subject", { title: process.title }),
      before: [say(`mail-desk-${what}`, { title: process.title })],
      label: say("mail-see-desk"),
      href: `${deps.origin}${homeOf(process)}/desk`,
    }));
  }
}

/** Whoever chairs hears that something came for their eyes; what, and about whom, stands on the page alone. */
export function tellChair(acting: Acting, { process }: InRound, seats: readonly HeldSeat[]): void {
  const { rules } = process;
  if (!rules) return;
  const chairs = seats.filter(({ capacity }) => rules.rights.opens(capacity, "chair", rules.stage));
  for (const person of new Set(chairs.map(({ person }) => person))) {
    tell(acting, person, acting.language, (say) => ({
      subject: say("mail-chair-subject", { title: process.title }),
      before: [say("mail-chair", { title: process.title })],
      label: say("mail-see-list"),
      href: `${acting.origin}${homeOf(process)}/list`,
    }));
  }
}
