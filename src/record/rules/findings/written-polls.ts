/**
 * Polls as minutes write them: "Hum: in favour of A: strong; B: weak", "Poll: Yes 34, No 3, No opinion 5",
 * a heading "Hums:" with a list below, a question with "Strong hum for, some against" after it.
 */
import type { Poll } from "../../model.ts";
import type { Sentence } from "./sentences.ts";
import { bareAmount, isAmount, optionKey, type Results, tallyIn } from "./tallies.ts";

type Method = Poll["method"];

/** A poll with the sentences it spans, so that two readings of the same lines are not both kept. */
export interface FoundPoll extends Poll {
  readonly from: number;
  readonly to: number;
}

interface Draft {
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

const head =
  /^(?:[\p{L}\d .()'/-]{1,30}:\s+)?(?:(?:the|an?|first|second|third|quick|another|straw|informal|results? of|we did|we took|there was|chairs?|calls? for|called for|asks? for|takes?|took|now|two|have)\s+){0,4}(?<act>humm?s?|humming|show[- ]of[- ]hands?|raise[- ]hands?|straw[- ]?polls?|poll(?:s|ing)?|votes?(?=\s*:))(?:\s+(?:tool|results?|question|begins|call|\d|#\d+))*\s*(?<mark>[:=?.,]|--?|–|—|$|(?=\s(?:for|on|of|was|is|to|if|whether|in|against|about|regarding|shows?|showed|results?)\b))\s*/u;
const pastOnly =
  /\b(?:on the (?:mailing )?list|mailing list|will go out|we'll do|we will do|can you do|polling (?:for|of)? ?(?:the )?(?:server|client|device)|hum-vote)\b/;

const methodOf = (act: string): Method => {
  if (act.startsWith("hum")) return "hum";
  return act.includes("hand") ? "show-of-hands" : "poll";
};

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

const room =
  /\b(?:who (?:thinks|believes|is|has|would|supports?|likes|wants)|question to the room|asks? (?:a )?question|should we|do (?:we|you)|are you|is (?:this|there)|how many|can we|in favou?r|ready for|adopt)/;

/** The question a bare "Strong hum" answers: the nearest one just before it. */
function askedBefore(sentences: readonly Sentence[], at: number, within = 5): Sentence | null {
  for (let back = at - 1; back >= Math.max(0, at - within); back -= 1) {
    const before = sentences[back];
    if (
      before &&
      (/\?["')]*$/.test(before.plain) || /^(?:question|who) /.test(before.plain)) &&
      room.test(before.plain)
    )
      return before;
  }
  for (let back = at - 1; back >= Math.max(0, at - within); back -= 1) {
    const before = sentences[back];
    if (before && /\b(?:hum|show of hands|poll|asks? (?:question|whether|if))\b/.test(before.plain)) return before;
  }
  return null;
}

const optionOnly =
  /^(?:(?:for|yes|in favou?r|in support|support|aye)[ :?.]*$|(?:against|opposed?|not in favou?r|no|no opinion|don't know|doesn't know|abstain(?:ing|ed|tions?)?|the reverse|reverse|not require|bad idea|oppose)\b[^?:]{0,30}[?:.]?$|who (?:doesn't know|is against|is opposed|disagrees)\b|(?:who|do you|should we|do we)\b.{0,24}\bnot\b)/;

/** One line of a result below a poll: option and amount, in any of the ways a list writes them. */
function readLine(draft: Draft, plain: string, text: string): boolean {
  const isHum = draft.method === "hum";
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

/** The option in the spelling of the line: patterns run on its lower case. */
const keyText = (text: string, plain: string): string => {
  const at = text.toLowerCase().indexOf(plain);
  return at < 0 ? plain : text.slice(at, at + plain.length);
};

const plainKeys = new Set(["yes", "no", "abstain", "no opinion", "don't know", "raised", "not raised", "participants"]);

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

const asks = /^(?:how many|who|do you|does|should|is |are |can |which|will you)/i;

function put(draft: Draft, key: string, value: number | string): boolean {
  if (key === "" || key in draft.results || Object.keys(draft.results).length >= 20) return false;
  draft.results[key] = value;
  draft.pending = null;
  return true;
}

/** Question and result on the line that opens the poll. */
function readHead(draft: Draft, written: string): void {
  const text = written.replace(/^[\s–—-]+/, "").replace(/^(?:was|were|shows?|showed)\s+/i, "");
  const plain = text.toLowerCase().replace(/’/g, "'");
  const isHum = draft.method === "hum";
  if (optionOnly.test(plain) || isAmount(plain)) {
    readLine(draft, plain, text);
    return;
  }
  const even = /^50[:/-]50\b/.exec(plain);
  if (even) {
    put(draft, "result", even[0]);
    return;
  }
  const cutAt = questionEnd(text, isHum);
  if (cutAt <= 0) {
    readOptions(draft, plain, text);
    return;
  }
  draft.question = tidyQuestion(/["“]([^"“”]{8,300})["”]/.exec(text)?.[1] ?? text.slice(0, cutAt));
  const after = text.slice(cutAt).replace(/^[\s:.,–—-]+/, "");
  readLine(draft, after.toLowerCase().replace(/’/g, "'"), after);
}

/** Where the question of a head line ends: after its quotation, its question mark, its colon or its dash; 0 where it has none. */
function questionEnd(text: string, isHum: boolean): number {
  const quoted = /["“]([^"“”]{8,300})["”]/.exec(text);
  if (quoted) return quoted.index + quoted[0].length;
  const mark = text.indexOf("?");
  if (mark >= 0) return mark + 1;
  const dash = /\s(?:-{1,2}|–|—)\s/.exec(text);
  if (dash && dash.index > 12 && !tallyIn(text.slice(0, dash.index).toLowerCase(), isHum)) return dash.index;
  const colon = text.indexOf(":");
  const after = text.slice(colon + 1).toLowerCase();
  if (colon > 0 && text.slice(0, colon).split(" ").length > 1 && !/[:=]/.test(after) && tallyIn(after, isHum))
    return colon;
  return 0;
}

/** "in favour of A: strong; B: weak", "for having read the draft: 6 people", "Yes 34, No 3". */
function readOptions(draft: Draft, plain: string, text: string): void {
  const isHum = draft.method === "hum";
  const parts = plain.split(/[;,/]\s*/);
  const pairs = parts.map((part) => /^(.{1,200}?)\s*(?:[:=]|\s-)\s*(.{1,40})$/.exec(part.trim()));
  if (pairs.every((pair) => pair?.[2] !== undefined && isAmount(pair[2]))) {
    const only = pairs.length === 1 ? pairs[0]?.[1] : undefined;
    const long = only !== undefined && only.split(" ").length > 3;
    if (long) draft.question = tidyQuestion(keyText(text, only));
    for (const pair of pairs) {
      const amount = bareAmount(pair?.[2] ?? "", isHum);
      if (amount !== null) put(draft, long ? "yes" : optionKey(keyText(text, pair?.[1] ?? "")), amount);
    }
    return;
  }
  const tally = tallyIn(plain, isHum);
  if (tally) {
    for (const [key, value] of Object.entries(tally.results)) put(draft, key, value);
    if (tally.from > 8) draft.question = tidyQuestion(text.slice(0, tally.from));
    return;
  }
  const counted =
    /^((?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)) (?:people|hands?|persons?)\b(.*)$/.exec(plain);
  if (counted?.[1] !== undefined) put(draft, "yes", bareAmount(counted[1], isHum) ?? counted[1]);
  draft.question = tidyQuestion(counted?.[2] ?? text);
}

const outcomeLine = /^(?:(?:poll |hum )?results?|conclusion|outcome)\s*[:=-]\s*(.*)$/;

/** Polls opened by a head line, with the result lines below them. */
export function writtenPolls(sentences: readonly Sentence[]): FoundPoll[] {
  const found: FoundPoll[] = [];
  let last: Draft | null = null;
  for (let i = 0; i < sentences.length; i += 1) {
    const s = sentences[i];
    const match = s ? head.exec(s.plain) : null;
    const opener = match?.groups?.["act"];
    if (!s || match === null || opener === undefined || pastOnly.test(s.plain)) continue;
    const rest = s.text.slice(match[0].length);
    const draft: Draft = {
      n: s.n,
      from: s.at,
      to: s.at,
      sentence: s.quote,
      question: "",
      method: methodOf(opener),
      results: {},
      pending: null,
      rule: `${methodOf(opener)}-line`,
    };
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
    } else if (draft.question === "" && /\?$/.test(s.plain)) {
      draft.question = tidyQuestion(s.text);
      end = j;
    } else if (misses > 0 || end > i) break;
    else misses += 1;
  }
  draft.to = end;
  return end;
}

const isShortQuestion = (plain: string): boolean => /\?$/.test(plain) && plain.split(" ").length <= 5;

function finish(draft: Draft, sentences: readonly Sentence[], found: FoundPoll[]): void {
  const asked = draft.question.split(" ").length < 2 ? askedBefore(sentences, draft.from) : null;
  if (asked) readAsked(draft, asked);
  const counted = Object.keys(draft.results).length > 0;
  const question = draft.question === "" ? aboutAdoption(draft, sentences) : draft.question;
  // Without a result only a line that is plainly a poll counts: "Hum: in favour of HTTP/3".
  if (!counted && (question.split(" ").length < 3 || draft.method === "poll" || draft.rule === "show-of-hands-line"))
    return;
  const { n, from, to, sentence, method, results, rule } = draft;
  found.push({
    n,
    from,
    to,
    sentence,
    question: question.slice(0, 400),
    method,
    results,
    rule,
    confidence: counted ? 0.9 : 0.6,
  });
}

/** "Who believes ...: Hum in support: strong hum." holds the question and the first of the results. */
function readAsked(draft: Draft, asked: Sentence): void {
  const cut = /^(.{10,}?)(?:\?|: (?=hum|hands))(.*)$/i.exec(asked.text);
  draft.question = tidyQuestion(cut?.[1] ? `${cut[1]}?` : asked.text);
  const tally = cut?.[2] ? tallyIn(cut[2].toLowerCase(), draft.method === "hum") : null;
  for (const [key, value] of Object.entries(tally?.results ?? {})) put(draft, key, value);
}

/** What working groups ask most often, where the minutes keep the answer and leave the question out. */
function aboutAdoption(draft: Draft, sentences: readonly Sentence[]): string {
  for (const at of [draft.from, draft.from + 1, draft.from - 1, draft.from + 2, draft.from - 2]) {
    const near = sentences[at];
    if (near && /\badopt(?:ion|ed|ing)?\b/.test(near.plain)) return near.text;
  }
  return draft.sentence;
}

/** "Who thinks we should adopt this? Strong hum for adoption, none against.": a question, then what was heard or seen. */
export function answeredQuestions(sentences: readonly Sentence[]): FoundPoll[] {
  const found: FoundPoll[] = [];
  let open: Draft | null = null;
  const close = (): void => {
    if (open && Object.keys(open.results).length > 0) finish(open, sentences, found);
    open = null;
  };
  for (const s of sentences) {
    if (open && (s.at > open.to + 3 || s.n > open.n + 8)) close();
    const asked =
      /^(?:[\p{L}\d .()'/-]{1,30}:\s+)?((?:who|how many|do you|are you|should we|do we|hum if)\b[^?:]{3,200}[?:])\s*(.{0,60})$/u.exec(
        s.plain,
      );
    const heard = /\b(?:hum|hums|humming|hands?)\b|^(?:silence|crickets)/;
    if (
      asked?.[1] !== undefined &&
      !optionOnly.test(asked[1]) &&
      !/\bwho (?:doesn't|thinks? we should not)\b/.test(asked[1])
    ) {
      close();
      const question = tidyQuestion(s.text.slice(s.text.toLowerCase().replace(/’/g, "'").indexOf(asked[1]))).slice(
        0,
        asked[1].length,
      );
      const method: Method = /\bhand/.test(s.plain) ? "show-of-hands" : "hum";
      open = {
        n: s.n,
        from: s.at,
        to: s.at,
        sentence: s.quote,
        question: question.replace(/:$/, ""),
        method,
        results: {},
        pending: "yes",
        rule: "question-then-hum",
      };
      const answer = asked[2] ?? "";
      if (answer !== "" && heard.test(answer)) readLine(open, answer, answer);
      continue;
    }
    if (!open) continue;
    const draft: Draft = open;
    const started = Object.keys(draft.results).length > 0;
    if (!started && !heard.test(s.plain)) continue;
    if (!started && /\bhands?\b/.test(s.plain)) draft.method = "show-of-hands";
    if (readLine(draft, s.plain, s.text)) draft.to = s.at;
  }
  close();
  return found;
}
