/** A poll while it is being read: its question, the lines of its result, and what it becomes in the record. */
import type { Poll } from "../../model.ts";
import { bareAmount, isAmount, optionKey, type Results, tallyIn } from "./tallies.ts";

export type Method = Poll["method"];

/** A poll with the sentences it spans, so that two readings of the same lines are not both kept. */
export interface FoundPoll extends Poll {
  readonly from: number;
  readonly to: number;
}

export interface Draft {
  readonly n: number;
  readonly from: number;
  to: number;
  readonly sentence: string;
  question: string;
  method: Method;
  readonly results: Results;
  pending: string | null;
  readonly rule: string;
}

/** The list mark, the colon and the quotation marks around a question. */
export const tidyQuestion = (text: string): string => {
  const bare = text
    // "Manu: any objections?": a scribe's mark of who asks.
    .replace(/^(?:[\p{L}.'-]{1,20} ){0,2}[\p{L}.'-]{1,20}: (?=\S+ \S+ \S)/u, "")
    .replace(/^[\s:;,.()"“”'–—-]+/, "")
    .replace(/[\s:;,("“”–—-]+$/, "")
    .trim();
  return bare === "" ? "" : bare.charAt(0).toUpperCase() + bare.slice(1);
};

export const optionOnly =
  /^(?:(?:for|yes|in favou?r|in support|support|aye)[ :?.]*$|(?:against|opposed?|not in favou?r|no|no opinion|don't know|doesn't know|abstain(?:ing|ed|tions?)?|the reverse|reverse|not require|bad idea|oppose)\b[^?:]{0,30}[?:.]?$|who (?:doesn't know|is against|is opposed|disagrees)\b|(?:who|do you|should we|do we)\b.{0,24}\bnot\b)/;

/** One line of a result below a poll: option and amount, in any of the ways a list writes them. */
export function readLine(draft: Draft, plain: string, text: string): boolean {
  const isHum = draft.method === "hum";
  if (readDashed(draft, plain, text)) return true;
  const several = tallyIn(plain, isHum);
  if (several && several.rest <= 22 && Object.keys(several.results).length > 1) return putAll(draft, several.results);
  const labelled = /^(?:\d{1,2}[.)]\s*)?(.{1,160}?)\s*(?:[:=?]|\s-{1,2}|\s[–—])\s*([^:=?]{1,60})$/.exec(plain);
  if (labelled?.[1] !== undefined && labelled[2] !== undefined && isAmount(labelled[2])) {
    const amount = bareAmount(labelled[2], isHum);
    if (amount !== null) return putLabelled(draft, keyText(text, labelled[1]), amount);
  }
  const inBrackets = /^(?:\d{1,2}[.)]\s*)?(.{2,120}?)\s*\(([^()]{1,40})\)[.]?$/.exec(plain);
  if (inBrackets?.[1] !== undefined && inBrackets[2] !== undefined) {
    const amount =
      isHum && /\bhumm?s?\b/.test(inBrackets[2]) ? (bareAmount(inBrackets[2], isHum) ?? inBrackets[2]) : null;
    if (amount !== null) return putLabelled(draft, keyText(text, inBrackets[1]), amount);
  }
  const tally = tallyIn(plain, isHum);
  if (tally && tally.rest <= 22 && tally.from <= 30) {
    for (const [key, value] of Object.entries(tally.results)) put(draft, key, value);
    return true;
  }
  if (isAmount(plain)) {
    const key = draft.pending ?? (Object.keys(draft.results).length === 0 ? "yes" : null);
    const amount = bareAmount(plain, isHum);
    if (key !== null && amount !== null) return put(draft, key, amount);
  }
  if (optionOnly.test(plain)) {
    draft.pending =
      /\bnot\b/.test(plain) && !/^not/.test(plain) ? "no" : optionKey(tidyQuestion(text).replace(/[?.]$/, ""));
    return true;
  }
  return false;
}

function putAll(draft: Draft, results: Results): boolean {
  for (const [key, value] of Object.entries(results)) put(draft, key, value);
  return true;
}

/** "Are in favour of one byte - 21 raised hands, 16 did not": the question and its result on one line. */
function readDashed(draft: Draft, plain: string, text: string): boolean {
  const dashed = /^(.{8,160}?)\s(?:-{1,2}|–|—)\s(.+)$/.exec(plain);
  if (dashed?.[1] === undefined || dashed[2] === undefined || draft.question !== "" || dashed[1].split(" ").length < 3)
    return false;
  const tally = tallyIn(dashed[2], draft.method === "hum");
  if (!tally || tally.from > 4) return false;
  draft.question = tidyQuestion(keyText(text, dashed[1]));
  for (const [key, value] of Object.entries(tally.results)) put(draft, key, value);
  return true;
}

/** The option in the spelling of the line: patterns run on its lower case. */
export const keyText = (text: string, plain: string): string => {
  const at = text.toLowerCase().indexOf(plain);
  return at < 0 ? plain : text.slice(at, at + plain.length);
};

const plainKeys = new Set(["yes", "no", "abstain", "no opinion", "don't know", "raised", "not raised", "participants"]);

const asks = /^(?:how many|who|do you|does|should|is |are |can |which|will you)/i;

/** A line "label: amount". The label may be the question itself; a label nobody knows is no option among yes and no. */
function putLabelled(draft: Draft, label: string, amount: number | string): boolean {
  const key = optionKey(label);
  const isKnown = plainKeys.has(key);
  if (!isKnown && asks.test(label)) {
    if (draft.question !== "") return false;
    draft.question = tidyQuestion(label);
    return put(draft, "yes", amount);
  }
  if (!isKnown && Object.keys(draft.results).some((name) => plainKeys.has(name))) return false;
  const about = /\b(?:for|in favou?r of|against) (?:the )?(\p{L}.{3,60})$/u.exec(label);
  if (isKnown && about?.[1] !== undefined && draft.question === "") draft.question = tidyQuestion(about[1]);
  return put(draft, key, amount);
}

export function put(draft: Draft, key: string, value: number | string): boolean {
  if (key === "" || key in draft.results || Object.keys(draft.results).length >= 20) return false;
  draft.results[key] = value;
  draft.pending = null;
  return true;
}
