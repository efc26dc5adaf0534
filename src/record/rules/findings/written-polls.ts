/**
 * Polls as minutes write them: "Hum: in favour of A: strong; B: weak", "Poll: Yes 34, No 3, No opinion 5",
 * or a heading "Hums:" with a list below.
 */
import { cue } from "./cues.ts";
import { finish } from "./poll-closing.ts";
import { type Draft, type FoundPoll, optionOnly, put, readLine, tidyQuestion } from "./poll-drafts.ts";
import { head, methodOf, pastOnly, readHead } from "./poll-heads.ts";
import type { Sentence } from "./sentences.ts";
import { isAmount, optionKey, tallyIn } from "./tallies.ts";

const outcomeLine = /^(?:(?:poll |hum )?results?|conclusion|outcome)\s*[:=-]\s*(.*)$/;

/** Polls opened by a head line, with the result lines below them. */
export function writtenPolls(sentences: readonly Sentence[]): FoundPoll[] {
  const found: FoundPoll[] = [];
  let last: Draft | null = null;
  for (let i = 0; i < sentences.length; i += 1) {
    const s = sentences[i];
    const match = s && (s.cues & cue.pollHead) !== 0 ? head.exec(s.plain) : null;
    const opener = match?.groups?.["act"];
    if (s && match === null && last !== null && s.at - last.to <= 2 && asksAgain(s)) {
      // A second question under the same heading: "Are not in favour of one byte - 10 raised hands, 27 did not."
      finish(last, sentences, found);
      last = begin(s, last.method);
      readLine(last, s.plain, s.text);
      i = readBelow(last, sentences, i);
      continue;
    }
    if (!s || match === null || opener === undefined || pastOnly.test(s.plain)) continue;
    const rest = s.text.slice(match[0].length);
    const draft = begin(s, methodOf(opener));
    const follows: Draft | null = last !== null && s.at - last.to <= 6 ? last : null;
    const isOption = optionOnly.test(rest.toLowerCase());
    if (rest !== "") readHead(draft, rest);
    if (follows && draft.question === "" && joins(follows, draft, isOption)) {
      follows.to = s.at;
      i = readBelow(follows, sentences, i);
      continue;
    }
    if (last) finish(last, sentences, found);
    i = readBelow(draft, sentences, i);
    last = draft;
  }
  if (last) finish(last, sentences, found);
  return found;
}

const begin = (s: Sentence, method: Draft["method"]): Draft => ({
  n: s.n,
  from: s.at,
  to: s.at,
  sentence: s.quote,
  question: "",
  method,
  results: {},
  pending: null,
  rule: `${method}-line`,
});

const asksAgain = (s: Sentence): boolean => {
  const dashed = /^(.{12,160}?)\s(?:-{1,2}|–|—)\s(.+)$/.exec(s.plain);
  return (
    dashed?.[1] !== undefined &&
    dashed[2] !== undefined &&
    dashed[1].split(" ").length > 3 &&
    /^\d+ (?:raised|hands)/.test(dashed[2]) &&
    tallyIn(dashed[2], false) !== null
  );
};

/** "HUM: Some support." or "Hum against" under a poll that is still waiting for it. */
function joins(open: Draft, next: Draft, isOption: boolean): boolean {
  if (open.method !== next.method) return false;
  if (isOption) {
    open.pending = next.pending;
    return true;
  }
  const entries = Object.entries(next.results);
  if (entries.length === 0 || entries.some(([key]) => key in open.results)) return false;
  for (const [key, value] of entries) put(open, key, value);
  return true;
}

/** Reads result lines after sentence `i`; gives the last sentence that belonged to the poll. */
function readBelow(draft: Draft, sentences: readonly Sentence[], i: number): number {
  let end = i;
  let misses = 0;
  for (let j = i + 1; j < sentences.length && j <= i + 16; j += 1) {
    const s = sentences[j];
    if (!s || s.n > draft.n + 8 || head.test(s.plain)) break;
    const outcome = outcomeLine.exec(s.plain);
    const plain = outcome?.[1] ?? s.plain;
    const text = outcome ? s.text.slice(s.text.length - plain.length) : s.text;
    const next = sentences[j + 1];
    if (readLine(draft, plain, text)) end = j;
    else if (outcome) {
      if (plain !== "" && Object.keys(draft.results).length === 0) put(draft, "result", plain.replace(/[.]$/, ""));
      end = j;
    } else if (isShortQuestion(s.plain) && next && isAmount(next.plain)) {
      draft.pending = optionKey(tidyQuestion(s.text).replace(/\?$/, ""));
    } else if (draft.question === "" && Object.keys(draft.results).length === 0 && /\?$/.test(s.plain)) {
      draft.question = tidyQuestion(s.text);
      end = j;
    } else if (misses > 0 || end > i) break;
    else misses += 1;
  }
  draft.to = end;
  return end;
}

const isShortQuestion = (plain: string): boolean => /\?$/.test(plain) && plain.split(" ").length <= 5;
