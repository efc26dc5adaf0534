/** How many terms somebody has served one after the other, up to an instant. */

interface Served {
  readonly since: Date;
  readonly until: Date | null;
}

/** A seat taken again within a month is the next term of the same row: elections are rarely on the day. */
const gap = 31 * 86_400_000;

/** `served`: the seats of one person in one committee, in any order; those that begin after `at` are not counted. */
export function termsInARow(served: readonly Served[], at: Date): number {
  const end = ({ until }: Served) => until?.getTime() ?? Number.POSITIVE_INFINITY;
  const before = served
    .filter(({ since }) => since <= at)
    .toSorted((a, b) => b.since.getTime() - a.since.getTime() || (end(b) > end(a) ? 1 : -1));
  let row = 0;
  let next = at.getTime();
  for (const seat of before) {
    const { since } = seat;
    if (end(seat) + gap < next) break;
    // Two seats at once, in two capacities of one committee, are one term.
    if (row === 0 || since.getTime() < next) row += 1;
    next = since.getTime();
  }
  return row;
}
