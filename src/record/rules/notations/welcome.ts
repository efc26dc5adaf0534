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

/** Looked for as they stand: most files never need more. */
const opens = ["elcome", "oining us", "his is "];

function opening(text: string): number {
  for (const words of opens) {
    const at = text.indexOf(words);
    if (at > 0) return at - 1;
  }
  return -1;
}

/** `openings`: what is said first, turn by turn. Looked at: the first 1,500 characters of each. */
export function welcomeIn(openings: readonly string[]): Welcome {
  let title: string | null = null;
  let date: string | null = null;
  for (const said of openings) {
    const text = said.slice(0, 1500);
    const at = opening(text);
    // From the word that opens a meeting to the end of its sentence, no further: nothing is tried twice.
    const sentence = at === -1 ? undefined : text.slice(at, at + 400);
    if (sentence === undefined) continue;
    title ??= named.exec(sentence)?.[1] ?? null;
    date ??= dateIn(sentence);
  }
  return { title, date };
}
