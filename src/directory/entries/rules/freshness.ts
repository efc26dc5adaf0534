/** How far an entry can be relied on: it is confirmed every four months, and fades where it is not. */

/** Days after which an entry is asked about again. */
export const daysFresh = 122;
/** Days after which it has faded as far as it fades. */
const daysFaded = 365;
const leastWeight = 0.3;

export const freshnessStates = ["fresh", "due", "faded", "unconfirmed"] as const;

export interface Freshness {
  /** `due`: a confirmation is awaited; `faded`: none has come for a year; `unconfirmed`: nobody has confirmed it yet. */
  readonly state: (typeof freshnessStates)[number];
  /** Whole days since the confirmation; null where there was none. */
  readonly days: number | null;
  /** From 1 (fresh) down to 0.3, by which a search multiplies what it found. */
  readonly weight: number;
}

export function freshness(confirmedAt: Date | null, now: Date): Freshness {
  if (confirmedAt === null) return { state: "unconfirmed", days: null, weight: leastWeight };
  const days = Math.max(0, Math.floor((now.getTime() - confirmedAt.getTime()) / 86_400_000));
  if (days <= daysFresh) return { state: "fresh", days, weight: 1 };
  if (days >= daysFaded) return { state: "faded", days, weight: leastWeight };
  const faded = (days - daysFresh) / (daysFaded - daysFresh);
  return { state: "due", days, weight: 1 - faded * (1 - leastWeight) };
}
