/** What a benchmark says: a number of ours beside the same number of a named peer, taken in the same run. */
export interface Claim {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with. */
  readonly peer: string;
  /** `value` divided by the peer's value; null where the target is a bare number. */
  readonly ratio: number | null;
  /** The bound, in words that hold its number: "at most 12 times the peer". */
  readonly target: string;
  readonly holds: boolean;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** `share` as 0.95; the greatest where there are too few. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
