/** What a record tells of somebody's role: for whom they spoke, on one day. */
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";
import type { Spoke } from "../model.ts";

interface SpokenRole {
  readonly organisation: string | null;
  readonly position: string | null;
  readonly group: StakeholderGroup | null;
  readonly country: string | null;
  readonly since: Date;
  readonly until: Date | null;
}

/** So many days after a session it is taken to be so still; the time after which entries are asked about again. */
const daysStill = 122;
const day = 86_400_000;

/** Null where the record says nothing. An older record tells of its day alone: it does not say that it is still so. */
export function roleOf({ organisation, capacity, group, country }: Spoke, at: Date, now: Date): SpokenRole | null {
  if (organisation === null && capacity === null) return null;
  const position = capacity === organisation ? null : capacity;
  const still = now.getTime() - at.getTime() < daysStill * day;
  const since = new Date(Math.floor(at.getTime() / day) * day);
  return { organisation, position, group, country, since, until: still ? null : new Date(since.getTime() + day - 1) };
}
