/**
 * What was said of a result, read from a phrase: "35 yes, 1 no, 32 no opinion"; "in favour of A: strong; B: weak";
 * "raise hand 17 do not raise hand 4 participants 60"; "strong hum for adoption, none against".
 */
import { amountOf, amountPattern } from "./counts.ts";

export type Results = Record<string, number | string>;

export interface Tally {
  readonly results: Results;
  /** Where in the phrase the first and the last mark of a result stand. */
  readonly from: number;
  readonly to: number;
  /** Letters and digits that belong to no option and no amount: how much else is said. */
  readonly rest: number;
}

/** Options in the words of rooms, longest first, with the one name they go by in a record. */
const options: readonly (readonly [pattern: string, key: string])[] = [
  [
    "(?:did|do|does|have|has) not raise(?:d)?(?: (?:their|your|a|his|her))?(?:[- ]hands?)?|(?:didn't|don't|doesn't) raise(?: (?:their|your|a))?(?: hands?)?|not[- ]raised?(?:[- ]hands?)?|non[- ]raised?(?:[- ]hands?)?|did not(?= ?[.,;/)]|$)|hands? not raised",
    "not raised",
  ],
  ["raised?[- ](?:their |your |a )?hands?|hands? raised|raised", "raised"],
  ["no[- ]opinions?|without (?:an )?opinion|undecided|neutral|no preference", "no opinion"],
  [
    "(?:do not|don't|doesn't|does not|didn't) (?:know|care)|dunno|unsure|not sure|need(?:s)? more info(?:rmation)?",
    "don't know",
  ],
  ["abstentions?|abstain(?:ed|ing|s)?|abstenciones|abstención|s'abstiennent", "abstain"],
  [
    "not in favou?r(?: of \\w+)?|not in support|not support(?:ing|ed|ive)?|do not support|not (?:require|adopt|agree)\\w*|in opposition|opposition|oppos(?:ed|es|ing|e)|votes against|against|disagree(?:s|d|ing)?|objections?|object(?:ed|ing|s)?|contre|en contra|nays?|noes|no",
    "no",
  ],
  [
    "votes in favou?r|in favou?r(?: of)?|in support(?: of)?|support(?:s|ing|ed|ive)?|approv(?:e|ed|ing)|agree(?:s|d|ing)?|votes for|yes|ayes?|yeas?|oui|sí|a favor|pour|for",
    "yes",
  ],
  ["participants?|people (?:in the room|present|online)", "participants"],
];
const optionPattern = options.map(([pattern]) => `(${pattern})`).join("|");
const amounts = `(?<amount>${amountPattern})(?= hum| hand|[- ]?(?:people|person|persons|votes?|support|response|delegations?|members?|countries|states)\\b|[^\\p{L}\\p{N}]|$)(?:[ ](?:hums?|humming|hands?|people|persons?|votes?|delegations?|members?|countries|states|response)\\b(?: (?:humming|up|raised(?! hand)))?)?`;
const token = new RegExp(
  `(?<![\\p{L}\\p{N}#./_+-])(?:(?<opposed>no (?:objections?|opposition|dissent))|${amounts}|${optionPattern})(?![\\p{L}\\p{N}_])(?!-(?!\\s)|\\.\\d|/\\d)`,
  "gu",
);

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly option: string | null;
  readonly amount: string | null;
}

