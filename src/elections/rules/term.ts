/** When a seat is taken and when it ends: whole months to the day, in UTC. */
export function termOf(
  { termStarts, termYears }: { readonly termStarts: string | null; readonly termYears: number | null },
  now: Date,
): { readonly since: Date; readonly until: Date | null } {
  const since = termStarts === null ? now : new Date(`${termStarts}T00:00:00Z`);
  if (termYears === null) return { since, until: null };
  const until = new Date(since);
  until.setUTCMonth(until.getUTCMonth() + Math.round(termYears * 12));
  return { since, until };
}
