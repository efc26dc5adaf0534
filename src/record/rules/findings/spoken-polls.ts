/**
 * Shows of hands, hums and votes in free speech: the chair announces one, puts a question, calls the sides and
 * says what the room showed. A question counts as a poll only when sides were called or an answer was said.
 */

import { type FoundPoll, tidyQuestion } from "./poll-drafts.ts";
import type { Sentence } from "./sentences.ts";
import { announced, asksHands, called, type Method, type Shown, shown } from "./spoken-cues.ts";
import type { Results } from "./tallies.ts";

interface Draft {
  readonly n: number;
  readonly from: number;
  to: number;
  readonly quote: string;
  readonly question: string;
  readonly method: Method;
  readonly voice: string;
  results: Results;
  pending: string | null;
  /** Sides called that nobody has answered yet. */
  readonly waiting: Set<string>;
  calls: number;
  /** By its words alone it asks for hands. */
  readonly asksHands: boolean;
  readonly wasAnnounced: boolean;
}

const intro =
  /^(?:(?:so|and|now|okay|ok|then|well|but|just|to start|again|all right|alright|cool|great)[,.]?\s+){0,4}(?:(?:the|my|our|a) (?:(?:first|second|third|fourth|fifth|sixth|next|last|final|other|quick|another)\s?){0,2}(?:one|question|poll|show of hands)?\s?(?:is|would be|was|to you is|here is)?[:,]?\s+(?=do |does |who |is |are |should |would |can |could |how |have |did |will |if )|(?:question|number) (?:\d+|one|two|three|four|five)[:,.]\s+|(?:by |with |in )?(?:a )?(?:quick )?show of hands?[:,.]?\s+|i(?:'m| am) (?:just )?curious[:,.]?\s+)?/;
const sideQuestion =
  /^(?:do|does|did|is|are|was|were|should|shall|would|could|can|will|have|has|who|how many|raise your hand|est-ce que|qui|pensez-vous|combien)\b/;
const invites =
  /^who (?:would like to|wants to|'d like to|wishes to|will|can|would want to|else|has (?:a )?(?:questions?|comments?)|is (?:next|first|going to)|are (?:the|they|these|those))\b|^(?:can|could|may|shall|would) (?:i|we|you)\b|^how (?:do|can|would)\b|^is (?:this|that|it) (?:on|okay|ok)\b|\b(?:anything|something) (?:else|to add)\b/;

/** How far, in sentences, an announcement and a poll reach. */
const reach = { announcement: 30, answer: 14, reaction: 3, turns: 6 };

export function spokenPolls(sentences: readonly Sentence[]): FoundPoll[] {
  const found: FoundPoll[] = [];
  let open: Draft | null = null;
  let heard: { readonly at: number; readonly method: Method; readonly voice: string } | null = null;
  const close = (): void => {
    if (open) keep(open, found);
    open = null;
  };
  for (const s of sentences) {
    const voice = s.speaker ?? s.label ?? "";
    if (open && (s.at - open.to > reach.answer || s.n - open.n > reach.turns)) close();
    const method = announced(s);
    if (method) heard = { at: s.at, method, voice };
    const near =
      heard !== null &&
      s.at - heard.at <= (s.written ? reach.reaction : reach.announcement) &&
      sameVoice(heard.voice, voice)
        ? heard
        : null;
    const side = open || near ? called(s.plain) : null;
    // "And abstentions, 4.": called and answered at once.
    const told = open && side !== null && !s.plain.endsWith("?") ? shown(s.plain, open.method === "hum") : null;
    if (open && told?.every(({ option }) => option !== null)) {
      add(open, told, s.at);
      continue;
    }
    if (
      !open &&
      near &&
      method === null &&
      side === "yes" &&
      /\bwho (?:agrees|supports|is (?:for|in favou?r))\b/.test(s.plain)
    ) {
      open = { ...begin(s, putBefore(sentences, s), voice, near.method, true), pending: "yes", calls: 1 };
      continue;
    }
    // "All in favour?" after yes was counted in an earlier turn: another motion.
    if (open && side === "yes" && "yes" in open.results && s.n !== open.n && method !== null) close();
    if (open && side !== null && !asksHands(s)) {
      open.pending = side;
      open.waiting.add(side);
      open.calls += 1;
      open.to = s.at;
      continue;
    }
    if (open && answersNobody(open, s.plain)) {
      open.to = s.at;
      continue;
    }
    if (!open && method !== null && side === "yes" && /\b(?:in favou?r|ayes?)\b/.test(s.plain)) {
      open = {
        ...begin(s, motionBefore(sentences, s), voice, /\baye|\bsay\b/.test(s.plain) ? "poll" : method, true),
        pending: "yes",
        calls: 1,
      };
      continue;
    }
    const results = open && (open.calls > 0 || near || open.asksHands) ? shown(s.plain, open.method === "hum") : null;
    if (open && results && sameVoice(open.voice, voice)) {
      add(open, results, s.at);
      continue;
    }
    const question = pollQuestion(s, near !== null) ?? (method === null ? null : announcedQuestion(sentences, s));
    if (question === null) {
      if (method && open && s.at - open.from <= 2) open.calls += 1;
      continue;
    }
    if (open && repeats(open, question, side)) continue;
    close();
    open = begin(s, question, voice, near?.method ?? method ?? "show-of-hands", near !== null || method !== null);
    if (near) heard = { ...near, at: s.at };
  }
  close();
  return found;
}

const sameVoice = (a: string, b: string): boolean => a === b || a === "" || b === "";

/** "Any opposed? Any abstentions? Hearing none": nobody, for every side that waits. */
function answersNobody(open: Draft, plain: string): boolean {
  if (
    !/^(?:(?:so|and|okay|all right)[,.]? )?(?:(?:hearing|seeing|i see|i hear) (?:none|nobody|no one|nothing)|i (?:don't|do not) see (?:any|anyone|anybody|one)|none)\b/.test(
      plain,
    )
  )
    return false;
  let told = false;
  for (const side of open.waiting) {
    if (side === "yes") continue;
    open.results[side] = open.method === "hum" ? "none" : 0;
    told = true;
  }
  open.waiting.clear();
  return told;
}

/** What "all those in favour" is about: the motion named just before it. */
function motionBefore(sentences: readonly Sentence[], s: Sentence): string {
  for (let back = s.at - 1; back >= Math.max(0, s.at - 5); back -= 1) {
    const before = sentences[back];
    if (
      before &&
      (/\b(?:motion|i move|moved?|approv\w+|adopt\w*|proposal|resolution|amendment|elect\w*|agree\w*|vote on|accept\w*)\b/.test(
        before.plain,
      ) ||
        (before.n === s.n && /\bquestion is\b/.test(before.plain)))
    )
      return tidyQuestion(before.text);
  }
  const last = sentences[s.at - 1];
  return tidyQuestion(last?.n === s.n && announced(last) === null ? last.text : s.text);
}

/** "The statement is: ... Who agrees?": what was read out just before. */
function putBefore(sentences: readonly Sentence[], s: Sentence): string {
  const before = sentences[s.at - 1];
  if (before?.n !== s.n || announced(before) !== null) return motionBefore(sentences, s);
  return tidyQuestion(
    before.text.replace(
      /^(?:(?:so|and|now|okay),? )?(?:the|my|our) (?:\w+ )?(?:sentence|statement|question|proposal|proposition|motion) (?:is|reads|says)[:,]? /i,
      "",
    ),
  );
}

/** "Can I see a show of hands: who supports option 2?"; "Do you agree? Could everybody who agrees raise their hand?" */
function announcedQuestion(sentences: readonly Sentence[], s: Sentence): string | null {
  const within = /[:,]\s+((?:and )?(?:who|how many|do (?:you|we)|does|are you|should|would you)\b[^?]{4,}\?)$/i.exec(
    s.text,
  );
  if (within?.[1] !== undefined) return tidyQuestion(within[1]);
  if (
    !/\?["')]*$/.test(s.plain) ||
    !/\b(?:everybody|everyone|those|all|people|anyone|anybody) (?:of you )?who\b/.test(s.plain)
  )
    return null;
  const before = sentences[s.at - 1];
  return before && before.n === s.n && /\?$/.test(before.plain) && sideQuestion.test(before.plain)
    ? tidyQuestion(before.text)
    : tidyQuestion(s.text);
}

/** The question without its lead-in, null where the sentence asks nothing of the room's hands. */
function pollQuestion(s: Sentence, isAnnounced: boolean): string | null {
  if (!isAnnounced && !asksHands(s)) return null;
  const start = intro.exec(s.plain)?.[0].length ?? 0;
  const plain = s.plain.slice(start);
  const text = tidyQuestion(s.text.slice(start));
  if (asksHands(s)) return text;
  if (!isAnnounced || !/\?["')]*$/.test(plain) || !sideQuestion.test(plain) || invites.test(plain)) return null;
  return plain.split(" ").length >= (/^who \w+ed\b|^who (?:found|has|thinks|knows|thought)\b/.test(plain) ? 4 : 5)
    ? text
    : null;
}

function begin(s: Sentence, question: string, voice: string, method: Method, wasAnnounced: boolean): Draft {
  return {
    n: s.n,
    from: s.at,
    to: s.at,
    quote: s.quote,
    question,
    method,
    voice,
    results: {},
    pending: null,
    waiting: new Set(),
    calls: 0,
    asksHands: asksHands(s),
    wasAnnounced,
  };
}

/** A second question right after the first, or the first said again, is the same poll. */
function repeats(open: Draft, question: string, side: string | null): boolean {
  if (side !== null) return true;
  if (overlap(open.question, question) >= 0.6) return true;
  return open.calls === 0 && Object.keys(open.results).length === 0 && !open.asksHands && open.to === open.from;
}

function overlap(a: string, b: string): number {
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const [first, second] = [words(a), words(b)];
  let shared = 0;
  for (const word of second) if (first.has(word)) shared += 1;
  return shared / Math.max(1, Math.min(first.size, second.size));
}

function add(open: Draft, results: readonly Shown[], at: number): void {
  for (const { amount, option } of results) {
    const key = option ?? sideOf(open, amount);
    open.waiting.delete(key);
    // "Thirty hands. So less than half.": the number stands.
    const counted = typeof open.results[key] === "number" && typeof amount === "string";
    if (!counted && Object.keys(open.results).length < 12) open.results[key] = amount;
  }
  open.to = at;
}

/** A count that goes on ("There is one hand. No? Two. Three.") goes on for the side it began with. */
function sideOf(open: Draft, amount: number | string): string {
  const pending = open.pending ?? "yes";
  const yes = open.results["yes"];
  const goesOn =
    pending === "no" &&
    !("no" in open.results) &&
    typeof amount === "number" &&
    typeof yes === "number" &&
    amount === yes + 1;
  return goesOn ? "yes" : pending;
}

function keep(open: Draft, found: FoundPoll[]): void {
  const counted = Object.keys(open.results).length > 0;
  if (!counted && open.calls === 0) return;
  if (!counted && !open.wasAnnounced && !(open.asksHands && open.calls > 0)) return;
  const { n, from, to, question, method, results } = open;
  found.push({
    n,
    from,
    to,
    sentence: open.quote,
    question: question.slice(0, 400),
    method,
    results,
    rule: `spoken-${method}`,
    confidence: counted && open.wasAnnounced ? 0.9 : counted ? 0.75 : 0.6,
  });
}
