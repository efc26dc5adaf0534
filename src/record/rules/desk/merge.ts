/**
 * Two texts made from one, put together again, word by word (a three-way merge as of diff3). What only one of the two
 * changed is taken; where both changed the same words differently, both are kept in the proposal and it is not clean.
 */
import { diffArrays } from "diff";

export interface Merged {
  readonly text: string;
  /** No word was changed by both. */
  readonly clean: boolean;
}

/** More differing words than this in one text are not compared: the cost grows with the square of their number. */
const mostEdits = 1200;

/** Words, each with the white space after it: a space alone would match any other, and words would not. Joined they give the text back. */
export const tokens = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? [];

/** What was put in place of the base's tokens from `from` up to `to`. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly put: readonly string[];
}

function hunks(base: readonly string[], changed: readonly string[]): readonly Hunk[] | null {
  const parts = diffArrays([...base], [...changed], { maxEditLength: mostEdits });
  if (!parts) return null;
  const found: Hunk[] = [];
  let at = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (!part) break;
    if (!part.added && !part.removed) {
      at += part.value.length;
      continue;
    }
    const next = parts[index + 1];
    const pair = next && (next.added || next.removed) ? next : null;
    const removed = (part.removed ? part : pair?.removed ? pair : null)?.value ?? [];
    const added = (part.added ? part : pair?.added ? pair : null)?.value ?? [];
    found.push({ from: at, to: at + removed.length, put: added });
    at += removed.length;
    if (pair) index += 1;
  }
  return found;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((token, index) => token === b[index]);

/** Do they touch the same place? Two insertions at one point do; neighbours that only meet do not. */
const clash = (a: Hunk, b: Hunk): boolean =>
  a.from === b.from ? true : a.from < b.from ? b.from < a.to : a.from < b.to;

/** Tokens of the base from `from` to `to` with the hunks of one side applied. */
function side(base: readonly string[], from: number, to: number, all: readonly Hunk[]): string[] {
  const made: string[] = [];
  let at = from;
  for (const hunk of all) {
    made.push(...base.slice(at, hunk.from), ...hunk.put);
    at = hunk.to;
  }
  made.push(...base.slice(at, to));
  return made;
}

/** Mine and theirs, both made from `base`. Pure; bounded in time by `mostEdits`. */
export function merge(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || theirs === base) return { text: mine, clean: true };
  if (mine === base) return { text: theirs, clean: true };
  const words = tokens(base);
  const ours = hunks(words, tokens(mine));
  const others = hunks(words, tokens(theirs));
  if (!ours || !others) return { text: `${theirs}\n\n${mine}`, clean: false };
  const out: string[] = [];
  let clean = true;
  let at = 0;
  let i = 0;
  let j = 0;
  while (i < ours.length || j < others.length) {
    const next = [ours[i], others[j]].filter((hunk) => hunk !== undefined);
    const first = next.reduce((a, b) => (b.from < a.from ? b : a));
    // A region grows as long as a hunk of either side reaches into it.
    let region: Hunk = first;
    const a: Hunk[] = [];
    const b: Hunk[] = [];
    for (let grown = true; grown; ) {
      grown = false;
      for (const [all, mineOrTheirs] of [[ours, a] as const, [others, b] as const]) {
        const hunk = mineOrTheirs === a ? all[i] : all[j];
        if (!hunk || !(hunk === first || clash(region, hunk))) continue;
        mineOrTheirs.push(hunk);
        region = { from: Math.min(region.from, hunk.from), to: Math.max(region.to, hunk.to), put: [] };
        if (mineOrTheirs === a) i += 1;
        else j += 1;
        grown = true;
      }
    }
    out.push(...words.slice(at, region.from));
    const left = side(words, region.from, region.to, a);
    const right = side(words, region.from, region.to, b);
    if (b.length === 0 || same(left, right)) out.push(...left);
    else if (a.length === 0) out.push(...right);
    else {
      clean = false;
      const gap = right.length > 0 && left.length > 0 && !/\s$/.test(right.at(-1) ?? "") && !/^\s/.test(left[0] ?? "");
      out.push(...right, ...(gap ? [" "] : []), ...left);
    }
    at = region.to;
  }
  out.push(...words.slice(at));
  return { text: out.join(""), clean };
}
