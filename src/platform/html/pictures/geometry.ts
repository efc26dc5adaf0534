/** Where the parts of a picture stand. Pure; every number that comes out is finite, whatever goes in. */

/** An arc of a ring, in degrees clockwise from the top; `hollow` where the part has nothing of the whole. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly hollow: boolean;
}

/** A part with nothing still has a place at the ring, this wide, so that its absence is seen. */
const hollowWidth = 16;

const counted = (weight: number): number => (Number.isFinite(weight) && weight > 0 ? weight : 0);

/** One arc for each weight, in order, without gaps: together they are the whole circle. None for no weights. */
export function ringArcs(weights: readonly number[]): readonly Arc[] {
  const sizes = weights.map(counted);
  // Finite even where the sizes themselves add up to more than a number can hold.
  const largest = Math.max(0, ...sizes);
  const shares = sizes.map((size) => (largest > 0 ? size / largest : 0));
  const sum = shares.reduce((total, share) => total + share, 0);
  const hollows = shares.filter((share) => share === 0).length;
  const hollow = sum === 0 ? 360 / Math.max(1, hollows) : Math.min(hollowWidth, 180 / Math.max(1, hollows));
  const rest = sum === 0 ? 0 : 360 - hollow * hollows;
  let at = 0;
  return shares.map((share, index) => {
    const from = at;
    at = index === shares.length - 1 ? 360 : Math.min(360, at + (share === 0 ? hollow : (share / sum) * rest));
    return { from, to: Math.max(from, at), hollow: share === 0 };
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100 || 0;

/** A point of a circle around 0, 0: degrees clockwise from the top. */
export function pointAt(degrees: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: rounded(radius * Math.cos(angle)), y: rounded(radius * Math.sin(angle)) };
}

/**
 * SVG path of an arc, with `gap` degrees left free around it. A whole circle is drawn as two halves, because an arc
 * whose ends meet draws nothing. Empty where the gap takes all of it.
 */
export function arcPath({ from, to }: Arc, radius: number, gap: number): string {
  const whole = to - from >= 360;
  const [start, end] = whole ? [from, from + 360] : [from + gap / 2, to - gap / 2];
  if (end <= start) return "";
  const middle = pointAt((start + end) / 2, radius);
  const [a, b] = [pointAt(start, radius), pointAt(end, radius)];
  return `M${a.x} ${a.y}A${radius} ${radius} 0 0 1 ${middle.x} ${middle.y}A${radius} ${radius} 0 0 1 ${b.x} ${b.y}`;
}

/** What happened along a line, in order: each with its weight (words, seconds) and the lane it belongs to. */
export interface Stretch {
  readonly lane: string;
  readonly weight: number;
}

/** A block in a lane, from 0 to `width`. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * Blocks by lane along a strip `width` units wide. Neighbours in one lane become one block, and none is narrower than
 * one unit, so that a single word in a long meeting is still seen.
 */
export function stripLanes(stretches: readonly Stretch[], width: number): ReadonlyMap<string, readonly Block[]> {
  const total = stretches.reduce((sum, { weight }) => sum + counted(weight), 0);
  const lanes = new Map<string, { from: number; to: number }[]>();
  if (total === 0) return lanes;
  let done = 0;
  for (const { lane, weight } of stretches) {
    if (counted(weight) === 0) continue;
    const from = Math.min(width - 1, Math.floor((done / total) * width));
    done += weight;
    const to = Math.min(width, Math.max(from + 1, Math.round((done / total) * width)));
    const blocks = lanes.get(lane) ?? [];
    lanes.set(lane, blocks);
    const last = blocks.at(-1);
    if (last && last.to >= from) last.to = Math.max(last.to, to);
    else blocks.push({ from, to });
  }
  return lanes;
}

/** Lengths of bars from 0 to 100, the largest value the longest; all 0 where nothing is counted. */
export function barLengths(values: readonly number[]): readonly number[] {
  const largest = Math.max(0, ...values.map(counted));
  return values.map((value) => (largest === 0 ? 0 : rounded((counted(value) / largest) * 100)));
}
