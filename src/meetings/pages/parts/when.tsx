/** When something is: in its own zone, and in the reader's where the two differ at that time. */
import type { Ask } from "../../../platform/http/index.ts";
import { dateInWords, plainDateInWords } from "../../../platform/languages/index.ts";
import { words } from "../../languages/index.ts";
import { type WhenParts, whenParts } from "../../rules/when.ts";

type Asking = Pick<Ask, "language" | "zone">;
interface Times {
  readonly starts: string;
  readonly ends: string | null;
  readonly zone: string;
}

const asDates = ({ starts, ends }: Times) => ({
  starts: new Date(starts),
  ends: ends === null ? null : new Date(ends),
});

function range({ language }: Asking, { date, from, until, untilDate }: WhenParts): string {
  const say = words.in(language);
  if (until === null) return say("when-date-from", { date, from });
  if (untilDate === null) return say("when-date-from-until", { date, from, until });
  return say("when-date-from-until-date", { date, from, until, untilDate });
}

/** "Thursday 14 May 2026, 09:30 to 11:00 (East Africa Time, UTC+3)". */
export function When({ ask, times }: { readonly ask: Asking; readonly times: Times }) {
  const parts = whenParts(asDates(times), times.zone, ask.language);
  const { zone, offset } = parts;
  return (
    <time datetime={times.starts}>
      {words.in(ask.language)("when-in-zone", { when: range(ask, parts), zone, offset })}
    </time>
  );
}

/** The same for the reader's own clock; nothing where it shows the same. */
export function WhenForYou({ ask, times }: { readonly ask: Asking; readonly times: Times }) {
  if (!ask.zone) return null;
  const parts = whenParts(asDates(times), ask.zone, ask.language);
  const { zone, offset } = parts;
  if (offset === whenParts(asDates(times), times.zone, ask.language).offset) return null;
  return <p class="meta">{words.in(ask.language)("when-for-you", { when: range(ask, parts), zone, offset })}</p>;
}

/** "14 May 2026", for lists. */
export function Day({ ask, times }: { readonly ask: Asking; readonly times: Times }) {
  const text = dateInWords(new Date(times.starts), times.zone, ask.language, "short");
  return <time datetime={times.starts}>{text}</time>;
}

/** "09:30 to 11:00, UTC+3", for lists where the day stands beside it. */
export function hours(ask: Asking, times: Times): string {
  const { from, until, offset } = whenParts(asDates(times), times.zone, ask.language);
  const say = words.in(ask.language);
  return until === null ? say("hours-from", { from, offset }) : say("hours-from-until", { from, until, offset });
}

/** From one date to another, either of them open; empty where both are. */
export function dates(ask: Asking, starts: string | null, ends: string | null): string {
  const say = words.in(ask.language);
  const inWords = (date: string) => plainDateInWords(date, ask.language);
  if (starts !== null && ends !== null) return say("when-dates", { starts: inWords(starts), ends: inWords(ends) });
  if (starts !== null) return say("when-since", { starts: inWords(starts) });
  return ends === null ? "" : say("when-until", { ends: inWords(ends) });
}
