/** How likely two written names are one person's: in any order and script, with initials, without titles. */

import { edits } from "../../../kernel/edits.ts";
import { foldWord, isHan } from "../../matching/rules/fold.ts";

/** How people are addressed, in the languages that records are in; never part of a name that somebody signs with. */
const titles = new Set(
  "mr mrs ms miss mx dr prof professor sir dame lord lady judge justice minister ambassador amb excellency he hon honourable honorable chair chairman chairwoman sister brother father rev reverend eng ing m mme mlle monsieur madame dra sr sra senor senora herr frau sheikh sheikha"
    .split(" ")
    .map(foldWord),
);

const wordsOf = (name: string): readonly string[] => {
  const words = name
    .replace(/\([^()]*\)/g, " ")
    .replace(/^\s*(?:H\. ?E|S\. ?E)\.? /i, "")
    .split(/[\s.,;:·/'’-]+/u)
    .filter((word) => word !== "");
  const folded = words.map(foldWord).filter((word) => word !== "");
  const bare = folded.filter((word) => !titles.has(word));
  return bare.length > 0 ? bare : folded;
};

/** From 1 (the same word) down to 0: an initial, or one letter wrong in a word that is long enough to bear it. */
function wordsAlike(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.8 : 0;
  if (short.length > 4 && edits(a, b, 1) === 1) return 0.85;
  return short.length > 8 && edits(a, b, 2) === 2 ? 0.8 : 0;
}

/** From 0 to 1; 1 where both are the same words in any order. Two names that share one word of several are not alike. */
export function namesAlike(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join("") === b.join("")) return 1;
  // Written without spaces: family and given names cannot be told apart by us.
  if (isHan(a.join("")) || isHan(b.join(""))) return 0;
  if (Math.min(a.length, b.length) < 2) return 0;
  if (a.length === b.length) return Math.max(paired(a, b), paired(b, a));
  return a.length < b.length ? paired(a, b) : paired(b, a);
}

/** Each word of the shorter with the best that is left of the longer. */
function paired(short: readonly string[], long: readonly string[]): number {
  const left = [...long];
  let sum = 0;
  let whole = 0;
  for (const word of [...short].sort((x, y) => y.length - x.length)) {
    const best = left.map((each, at) => ({ at, score: wordsAlike(word, each) })).sort((x, y) => y.score - x.score)[0];
    if (!best || best.score === 0) return 0;
    if (best.score > 0.8) whole += 1;
    sum += best.score;
    left.splice(best.at, 1);
  }
  // Initials alone are anybody's.
  return whole === 0 ? 0 : (sum / short.length) * 0.93 ** left.length;
}

/** From here on somebody may be meant, and a human is asked. */
export const maybeFrom = 0.7;

/** The best of all the ways in which somebody's name is written. */
export const bestAlike = (written: string, names: readonly (string | null)[]): number =>
  Math.max(0, ...names.map((name) => (name === null ? 0 : namesAlike(written, name))));
