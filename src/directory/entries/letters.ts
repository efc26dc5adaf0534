/** The letters that keep the directory true, in the language of who gets them. */
import type { Language } from "../../platform/languages/index.ts";
import type { Letter } from "../../platform/mail/index.ts";
import { words } from "./languages/index.ts";

export function noContactLetter(to: string, language: Language, organisation: string, href: string): Letter {
  const say = words.in(language);
  return {
    to,
    language,
    subject: say("no-contact-subject", { organisation }),
    before: [say("no-contact-before", { organisation })],
    link: { label: say("open-entry"), href },
    after: [say("no-contact-after")],
  };
}

export function proposalLetter(to: string, language: Language, name: string, href: string, days: number): Letter {
  const say = words.in(language);
  return {
    to,
    language,
    subject: say("suggestion-subject", { name }),
    before: [say("suggestion-before", { name })],
    link: { label: say("suggestion-look"), href },
    after: [say("suggestion-after", { days })],
  };
}

export function proposalAnsweredLetter(
  to: string,
  language: Language,
  name: string,
  { accepted, all }: { readonly accepted: number; readonly all: number },
  href: string,
): Letter {
  const say = words.in(language);
  return {
    to,
    language,
    subject: say("suggestion-answered-subject", { name }),
    before: [say("suggestion-answered-before", { name, accepted, all })],
    link: { label: say("open-entry"), href },
    after: [],
  };
}

/** The link leads to a page that asks before anything changes: mail scanners open every link they see. */
export function reconfirmLetter(to: string, language: Language, name: string, href: string): Letter {
  const say = words.in(language);
  return {
    to,
    language,
    subject: say("confirm-subject", { name }),
    before: [say("confirm-before", { name })],
    link: { label: say("confirm-look"), href },
    after: [say("confirm-after")],
  };
}
