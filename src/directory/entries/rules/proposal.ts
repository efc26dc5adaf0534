/** Updates that others suggest: what may be suggested, and what of it still stands. */
import type { Changes, Fields } from "../keeping-model.ts";

/** Days after which a suggestion that nobody answered is gone. */
export const daysOpen = 60;
/** Suggestions that one person may make in a day. */
export const mostInADay = 20;

export const personSuggestions = ["name", "romanised", "country", "languages", "topics", "email"] as const;
export const organisationSuggestions = ["name", "website", "country", "email"] as const;
export type SuggestedField = (typeof personSuggestions)[number] | (typeof organisationSuggestions)[number];

/** Only what differs from what stands there; nothing said is nothing suggested. */
export function changesOf(now: Fields, suggested: Fields): Changes {
  const said = Object.entries(suggested).filter(
    ([name, to]) => to !== null && JSON.stringify(to) !== JSON.stringify(now[name] ?? null),
  );
  return Object.fromEntries(said.map(([name, to]) => [name, { from: now[name] ?? null, to }]));
}
