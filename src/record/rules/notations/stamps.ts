/** Times at the start of a line, as conferencing systems write them beside what was said. */

import { indentOf } from "./lines.ts";

export interface Stamp {
  /** Seconds; null where the line begins with no time. */
  readonly seconds: number | null;
  /** Characters the stamp and the space after it take. */
  readonly length: number;
}

const none: Stamp = { seconds: null, length: 0 };
const leading =
  /^\s{0,8}(?:\[(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,3})?\]|\((\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,3})?\)|(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d{1,3})?(?!\s?[ap]\.?m))[ \t]*-?[ \t]*/i;

const number = (text: string | undefined): number => Number(text ?? 0);

export function secondsOf(hours: number, minutes: number, seconds: number): number {
  return hours * 3600 + minutes * 60 + seconds;
}

/** `[00:12:31] text`, `(12:31) text`, `00:12:31 text`. Two parts are minutes and seconds. */
export function takeStamp(line: string): Stamp {
  const first = line.charCodeAt(indentOf(line));
  if (!(first === 0x5b || first === 0x28 || (first >= 0x30 && first <= 0x39))) return none;
  const found = leading.exec(line);
  if (!found) return none;
  const [a, b, c] =
    found[1] !== undefined ? found.slice(1, 4) : found[4] !== undefined ? found.slice(4, 7) : found.slice(7, 10);
  const seconds = c === undefined ? secondsOf(0, number(a), number(b)) : secondsOf(number(a), number(b), number(c));
  return { seconds, length: found[0].length };
}
