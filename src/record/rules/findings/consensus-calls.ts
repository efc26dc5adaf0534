/**
 * A chair who asks whether anybody objects, and says that nobody did: "May I take it that the meeting agrees? I see
 * none. It is so decided." Also a silence procedure, named as such.
 */
import { cue } from "./cues.ts";
import { type FoundPoll, tidyQuestion } from "./poll-drafts.ts";
import type { Sentence } from "./sentences.ts";

const asksObjection =
  /(?:^|\b)(?:any|are there any|is there any|are there|do i hear any|do i see any|do we have any|anyone (?:have|has) (?:any )?|anybody (?:have|has) (?:any )?)(?: (?:other|further|strong|major|serious))? ?objections?\b[^?]{0,80}\?|^(?:and |so |okay,? )?(?:anyone|anybody|any delegations?) (?:opposed|against|objecting|not in favou?r)\b[^?]{0,120}\?|\b(?:does|do|is|would) (?:anyone|anybody|any delegations?|any members?|any of you|anyone else)(?: here)? (?:object|oppose|disagree|opposed|against|have (?:an |any )?objections?)\b[^?]{0,120}\?|\bcan(?:not|'t) live with\b[^?]{0,80}\?|\bcan (?:everyone|everybody|people|we all|all of you) live with\b[^?]{0,120}\?|\by a-t-il (?:des|une) objections?\b|\b(?:hay|existe) (?:alguna )?objeci[oó]n/;
const takesIt =
  /\b(?:may|can|could|shall|should) (?:i|we)(?: then| now| therefore| please)? (?:take it|consider|assume|conclude|agree|approve|adopt|accept|endorse)\b|\b(?:is|are) (?:the )?(?:committee|meeting|plenary|council|assembly|group|conference|members?|room|working group) (?:in agreement|agreeable|okay with|happy to|able to agree)\b|\b(?:if|unless|provided) (?:there (?:is|are)|i (?:see|hear)|we (?:see|hear)|i don't (?:see|hear)|no one|nobody)(?: (?:no|any|an|further|other))* (?:objects?|objections?)\b|\b(?:is that|is this|are we|are you|everyone|everybody) (?:all )?(?:agreed|agreeable|in agreement)\b|\bdo we (?:all )?(?:agree|have (?:consensus|agreement))\b|\bpuis-je considérer\b|\bs'il n'y a pas d'objections?\b|\bsi no hay objeci/;
const nobody =
  /^(?:okay,? |ok,? |right,? )?(?:then|so)[, ].{0,60}\b(?:is|are|that's) (?:hereby |therefore )?(?:approved|adopted|agreed|accepted)\b|\b(?:hearing|seeing|i hear|i see|i see and hear|i'm not (?:seeing|hearing)|i am not (?:seeing|hearing)|not seeing|not hearing|i don't (?:see|hear)|i do not (?:see|hear)|there (?:are|were|is|was|being|appears? to be)|with)(?: (?:and hearing|or hearing|hear))? (?:no|none|nothing|any)\b(?!.{0,20}\bquestions?\b)|^(?:\()?(?:none|no objections?|no opposition|nope|nobody objects?|no one objects?|silence|crickets|it is so decided|it's so decided|so decided|agreed|approved|adopted)\b|\bno objections?\b|\bit (?:is|was) so (?:decided|agreed)\b|\bje n'en vois pas\b|\bil n'y en a pas\b|\bno hay (?:ninguna|objeci)/;
const objected =
  /\b(?:i|we|my delegation|the delegation of [\p{L} ]{2,30})(?: would| do| must| have to)* (?:object|oppose|disagree)\b|\b(?:i|we|there (?:is|are)|i see)(?: (?:have|hear|see))? (?:an|one|two|three|some|several) objections?\b|\bobjects?\b[.!]?$/u;
const silence = /\b(?:under|by|through|a|the|place[ds]? under|put under) silence procedure\b/;
const labelled = /^consensus call\s*[:,–-]\s*(.{8,})$/;
const proposes =
  /\b(?:propos\w+|suggest\w*|adopt\w*|approv\w+|agree\w*|decid\w+|agenda|accept\w*|recommend\w*|move to|we (?:will|would|can|could|should)|merge|close|text|draft|elect\w*|appoint\w*)\b/;

const reach = { sentences: 7, turns: 4 };

export function consensusCalls(sentences: readonly Sentence[]): FoundPoll[] {
  const found: FoundPoll[] = [];
  let until = -1;
  for (const s of sentences) {
    if (s.at <= until) continue;
    const call = callIn(s, sentences);
    if (!call) continue;
    until = call.to;
    found.push(call);
  }
  return found;
}

function callIn(s: Sentence, sentences: readonly Sentence[]): FoundPoll | null {
  if ((s.cues & cue.objection) === 0) return null;
  const line = labelled.exec(s.plain);
  if (line?.[1] !== undefined) {
    const agreed = nobody.test(line[1]);
    return poll(
      s,
      tidyQuestion(s.text.slice(s.text.length - line[1].length)),
      s.at,
      agreed ? { objections: "none" } : {},
      "consensus-call-line",
      0.85,
    );
  }
  if (silence.test(s.plain) && /\b(?:until|deadline|will be|is|adopted|broken|by)\b/.test(s.plain))
    return poll(s, tidyQuestion(s.text), s.at, {}, "silence-procedure", 0.7);
  const isObjection = asksObjection.test(s.plain);
  const isTaking = takesIt.test(s.plain);
  if (!isObjection && !isTaking) return null;
  const answer = answerTo(s, sentences);
  // "May I take it ..." without an answer may be rhetoric; asking for objections never is.
  if (!answer) return isObjection ? poll(s, proposalBefore(s, sentences), s.at, {}, "objections-asked", 0.6) : null;
  return poll(
    s,
    proposalBefore(s, sentences),
    answer.at,
    { objections: answer.said },
    "no-objection-heard",
    isObjection ? 0.9 : 0.8,
  );
}

function answerTo(s: Sentence, sentences: readonly Sentence[]): { readonly at: number; readonly said: string } | null {
  const own = s.plain.replace(/^.*\?/, "");
  if (own !== s.plain && nobody.test(own.trim())) return { at: s.at, said: "none" };
  for (let at = s.at + 1; at < sentences.length && at <= s.at + reach.sentences; at += 1) {
    const next = sentences[at];
    if (!next || next.n > s.n + reach.turns) return null;
    if (nobody.test(next.plain) && !next.plain.endsWith("?")) return { at, said: "none" };
    if (objected.test(next.plain) && next.n !== s.n) return { at, said: "raised" };
    if (
      /\?$/.test(next.plain) &&
      !takesIt.test(next.plain) &&
      !asksObjection.test(next.plain) &&
      next.plain.split(" ").length > 8
    )
      return null;
  }
  return null;
}

/** "Any objections?" is about what was proposed just before; a longer call says itself what it is about. */
function proposalBefore(s: Sentence, sentences: readonly Sentence[]): string {
  if (s.text.split(" ").length > 7 && (proposes.test(s.plain) || /\bobjections? (?:to|on|if|against)\b/.test(s.plain)))
    return tidyQuestion(s.text);
  for (let back = s.at - 1; back >= Math.max(0, s.at - 4); back -= 1) {
    const before = sentences[back];
    if (before && before.n >= s.n - 1 && proposes.test(before.plain)) return tidyQuestion(before.text);
  }
  const before = sentences[s.at - 1];
  return s.text.split(" ").length > 4 || before?.n !== s.n ? tidyQuestion(s.text) : tidyQuestion(before.text);
}

function poll(
  s: Sentence,
  question: string,
  to: number,
  results: Record<string, string>,
  rule: string,
  confidence: number,
): FoundPoll {
  return {
    n: s.n,
    from: s.at,
    to,
    sentence: s.quote,
    question: question.slice(0, 400),
    method: "consensus-call",
    results,
    rule,
    confidence,
  };
}
