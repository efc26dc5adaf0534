/** What the one who opens a meeting calls it, for files whose first lines do not. */
import { dateIn } from "./dates.ts";

export interface Welcome {
  readonly title: string | null;
  readonly date: string | null;
}

const gathering =
  "(?:call|meeting|session|webinar|workshop|teleconference|forum|conference|consultations?|debate|briefing|hearing|roundtable)";
const named = new RegExp(
  `\\b(?:welcome(?: (?:you )?(?:all|everyone|everybody|back))? to|this is|join(?:ing)? us (?:for|at)) (?:the |this |our |today's |tonight's )((?:(?:cc|i|e)?[\\p{Lu}\\d][\\p{L}\\d'’&/.-]*|\\d+(?:st|nd|rd|th)|on|of|for|and|the|to|in) (?:(?:(?:cc|i|e)?[\\p{Lu}\\d][\\p{L}\\d'’&/.-]*|on|of|for|and|the|to|in|${gathering}) ){0,9}?(?:${gathering}|[Cc]all|Meeting|Session|Webinar|Workshop|Forum|Conference))(?! \\p{Lu}| call\\b)(?=[\\s,.;]|$)`,
  "u",
);

/** `openings`: what is said first, turn by turn. Looked at: the first 1,500 characters of each. */
export function welcomeIn(openings: readonly string[]): Welcome {
  let title: string | null = null;
  let date: string | null = null;
  for (const opening of openings) {
    const text = opening.slice(0, 1500);
    const sentence =
      /[^.?!]{0,300}\b(?:welcome|joining us|this is (?:the |our )?[\p{L} ]{0,30}(?:meeting|call|session))\b[^?!]{0,300}/iu.exec(
        text,
      )?.[0];
    if (sentence === undefined) continue;
    title ??= named.exec(sentence)?.[1] ?? null;
    date ??= dateIn(sentence);
  }
  return { title, date };
}
