/** Names inside longer words: endings, hashtags, scripts that write no spaces, prefixes of Arabic and Hebrew. */
import { positions, type Token } from "./fold.ts";

export interface Embedded {
  /** Folded letters. */
  readonly text: string;
  /** A full name written together, not a part of one. */
  readonly whole: boolean;
}

const unspaced =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+$/u;
const semitic = /^[\p{Script=Arabic}\p{Script=Hebrew}]+$/u;
/** "and", "so", "in", "like", "for", "the" of Arabic and Hebrew, written together with what follows. */
const clitics = /(?:^|[^\p{Script=Arabic}\p{Script=Hebrew}])[وفبكلسهاושבכלמה]{0,4}$/u;
const latin = /^[\p{Script=Latin}\p{N}]+$/u;
const startsNew = /^[\p{Lu}\p{N}]/u;

/** How far the mask reaches, in units of the folded word; null where the letters only look like the name. */
function reach(
  found: Embedded,
  token: Token,
  at: number,
  text: string,
  where: () => readonly number[],
): readonly [number, number] | null {
  const end = at + found.text.length;
  const rest = token.folded.length - end;
  if (found.whole && found.text.length >= 8) return [at, end];
  if (unspaced.test(found.text)) return [at, end];
  if (/#$/.test(token.gap) && found.text.length >= 4) return [0, token.folded.length];
  if (semitic.test(found.text)) {
    return found.text.length >= 3 && rest <= 3 && clitics.test(token.folded.slice(0, at))
      ? [at, token.folded.length]
      : null;
  }
  if (found.text.length >= 7) return [at, end];
  if (at === 0 && rest > 0 && found.text.length >= 4) {
    const ending = latin.test(found.text)
      ? token.folded.endsWith("s") && rest === 1
        ? true
        : rest <= 2 && token.capital && found.text.length >= 5
      : rest <= 3;
    if (ending) return [0, token.folded.length];
  }
  if (found.text.length < 3) return null;
  const source = where();
  const opens = at === 0 || startsNew.test(text.slice(source[at] ?? 0));
  const closes = rest === 0 || startsNew.test(text.slice(source[end] ?? 0));
  return opens && closes && !token.capitals ? [at, end] : null;
}

/** Spans of the text to mask, as [from, to). */
export function embeddedIn(
  text: string,
  all: readonly Token[],
  names: readonly Embedded[],
): readonly (readonly [number, number])[] {
  if (all.length === 0) return [];
  const stream = all.map(({ folded }) => folded).join(" ");
  const starts: number[] = [];
  let length = 0;
  for (const { folded } of all) {
    starts.push(length);
    length += folded.length + 1;
  }
  const spans: (readonly [number, number])[] = [];
  for (const name of names) {
    for (let hit = stream.indexOf(name.text); hit >= 0; hit = stream.indexOf(name.text, hit + 1)) {
      const index = lastAtMost(starts, hit);
      const token = all[index] as Token;
      const at = hit - (starts[index] ?? 0);
      if (token.folded.length === name.text.length) continue;
      const where = () => positions(text, token);
      const masked = reach(name, token, at, text, where);
      if (!masked) continue;
      const source = where();
      spans.push([
        source[masked[0]] ?? token.from,
        masked[1] >= token.folded.length ? token.to : (source[masked[1]] ?? token.to),
      ]);
    }
  }
  return spans;
}

/** Index of the last of the rising numbers that is not above `value`. */
function lastAtMost(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
