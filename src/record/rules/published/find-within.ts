/** Looking for words within one record: without regard to case and accents, in any script, the beginning of a word enough. */
import type { PublicIntervention } from "../../draft-model.ts";
import { type Token, tokens } from "../masking/fold.ts";

/** A stretch of text, marked where it was looked for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

export interface Hit {
  readonly key: string;
  readonly n: number;
  /** The text around what was found, in order; "…" is left to the page. */
  readonly snippet: readonly Stretch[];
  /** The snippet leaves out what stood before, or after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Of all interventions that hold every word; more than `hits` where they are many. */
  readonly total: number;
}

/** As many as one page shows. */
const mostHits = 50;
/** Characters of a snippet, and how many of them stand before the first hit. */
const snippetLength = 320;
const lead = 90;

const wordsOf = (query: string): readonly string[] => [
  ...new Set(tokens(query.slice(0, 200).normalize("NFC")).map(({ folded }) => folded)),
];

/** Scripts that write no spaces find a word anywhere; others from its beginning. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const matches = (token: Token, word: string): boolean =>
  unspaced.test(word) ? token.folded.includes(word) : token.folded.startsWith(word);

/** The interventions that hold every word of the query, in order. No words find nothing. Linear in the text. */
export function findWithin(interventions: readonly PublicIntervention[], query: string): Found {
  const words = wordsOf(query);
  if (words.length === 0) return { hits: [], total: 0 };
  const hits: Hit[] = [];
  let total = 0;
  for (const said of interventions) {
    const text = said.text.normalize("NFC");
    const all = tokens(text);
    const found = all.filter((token) => words.some((word) => matches(token, word)));
    if (!words.every((word) => found.some((token) => matches(token, word)))) continue;
    total += 1;
    if (hits.length < mostHits) hits.push({ key: said.key, n: said.n, ...snippetOf(text, found) });
  }
  return { hits, total };
}

function snippetOf(text: string, found: readonly Token[]): Omit<Hit, "key" | "n"> {
  const first = found[0]?.from ?? 0;
  const space = first > lead ? text.indexOf(" ", first - lead) : -1;
  const from = first <= lead ? 0 : space >= 0 && space < first ? space + 1 : first;
  const wanted = Math.min(text.length, from + snippetLength);
  const end = wanted === text.length ? wanted : Math.max(text.lastIndexOf(" ", wanted), found[0]?.to ?? 0);
  const snippet: Stretch[] = [];
  let at = from;
  for (const token of found) {
    if (token.to > end) break;
    if (token.from > at) snippet.push({ text: text.slice(at, token.from), marked: false });
    snippet.push({ text: text.slice(token.from, token.to), marked: true });
    at = token.to;
  }
  if (at < end) snippet.push({ text: text.slice(at, end), marked: false });
  return { snippet, cutBefore: from > 0, cutAfter: end < text.length };
}
