/** Where a session stands in time. */
export const phases = ["coming", "now", "held"] as const;
export type Phase = (typeof phases)[number];

/** A session that says no end is taken to last three hours. */
const withoutEnd = 3 * 3_600_000;

export function phaseOf(session: { readonly starts: Date; readonly ends: Date | null }, now: Date): Phase {
  if (now < session.starts) return "coming";
  const ends = session.ends?.getTime() ?? session.starts.getTime() + withoutEnd;
  return now.getTime() < ends ? "now" : "held";
}
