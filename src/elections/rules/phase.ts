import type { Election } from "../model.ts";

/** Where an election stands at an instant. The opening instant is in time to vote, the closing instant is too late. */
export const phases = ["nominations", "waiting", "voting", "closed"] as const;
export type Phase = (typeof phases)[number];

export function phaseOf(
  { terms, sealedAt, imported }: Pick<Election, "terms" | "sealedAt" | "imported">,
  now: Date,
): Phase {
  // Once the box is shut it stays so, whatever the clock does.
  if (imported || sealedAt !== null || now >= new Date(terms.closes)) return "closed";
  if (now >= new Date(terms.opens)) return "voting";
  return now >= new Date(terms.nominationsUntil) ? "waiting" : "nominations";
}
