/** One sentence and the decision it states, if it does. */
import type { Decision } from "../../model.ts";
import { cue } from "./cues.ts";
import type { Sentence } from "./sentences.ts";

export interface Verdict {
  readonly outcome: Decision["outcome"];
  readonly rule: string;
  readonly confidence: number;
  /** What was decided, where the sentence is a labelled line; null where it is the sentence. */
  readonly about: string | null;
}

const body =
  "(?:the )?(?:(?:working |study |contact |drafting )?groups?|wg|committee|sub-?committee|plenary|council|board|assembly|conference|meeting|commission|bureau|task force|room|chairs?|co-chairs|mag|gac|members|membership|participants|general assembly|security council|parties|we)";
const adverb =
  "(?:hereby |therefore |now |thus |unanimously |formally |provisionally |all |also |then |finally |just |today |already |generally |tentatively |in principle ){0,3}";

const line =
  /^(?:(?:draft|proposed|wg|final)[- ])?(resolution|resolved|decisions?|decided|agreed|agreement|consensus|outcome|conclusion)s?(?: ?#?\d{1,3}| \d{4}-\d+)?\s*[:=]\s*(.+)$/;
const proposedOnly = /^(?:draft|proposed)[- ](?:resolution|decision)/;

const openWords =
  /\b(?:if|when|once|until|before|unless|whether|should|could|would|might|may|can|hope|hopefully|expect(?:s|ed)?|want(?:s|ed)?|wish(?:es)?|like|try|trying|going to be|to be|will be|ready|need(?:s)? to|needs|after|why|how|what|suggest(?:s|ed)?|propose(?:s|d)?|ask(?:s|ed)?|think(?:s)?|believe(?:s)?|may be|assuming|in case|as soon as|si|cuando|quand|lorsque)\b/;
const denied = /(?:\b(?:not|never|nothing|nobody|yet to|no one|neither|without)|n't)\b[^,;]{0,30}$/;
/** Told of another meeting, another year or another body: history, not this meeting. */
const history =
  /\b(?:in (?:19|20)\d\d|last (?:year|month|week|meeting|session|november|december|january|february|march|april|may|june|july)|years? ago|previous(?:ly)?|at the (?:last|previous|time)|back (?:then|in)|in (?:tunis|geneva|new york|paris|berlin|dubai|hyderabad|rio|athens|nairobi|baku|bali|istanbul)|which (?:was|were|is|are)|that (?:was|were)|who (?:was|were)|was|were|had been|by the (?:un|united nations|general assembly|european|parliament|commission|council|government)|recently|earlier this)\b/;

const performed = new RegExp(
  `\\b(?:is|are|stands|be it|has been|have been|est|sont|queda|quedan|es) ${adverb}(?:adopted|approved|agreed(?: to| upon)?|endorsed|accepted|ratified|so decided|adoptée?s?|approuvée?s?|aprobad[oa]s?|adoptad[oa]s?)\\b`,
);
const was =
  /\b(?:was|were|got) (?:hereby |therefore |then |unanimously |formally |also )?(?:adopted|approved|agreed(?: to| upon)?|endorsed|accepted|ratified)\b/;
const said = new RegExp(
  `(?:^|[,;:] |\\b(?:so|then|and|hearing none|seeing none|that) )${body} ${adverb}(?:has |have |had )?${adverb}(?:decid(?:es|ed)|agree(?:s|d)?|adopt(?:s|ed)|approv(?:es|ed)|resolv(?:es|ed)|endorse(?:s|d)|accept(?:s|ed)) (?:to|that|on|the|this|these|it|with|upon|closing|close|merging|adopting|proposal|by)\\b`,
);
const personal =
  /\bwe (?:all |also |generally |can |do |then )?(?:agree|agreed|accept|accepted|decide|decided|adopted|approved)\b/;
const formula =
  /(?:^|[ ,;])(?:it (?:is|was|has been) so (?:decided|agreed|ordered)|(?:it's|it is|so,? that's|so,? that is) (?:decided|agreed|approved|adopted)\b|so (?:decided|ordered|agreed)\b|the (?:motion|resolution|amendment|proposal|ayes) (?:carries|passes|passed|is carried|has carried|carried|have it|has passed)|motion (?:carries|carried|passes|passed)|il en est ainsi décidé\.?|así queda (?:acordado|decidido)|así se acuerda)(?![\p{L}])/u;
const alone =
  /^(?:\(?\s*)?(?:adopted|approved|agreed|decided|carried|so decided|adoptée?|approuvée?|aprobad[oa]|gavel)(?: (?:by consensus|unanimously|by acclamation|without a vote))?\s*[.!)]*$/;
const byConsensus = /\badopted (?:by (?:consensus|acclamation)|without (?:a )?vote|by \d+ votes?)\b/;

const rough =
  /\brough consensus\b|(?:^|\b(?:is|was|have|had|see|exists|reached|seems|call|declare|there's|a) )(?:a |some )?(?:general|broad|emerging|near|mild|working) consensus\b|\b(?:i see|i hear|there is|there's|we have) (?:general|broad|overall) (?:agreement|support)\b|\bsense of the room (?:is|was|seems)\b|\bmajority (?:view|is in favou?r|prefers)\b/;
const consensus = new RegExp(
  `\\b(?:(?:there (?:is|was|seems to be|appears to be)|there's|we (?:have|had|reached|got|seem to have)|(?:i|we) (?:see|hear|call|declare)|${body} (?:has |have |had )?(?:reached )?|(?:clear|strong|full|good|wg|call) )(?:a |clear |strong |full |good |some |wg |the )*consensus\\b|consensus (?:to|is|was|on|exists|that|in the room)\\b|consensus is to\\b|(?:reached|by) consensus (?:to|on|that)\\b)`,
);
const noConsensus =
  /\bno (?:clear |rough |real |wg |sufficient |strong )*consensus\b|\b(?:not|n't|never|without|lack of|failed to|unable to|cannot|can't|could not|couldn't) (?:(?:yet|have|had|reach|reached|reaching|find|found|get|got|see|seeing|seem|to|be|achieve|achieved|able|a|any|clear|rough|wg|there|hear) ){0,6}(?:consensus|agreement)\b|\bconsensus (?:was|is|has been|could) not\b|\bno agreement (?:was|is|has been|on)\b|\bpas de consensus\b|\bno hay consenso\b/;

const rejected = new RegExp(
  `\\b(?:is|are|was|were|has been|have been|stands|est|queda) ${adverb}(?:rejected|withdrawn|defeated|voted down|not (?:adopted|approved|carried|accepted|endorsed|retained)|ruled out|rejetée?|rechazad[oa])\\b|\\b(?:proposal|amendment|paragraph|text|motion|wording) (?:is|was) not agreed\\b|\\b(?:motion|amendment|proposal|resolution) (?:fails|failed|is lost|does not (?:carry|pass)|did not (?:carry|pass))\\b|\\b(?:decid(?:ed|es)|agree(?:d|s)?|resolved|consensus(?: is| was)?) (?:not to (?!(?:block|oppose|object|stand))|against\\b)|^decided against\\b|\\b${body} (?:has |have )?(?:reject(?:s|ed)|decline(?:s|d) to|turned down)\\b|\\bwithdraw(?:s|ing)? (?:the|my|our|this|its|that) (?:proposal|amendment|motion|draft|text|candidacy)\\b|\\bwill not be (?:adopted|pursued|accepted)\\b`,
);
const deferred =
  /\b(?:is|are|was|were|be|been|is being|gets) (?:therefore |thus |now |hereby )?(?:deferred|postponed|tabled|held over|carried over|adjourned (?:to|until)|remitted|kept (?:open|pending|in brackets)|left (?:open|pending|in brackets))\b|\bdefer(?:red|ring|s)? (?:this|it|until|to (?:the |our |a )?(?:next|later|list|following|future|mailing|plenary)|(?:the |any )?(?:decision|consideration|discussion|issue|item|question|vote|matter|adoption))\b|\bwe(?: will|'ll| shall| propose to| have to|) (?:come back|return|revert) to (?:this|the (?:issue|item|question|paragraph|matter|point|text|proposal|topic|agenda|draft))\b|\b(?:come|go) back to (?:this|it|that) (?:later|next|at (?:the|our) next|tomorrow|after|this afternoon|in the afternoon|on (?:monday|tuesday|wednesday|thursday|friday))\b|\bput (?:this|that|the (?:issue|item|question|matter|proposal|text|decision|draft)) (?:on hold|aside|off)\b|\b(?:leave|keep) (?:this|the (?:issue|item|question|text|paragraph|matter|point)|paragraph \w+) (?:open|pending|in (?:square )?brackets|bracketed)\b|\bpostpone (?:this|it|the|a|any|further|discussion|until)\b|\b(?:take|taken|taking|bring) (?:it|this|that|the (?:issue|question|discussion)) (?:to|back to) the (?:mailing )?list\b|\breporté(?:e)? à\b|\bse aplaza\b|\b(?:item|decision|discussion|issue|consideration|resolution) (?:deferred|postponed|tabled)\b|^(?:issue |item )?deferred\b/;

const decisive = cue.consensus | cue.delay | cue.refusal | cue.adoption | cue.decisionLine;

/** The decision a sentence states, null where it states none. */
export function outcomeIn(s: Sentence): Verdict | null {
  const { plain, cues } = s;
  if ((cues & decisive) === 0) return null;
  const labelled = (cues & cue.colon) !== 0 && (cues & cue.decisionLine) !== 0 ? line.exec(plain) : null;
  if (labelled?.[2] !== undefined && !proposedOnly.test(plain)) return ofLine(s, labelled[1] ?? "", labelled[2]);
  if (/\?["')]*$/.test(plain) || plain.length < 6) return null;
  return (
    ((cues & cue.consensus) !== 0 ? (noAgreement(plain) ?? agreement(plain)) : null) ??
    ((cues & cue.delay) !== 0 ? postponed(plain) : null) ??
    ((cues & cue.refusal) !== 0 ? refused(plain) : null) ??
    ((cues & cue.adoption) !== 0 ? adoption(s) : null)
  );
}

const verdict = (
  outcome: Verdict["outcome"],
  rule: string,
  confidence: number,
  about: string | null = null,
): Verdict => ({ outcome, rule, confidence, about });

function ofLine(s: Sentence, label: string, content: string): Verdict | null {
  const about = s.text.slice(s.text.length - content.length);
  if (/^\W*$|^(?:tbd|none|n\/a|\?+)/.test(content)) return null;
  const isSoft = /^(?:outcome|conclusion|consensus|agreement)/.test(label);
  const base = isSoft ? 0.7 : 0.9;
  if (noConsensus.test(content) || /^no consensus/.test(content))
    return verdict("no-consensus", "decision-line", base, about);
  if (rough.test(content)) return verdict("rough-consensus", "decision-line", base, about);
  if (
    /\b(?:reject(?:ed|s)?|withdrawn?|not (?:adopted|approved|accepted)|agreed not to|declined?|decided against|won't fix|wontfix)\b/.test(
      content,
    )
  )
    return verdict("rejected", "decision-line", base, about);
  if (
    /\b(?:defer(?:red|s)?|postpone[ds]?|revisit|tabled|continue (?:the )?(?:discussi(?:ng|on))|come back|later|more (?:testing|feedback|discussion)|on hold)\b/.test(
      content,
    )
  )
    return verdict("deferred", "decision-line", base - 0.1, about);
  return verdict("adopted", "decision-line", base, about);
}

const before = (plain: string, at: number): string => plain.slice(Math.max(0, at - 90), at);

function noAgreement(plain: string): Verdict | null {
  const match = noConsensus.exec(plain);
  if (!match) return null;
  return /\b(?:if|when|unless|should|could|would|might|whether|will|won't|may|fear|risk|last|previous)\b/.test(
    before(plain, match.index),
  )
    ? null
    : verdict("no-consensus", "no-consensus", 0.8);
}

function agreement(plain: string): Verdict | null {
  const isRough = rough.exec(plain);
  const match = isRough ?? consensus.exec(plain);
  if (
    !match ||
    (isRough &&
      !/\b(?:is|was|have|has|there's|had|see|exists?|seems|reached|yes|to|that|on|declare|call|:)\b/.test(plain))
  )
    return null;
  const ahead = before(plain, match.index);
  const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 60);
  if (
    /\b(?:if|when|once|until|before|unless|whether|should|could|would|might|may|need(?:s)?|want|try|trying|seek|looking for|work(?:ing)? (?:on|towards?)|towards?|build|get|judge|reach|find|what|how|does|do|doubt|not sure|maybe|think|believe|hope|previous|only|by|requires?|call for|assess|gauge)\b/.test(
      ahead,
    ) ||
    denied.test(ahead)
  )
    return null;
  if (
    /\b(?:consensus (?:call|building|document|based|process|requirements?|decisions? (?:are|is))|consensus-)/.test(
      match[0] + after,
    ) ||
    /^ (?:call|building|document|process|based|requirement|model|-)/.test(after)
  )
    return null;
  if (/\bnot\b/.test(after.slice(0, 18)) && /\bto not\b|\bnot to\b|against/.test(after))
    return verdict("rejected", "consensus-not-to", 0.7);
  return isRough ? verdict("rough-consensus", "rough-consensus", 0.85) : verdict("adopted", "consensus", 0.7);
}

function postponed(plain: string): Verdict | null {
  const match = deferred.exec(plain);
  if (!match) return null;
  const ahead = before(plain, match.index);
  if (
    /(?:n't|\b(?:if|whether|not|never|could|have to|had to|gonna|might|may|why|asks?|asked|suggests?|proposes?|proposal|used to|would|cannot|was in|last|defer(?:s|red)? to)\b)/.test(
      ahead,
    ) ||
    /\bdefer(?:red|s|ring)? to (?:the |my |our )?(?:expert|colleague|chair|others|you|him|her|them|[a-z]+'s judge)/.test(
      plain,
    )
  )
    return null;
  const isList = /list$/.test(match[0]);
  if (isList && /\b(?:think|should|maybe|perhaps|want)\b/.test(ahead)) return null;
  const isReturn = /come back|return|revert|get back|go back/.test(match[0]);
  return verdict(
    "deferred",
    isList ? "to-the-list" : isReturn ? "come-back-to" : "deferred",
    isList ? 0.5 : isReturn ? 0.55 : 0.75,
  );
}

const matter =
  /\b(?:amendments?|motions?|proposals?|paragraphs?|drafts?|resolutions?|texts?|requests?|candidates?|candidac(?:y|ies)|issues?|items?|pr|pull request|documents?|changes?|it|this|that|options?|suggestions?|applications?|reports?|agenda|nominations?|objections?|appeals?|articles?|points?|wording|language|version|statement|recommendations?|declaration|propuesta|enmienda|projet|proposition|amendement)\b/;

function refused(plain: string): Verdict | null {
  const match = rejected.exec(plain);
  if (!match) return null;
  const ahead = before(plain, match.index);
  // A person, a packet or a login may be rejected too: what meetings reject has a name.
  if (/^(?:is|are|was|were|has|have|stands|est|queda)\b/.test(match[0]) && !matter.test(ahead)) return null;
  if (
    openWords.test(ahead) ||
    (denied.test(ahead) && !/not to/.test(match[0])) ||
    /\b(?:in (?:19|20)\d\d|last year|requests?|connections?|packets?|messages?|frames?|values?|headers?|browsers?|servers?|clients?|certificates?)\b/.test(
      plain,
    )
  )
    return null;
  return verdict("rejected", "rejected", 0.75);
}

function adoption(s: Sentence): Verdict | null {
  const { plain } = s;
  if (alone.test(plain)) return verdict("adopted", "adopted-alone", 0.8);
  const said1 = formula.exec(plain);
  if (said1 && !openWords.test(before(plain, said1.index)) && !denied.test(before(plain, said1.index)))
    return verdict("adopted", "so-decided", 0.95);
  if (
    byConsensus.test(plain) &&
    !history.test(plain.replace(byConsensus, " ").replace(/\b(?:was|were|has been|is)\b/, " ")) &&
    !openWords.test(plain)
  )
    return verdict("adopted", "adopted-by", 0.85);
  const now = performed.exec(plain);
  if (now) {
    const ahead = before(plain, now.index);
    if (
      openWords.test(
        ahead.replace(/\b(?:if|as) (?:there (?:is|are)|i (?:see|hear)) no (?:objections?|comments?|further)[^,]*,/, ""),
      ) ||
      denied.test(ahead) ||
      history.test(ahead) ||
      /\b(?:in (?:19|20)\d\d|last year|by the (?:un|general assembly|european|parliament))\b/.test(plain)
    )
      return null;
    // By another body: news, not a decision of this meeting.
    if (
      /^ by (?!consensus|acclamation|unanim|a vote|\d|the (?:committee|meeting|plenary|working|wg|group|assembly|council|conference))/.test(
        plain.slice(now.index + now[0].length),
      )
    )
      return null;
    return verdict("adopted", "is-adopted", /\bthat(?:'s)? is agreed|agreed$/.test(plain) ? 0.6 : 0.85);
  }
  const past = was.exec(plain);
  if (
    past &&
    s.written &&
    !openWords.test(before(plain, past.index)) &&
    !denied.test(before(plain, past.index)) &&
    !history.test(plain.replace(was, " "))
  )
    return verdict("adopted", "was-adopted", 0.7);
  return byBody(s);
}

function byBody(s: Sentence): Verdict | null {
  const { plain } = s;
  const match = said.exec(plain);
  if (!match) return null;
  const ahead = before(plain, match.index);
  const isPersonal = personal.test(match[0]) || /\bwe\b/.test(match[0]);
  if (
    openWords.test(ahead) ||
    denied.test(match[0]) ||
    history.test(plain.replace(match[0], " ")) ||
    /\b(?:agree|agrees|agreed) (?:with|on the (?:need|importance))\b/.test(
      match[0] + plain.slice(match.index + match[0].length, match.index + match[0].length + 20),
    )
  )
    return null;
  if (!isPersonal) return verdict("adopted", "body-decides", 0.75);
  // "We agree" is an opinion; "we agreed to" and "we have decided to" are decisions of those present.
  const isPerfect =
    /\bwe (?:have|'ve) (?:now |all |just |therefore )?(?:decided|agreed|resolved) (?:to|that|on)\b/.test(match[0]);
  if ((!s.written && !isPerfect) || /\bat [^,]{2,30}, we\b/.test(plain)) return null;
  return /\b(?:agreed|decided|adopted|approved|resolved|accepted) (?:to|that|on)\b/.test(match[0])
    ? verdict("adopted", "we-agreed", 0.55)
    : null;
}
