/**
 * Whether two names may be one organisation under two spellings. It only points: people look at both and decide.
 * One function, so that a better comparison can take its place.
 */
import { slugOf } from "../../meetings/rules/slug.ts";

/** Words that tell organisations apart as little as a full stop does. */
const light = new Set(
  "a an the of for and et de des du la le les l d y e inc incorporated ltd limited llc gmbh ev ag sa sas sarl plc corp corporation company ngo".split(
    " ",
  ),
);

/** "Forum of Incident Response and Security Teams (FIRST)": the words, without what stands in brackets, and what does. */
function parts(name: string): { readonly words: readonly string[]; readonly short: readonly string[] } {
  const short: string[] = [];
  let outside = "";
  let inside: string | null = null;
  for (const letter of name.slice(0, 300)) {
    if (letter === "(" && inside === null) inside = "";
    else if (letter === ")" && inside !== null) {
      short.push(inside);
      inside = null;
    } else if (inside === null) outside += letter;
    else inside += letter;
  }
  const words = slugOf(outside.replaceAll(".", ""))
    .split("-")
    .filter((word) => word !== "" && !light.has(word));
  return { words, short: short.map((one) => slugOf(one.replaceAll(".", ""))).filter((one) => one.length > 1) };
}

/** The form in which spellings of one name fall together most often. */
export const nameKey = (name: string): string => [...parts(name).words].sort().join(" ");

/** Written together and in their order: "co-operative" is "cooperative". */
const together = (name: string): string => parts(name).words.join("");

const numbersIn = (name: string): string => (name.match(/\p{N}+/gu) ?? []).join(" ");

const initials = (words: readonly string[]): string => words.map((word) => [...word][0] ?? "").join("");

/** Letters to change, add, drop or swap to come from one to the other; gives up above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      now.push(cost);
    }
    before = last;
    last = now;
  }
  return last[b.length] ?? 0;
}

/** True where the names may well be one organisation. Symmetric. */
export function mayBeSame(a: string, b: string): boolean {
  const [one, other] = [parts(a), parts(b)];
  const [keyA, keyB] = [nameKey(a), nameKey(b)];
  if (keyA === "" || keyB === "") return a.trim() === b.trim() && a.trim() !== "";
  if (keyA === keyB || together(a) === together(b)) return true;
  // "Group 12" is not "Group 13".
  if (numbersIn(a) !== numbersIn(b)) return false;
  const shortOf = ({ words, short }: typeof one) =>
    new Set([...short, ...(words.length === 1 ? words : [])].filter((word) => word.length > 1));
  const [shortA, shortB] = [shortOf(one), shortOf(other)];
  if ([...shortA].some((word) => shortB.has(word))) return true;
  const spelt = (of: typeof one, short: ReadonlySet<string>) => of.words.length > 2 && short.has(initials(of.words));
  if (spelt(one, shortB) || spelt(other, shortA)) return true;
  const shorter = Math.min(keyA.length, keyB.length);
  const most = shorter < 8 ? 0 : Math.floor(shorter / 9);
  return most > 0 && distance(keyA, keyB, most) <= most;
}