function marksIn(plain: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of plain.matchAll(token)) {
    const at = match.index;
    const end = at + match[0].length;
    const groups = match.groups ?? {};
    if (groups["opposed"]) {
      marks.push({ at, end: at, option: null, amount: "none" }, { at, end, option: "no", amount: null });
    } else if (groups["amount"] !== undefined) {
      marks.push({ at, end, option: null, amount: groups["amount"] });
    } else {
      // The two named groups come first among the captures; the options follow in their order.
      const index = match.slice(3, 3 + options.length).findIndex((part) => part !== undefined);
      marks.push({ at, end, option: options[index]?.[1] ?? null, amount: null });
    }
  }
  return marks;
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Reads the options and amounts of one phrase; null where it holds no pair of the two. */
export function tallyIn(plain: string, isHum: boolean): Tally | null {
  const marks = marksIn(plain);
  const amountFirst = marks[0]?.amount != null;
  const results: Results = {};
  let from = -1;
  let to = 0;
  let covered = 0;
  let held: Mark | null = null;
  for (const mark of marks) {
    const pair: readonly [Mark | null, Mark | null] = amountFirst
      ? mark.option !== null
        ? [held, mark]
        : [null, null]
      : mark.amount !== null
        ? [mark, held]
        : [null, null];
    const [amount, option] = pair;
    if (amount?.amount != null && option?.option != null && near(plain, amount, option)) {
      // What was said first stands: "strong hum for adoption, none for delay" is about adoption.
      if (!(option.option in results)) results[option.option] = amountOf(amount.amount, isHum);
      const start = Math.min(amount.at, option.at);
      if (from < 0) from = start;
      to = Math.max(amount.end, option.end);
      covered += lettersIn(plain.slice(amount.at, amount.end)) + lettersIn(plain.slice(option.at, option.end));
      held = null;
    } else {
      const opens = amountFirst ? mark.amount !== null : mark.option !== null;
      // "1 for, 2 against" keeps the last opener only: what stands between was said of something else.
      held = opens ? mark : held;
    }
  }
  if (from < 0) return null;
  return { results, from, to, rest: lettersIn(plain) - covered };
}

/** An amount belongs to an option a few words away, not across a sentence. */
function near(plain: string, a: Mark, b: Mark): boolean {
  const [first, second] = a.at <= b.at ? [a, b] : [b, a];
  const between = plain.slice(first.end, second.at);
  return between.length <= 60 && !/[.?!;]\s/.test(between);
}

const lineAmount = new RegExp(
  `^["(\\[]?(?:${amountPattern})(?:[ -](?:hums?|humming|hands?|people|persons?|votes?|support|response|in favou?r|in the room|yet|hum yet|at all)){0,3}(?: \\([^)]*\\)| [+] .*)?[.!)\\]"]{0,2}$`,
  "u",
);

/** Whether a phrase is an amount and nothing else. */
export const isAmount = (plain: string): boolean => lineAmount.test(plain.trim());

/** The amount of a phrase that is one; the words for what was counted left out. */
export function bareAmount(plain: string, isHum: boolean): number | string | null {
  if (!isAmount(plain)) return null;
  const found = plain
    .trim()
    .replace(/^["([]+/, "")
    .match(new RegExp(`^(?:${amountPattern})`, "u"));
  return found ? amountOf(found[0], isHum) : null;
}

const known = new RegExp(
  `^(?:(?:votes?|hums?|humming|hands?|those|people|result of(?: the)? hum|results?)[ :]+)?(?:${optionPattern})(?: (?:of |the )?(?:this |the |it |adoption|adopting|support)*)?$`,
  "u",
);

/** A side asked for in a question of its own: "Who thinks we should not", "Who doesn't know", "Bad idea?". */
function sideOfQuestion(written: string): string | null {
  const plain = written.toLowerCase().replace(/’/g, "'").trim();
  if (/^(?:who |those who )?(?:do not|don't|doesn't|does not) know\b/.test(plain) || /^not sure/.test(plain))
    return "don't know";
  if (/^bad idea\b/.test(plain) || /^(?:who|should we|do you|those who|do we)\b.{0,40}\bnot\b/.test(plain)) return "no";
  if (/^who (?:disagrees|opposes|objects|is (?:against|opposed))\b/.test(plain)) return "no";
  if (/^who (?:abstains|is abstaining)\b/.test(plain)) return "abstain";
  if (/^who has no opinion\b/.test(plain)) return "no opinion";
  return /^good idea\b|^who (?:agrees|supports (?:it|this|that)|is in favou?r)$/.test(plain) ? "yes" : null;
}

/** The record's name for an option as written: "In favour" -> "yes", "full hostname" stays itself. */
export function optionKey(written: string): string {
  const side = sideOfQuestion(written);
  if (side !== null) return side;
  const plain = written
    .toLowerCase()
    .replace(/[*_`"]/g, "")
    .trim();
  const match = known.exec(plain);
  const index = match ? match.slice(1, 1 + options.length).findIndex((part) => part !== undefined) : -1;
  return (
    options[index]?.[1] ??
    written
      .replace(/[*_`"]/g, "")
      .replace(/^(?:(?:hums?|humming|hands?) )?(?:in favou?r of|for|support for) /i, "")
      .trim()
  );
}
