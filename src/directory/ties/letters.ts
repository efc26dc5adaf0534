/** The letter that asks whether two people know each other. */
import type { Language } from "../../platform/languages/index.ts";
import type { Letter } from "../../platform/mail/index.ts";
import { words } from "./languages/index.ts";

interface OfferLetter {
  readonly to: string;
  readonly language: Language;
  readonly origin: string;
  readonly token: string;
  /** Who asks. */
  readonly name: string;
  readonly note: string | null;
}

export function offerLetter({ to, language, origin, token, name, note }: OfferLetter): Letter {
  const say = words.in(language);
  return {
    to,
    language,
    subject: say("offer-subject", { name }),
    before: [say("offer-before", { name }), ...(note ? [say("offer-note", { note })] : [])],
    link: { label: say("offer-label"), href: `${origin}/me/ties/confirm?${new URLSearchParams({ token })}` },
    after: [say("offer-after", { name })],
  };
}
