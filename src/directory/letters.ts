/** The letters the directory writes, in the language of who gets them. */
import type { Language } from "../platform/languages/index.ts";
import type { Letter } from "../platform/mail/index.ts";
import { linkMinutes } from "../platform/sign-in/index.ts";
import { words } from "./languages/index.ts";

/** Where a mailed link leads: to a page that asks before it uses the link, for mail scanners open every link they see. */
export const linkAddress = (origin: string, token: string, next: string): string =>
  `${origin}/sign-in/link?${new URLSearchParams({ token, ...(next === "/" ? {} : { next }) })}`;

export function linkLetter(to: string, language: Language, origin: string, token: string, next: string): Letter {
  const say = words.in(language);
  return {
    to,
    language,
    subject: say("link-letter-subject", { host: new URL(origin).host }),
    before: [say("link-letter-before", { minutes: linkMinutes })],
    link: { label: say("link-letter-label"), href: linkAddress(origin, token, next) },
    after: [say("link-letter-after")],
  };
}

/** No secret is in an invitation: it may lie in a mailbox for weeks. */
export function invitationLetter(to: string, language: Language, origin: string, place: string | null): Letter {
  const say = words.in(language);
  const host = new URL(origin).host;
  return {
    to,
    language,
    subject: say("invitation-subject", { host }),
    before: [place === null ? say("invitation-before", { host }) : say("invitation-before-place", { host, place })],
    link: { label: say("invitation-label"), href: `${origin}/sign-in` },
    after: [say("invitation-after", { to })],
  };
}
