/** Whether two spellings of full names are one person's. Tokens are folded, in lower case. */
import { edits } from "../../../kernel/edits.ts";

export interface Spelling {
  readonly tokens: readonly string[];
  readonly key: string;
  /** Turns under this spelling; 0 for a name that is only announced. */
  readonly count: number;
}

const isInitial = (token: string): boolean => token.length === 1;

/** `announced`: `b` stands in a list of attendees, and is right as it is. */
export function samePerson(a: Spelling, b: Spelling, announced: boolean): boolean {
  const first = a.tokens[0] ?? "";
  const otherFirst = b.tokens[0] ?? "";
  const initials = (isInitial(first) || isInitial(otherFirst)) && first[0] === otherFirst[0];
  if (a.tokens.at(-1) === b.tokens.at(-1) && (first === otherFirst || initials))
    return middleAgrees(a.tokens, b.tokens);
  // Typos: a rare spelling beside a frequent one, most of it alike.
  if (a.key.length < 8 || Math.abs(a.key.length - b.key.length) > 3) return false;
  if (!announced && a.count > 2 && a.count * 4 > b.count) return false;
  if (a.tokens.length !== b.tokens.length) return false;
  const wrong = a.tokens.filter((token, at) => token !== b.tokens[at]);
  if (wrong.length > (announced && a.key.length >= 12 ? 2 : 1)) return false;
  return a.tokens.every((token, at) => near(token, b.tokens[at] ?? ""));
}

/** "Anna Maria Silva" and "Anna Silva" agree; "Anna Berg Silva" and "Anna Ruiz Silva" do not. */
function middleAgrees(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short
    .slice(1, -1)
    .every((token) => long.some((other) => other === token || (isInitial(token) && other[0] === token)));
}

function near(token: string, other: string): boolean {
  if (token === other) return true;
  const shorter = Math.min(token.length, other.length);
  if (shorter < 4) return false;
  // Letters lost at the end: "Natri", "Kleinwaech".
  if (shorter >= 5 && (token.startsWith(other) || other.startsWith(token))) return true;
  const allowed = shorter >= 8 ? 2 : 1;
  return edits(token, other, allowed) <= allowed && (token[0] === other[0] || token.at(-1) === other.at(-1));
}

/** `heathervescent`, `hvescent`, `heatherv`, `vescenth` of Heather Vescent. */
export function handlesOf(tokens: readonly string[]): readonly string[] {
  const [first = ""] = tokens;
  const last = tokens.at(-1) ?? "";
  if (tokens.length < 2 || first.length < 2 || last.length < 2) return [];
  return [
    ...new Set([
      tokens.join(""),
      first + last,
      first.charAt(0) + last,
      first + last.charAt(0),
      last + first.charAt(0),
      last + first,
    ]),
  ];
}
