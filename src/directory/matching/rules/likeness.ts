/** How alike two folded words are that are not the same: mistypings, endings, the vowels a script leaves out. */
import { edits } from "../../../kernel/edits.ts";
import { skeleton } from "./fold.ts";
import type { Word } from "./word-model.ts";

const allowed = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3);

/** Endings by which languages inflect a name: "Kaspersky" and "Касперского". */
const sameStem = (a: string, b: string): boolean => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at >= 6 && Math.max(a.length, b.length) - at <= 3;
};

/** 0..1; 0 where they are too different to be the same word. `known`: both are words of the list in their own right. */
export function likeness(a: Word, b: Word, known: boolean): number {
  if (a.kind === "number" || b.kind === "number") return 0;
  const longer = Math.max(a.raw.length, b.raw.length);
  if (a.bare !== b.bare) {
    const [one, other] = [skeleton(a.raw), skeleton(b.raw)];
    if (one.length < 3 || other.length < 3) return 0;
    return one === other ? 0.92 : edits(one, other, 1) === 1 && one.length > 4 ? 0.8 : 0;
  }
  const most = allowed(longer);
  const distance = edits(a.raw, b.raw, most);
  if (distance > most) return sameStem(a.raw, b.raw) && !known ? 0.85 : 0;
  const swapped = a.raw.length === b.raw.length && [...a.raw].sort().join("") === [...b.raw].sort().join("");
  const sameStart = a.raw[0] === b.raw[0];
  const short = longer < 6 && !swapped ? 1.8 : 1;
  const start = sameStart ? 1 : 1.8;
  const plural = distance === 1 && (`${a.raw}s` === b.raw || `${b.raw}s` === a.raw) ? 0.5 : 1;
  const alike = 1 - (distance / longer) * 0.8 * short * start * plural;
  return Math.max(0, known ? alike - 0.25 : alike);
}
