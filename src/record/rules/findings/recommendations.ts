/**
 * What was recommended to somebody: said as a recommendation, or asked of a group by name. Not every "should":
 * what belongs to the running of the meeting, or only wonders, is left out.
 */
import type { Recommendation } from "../../model.ts";
import { cue } from "./cues.ts";
import type { Sentence } from "./sentences.ts";

const label =
  /^(?:(?:key |policy |draft |final )?(?:recommendations?|suggestions?|recommandations?|recomendaci(?:ón|ones)))(?: ?#?\d{1,2})?\s*[:–—]\s*(.{12,})$/;
const adverbs =
  "(?:(?:would|'d|will|also|strongly|therefore|really|then|just|like to|want to|wish to|respectfully|further|kindly|highly|certainly|can only|only|do) ){0,4}";
const performative = new RegExp(
  `\\b(?:(?:i|we|my delegation|our delegation|my (?:government|country|organi[sz]ation)|the (?:\\w+ ){1,3}(?:group|delegation|report|forum|panel|workshop|session|participants|community)) |i'd |we'd )${adverbs}(?:recommend(?:s|ed)?|suggest(?:s|ed)?|propose[sd]?|urge[sd]?|encourage[sd]?|call(?:s|ed)? (?:on|for|upon)|advise[sd]?|invite[sd]? (?:all|the|governments|states|member))\\b`,
);
/** "Norland recommends that ...", said by Norland. */
const bodySays =
  /\p{Lu}[\p{L}'-]+ (?:would (?:like to )?|also |therefore |strongly |further ){0,3}(?:recommends?|urges?|proposes?|suggests?|encourages?|calls? (?:on|for|upon)|invites?)\b/u;
const passive =
  /\b(?:it (?:is|was|has been|should be) (?:strongly |further |therefore )?(?:recommended|suggested|proposed|advisable|advised)|(?:is|are) (?:strongly )?(?:recommended|encouraged|urged|invited|called upon) to)\b/;
const noun =
  /\b(?:my|our|one|another|the (?:first|second|third|main|key)|first|second|third|last|main|concrete|final)(?: (?:first|second|third|main|key|concrete|final|other|simple|practical|general))? (?:recommendations?|suggestions?|proposals?|advice|request|plea|appeal|call to action) (?:is|are|would be|was|here is|to (?:the|you|all))\b|\b(?:that|this)(?:'s| is| would be| was) (?:my|our|the|a|one) (?:main |key |first |only )?(?:recommendation|suggestion|advice|proposal)\b/;
const foreign =
  /\b(?:nous recommandons|je recommande|nous proposons|je propose (?:que|de)|je suggère|nous suggérons|il est recommandé|nous appelons|il faudrait|nous devrions|nous devons|recomendamos|recomiendo|propongo|proponemos|sugiero|sugerimos|se recomienda|deberíamos|instamos a|es necesario que|hay que)\b/;

const groups =
  "(?:we|the (?:igf|mag|un|united nations|ietf|itu|icann|community|communities|internet community|technical community|secretariat|international community|private sector|public sector|industry|forum|global south|gdc|oewg|working group|committee|council|commission|european union|eu|media|academia|civil society|platforms?|companies|business(?:es)? community|multistakeholder community|stakeholders|government|governments|regulators?|nris?|bpf|best practice forum|dynamic coalitions?|leadership panel|process|bureau|chair|report|text|draft|resolution|declaration|charter|mandate|agenda|session|programme?)|igf|mag|icann|itu|ietf|governments?|(?:member )?states|all (?:stakeholders|actors|parties|of us|states|governments)|stakeholders|stakeholder groups|countries|companies|platforms|businesses|regulators|policy ?makers|legislators|parliaments|parliamentarians|operators|developers|everyone|everybody|civil society|academia|donors|developed countries|developing countries|law enforcement|isps|tech companies|educators|schools|universities|internet users|users|nris|the nris)";
const modal = new RegExp(
  `\\b${groups} (?:also |really |all |therefore |definitely |certainly |urgently |now |collectively |both ){0,2}(?:should|must|ought to|needs? to|shall)(?: (?:also|really|all|therefore|definitely|certainly|urgently|now|collectively|always|actively|at least|rather|instead|continue to|try to|work to)){0,2} (?<verb>\\p{L}+)`,
  "gu",
);
/** What a "should" asks for when it is about the matter and not about thinking or the meeting. */
const weak = new Set(
  "say mention know see remember note understand think thank thanks clear aware move go stop close end start wrap wait look hear listen admit recognise recognize acknowledge ask wonder believe agree expect get keep come take give have probably just not maybe feel hope know worry conclude finish break proceed turn point answer leave quit happy pleased proud careful honest be apologise apologize discuss talk speak".split(
    " ",
  ),
);
const modest = /\b(?:be|have|keep|take|give|get|look|think|discuss|talk|speak|listen)\b/;
const lets =
  /\b(?:let us|let's|why don't we|why not) (?:also |all |really |therefore )?(?:focus|create|build|propose|invite|ensure|establish|develop|promote|invest|strengthen|expand|set up|publish|support|join forces|work together|include|involve|engage|commit|use|make sure|bring together|collaborate|push|adopt|connect)\b/;
const need =
  /\b(?:there (?:is|'s) (?:a |an )?(?:clear |urgent |real |strong |great )?need (?:for|to)|(?:^|i (?:think|believe|feel)(?: that)? )there (?:should|must|needs to|need to|ought to) be|what (?:is|we) needed? is|it (?:is|'s|would be) (?:very |really |also |absolutely |extremely |so )?(?:important|essential|crucial|vital|necessary|critical|imperative|useful|helpful|good|great|nice|wise|better)(?: (?:for|that|to|if)\b)(?! (?:you|it|i|hear|see|be here|note|remember|say|know|understand|me|them|him|her)\b))/;
const wish =
  /\b(?:i|we) (?:would|'d) (?:really |also |very much )?like to see\b|\bmy (?:wish|hope|dream) (?:is|would be)\b|\b(?:i|we) (?:would|'d) (?:really |also |very much )?(?:welcome|love to see|appreciate (?:it )?if)\b/;
const imperative =
  /^(?:\d{1,2}[.)] )?(?:please )?(?:create|establish|develop|strengthen|promote|ensure|invest|encourage|support|adopt|build|set up|include|involve|engage|foster|increase|improve|expand|provide|require|publish|harmoni[sz]e|implement|integrate|facilitate|enhance|recogni[sz]e|respect|protect|avoid|prioriti[sz]e) (?:\S+ ){3}/;

/** The meeting's own running, memories of what was suggested, and wondering. */
const running =
  /\b(?:break|coffee|lunch|dinner|sit (?:down|closer)|comes? (?:up|closer|forward|to the front)|empty seats|move (?:on|along|forward to)|next (?:speaker|item|question|slide|panel|presentation|topic on)|microphones?|mic\b|slides?|take the floor|minutes (?:left|each|for)|introduce (?:yourself|yourselves|ourselves)|wrap up|run(?:ning)? (?:out of time|late)|time ?keep|raise your hand|go (?:back|around|ahead|to the)|first question|get started|start (?:with|the|now|by)|stay on time|turn (?:it )?over|hand over|photo|applause|floor to|headsets?|interpretation|the queue|this session|the room|the chat|screen|audience questions|open (?:it up|the floor))\b/;
const distant =
  /\b(?:as (?:i|you|we|was|he|she|they|has been) (?:\w+ )?(?:suggested|recommended|proposed|mentioned|said)|(?:you|he|she|they|\w+ has|who|which|had) (?:suggested|recommended|proposed)|(?:whether|if|why|how|what|when|where|who|which) (?:\w+ ){0,3}(?:should|must|need|recommend|suggest)|not sure|i don't know|i do not know|didn't|suggests? that (?:it|he|she|they)|data suggests?|research suggests?|evidence suggests?|might suggest|could suggest|don't (?:recommend|suggest|propose)|not (?:recommending|suggesting|proposing)|used to)\b/;

export function recommendationsIn(sentences: readonly Sentence[]): Recommendation[] {
  const found: Recommendation[] = [];
  for (const s of sentences) {
    const rated = rate(s);
    if (rated)
      found.push({
        n: s.n,
        text: rated.text ?? s.text,
        sentence: s.quote,
        rule: rated.rule,
        confidence: rated.confidence,
      });
  }
  return found;
}

/** "processes that we think we need", "not that we think we need": no claim. */
const isClaim = (ahead: string): boolean =>
  claims.test(ahead) &&
  !/\b(?:that|what|which|who|not that|if|do) (?:i|we|you) (?:think|believe|feel|say)(?: that)?,? $/.test(ahead);

/** The first "should" of a group that stands as a claim. */
function firstClaim(plain: string): RegExpExecArray | null {
  for (const match of plain.matchAll(modal))
    if (isClaim(plain.slice(Math.max(0, match.index - 60), match.index))) return match;
  return null;
}

const wonders =
  /^(?:(?:so|and|but|well|in other words|then|now),? ){0,3}(?:is|are|would|could|do|does|can|will|should|what|how|why|where|who|which)\b(?! (?:we|i|you|is needed))/;

interface Rated {
  readonly rule: string;
  readonly confidence: number;
  readonly text?: string;
}

/** Without these words nothing is asked of a group. */
const asking = cue.modal | cue.letUs | cue.wish | cue.need | cue.imperative;

function hasSixWords(plain: string): boolean {
  let at = -1;
  for (let spaces = 0; spaces < 5; spaces += 1) {
    at = plain.indexOf(" ", at + 1);
    if (at < 0) return false;
  }
  return true;
}

function rate(s: Sentence): Rated | null {
  const { plain, cues } = s;
  const isSaid = (cues & cue.saying) !== 0;
  if (!isSaid && (s.written || (cues & asking) === 0)) return null;
  const marked =
    isSaid && (plain.includes(":") || plain.includes("–") || plain.includes("—")) ? label.exec(plain) : null;
  if (marked?.[1] !== undefined)
    return { rule: "recommendation-line", confidence: 0.9, text: s.text.slice(s.text.length - marked[1].length) };
  if (!hasSixWords(plain) || /\?["')]*$/.test(plain)) return null;
  if (!isSaid) {
    const rated = asked(plain, cues);
    return rated === null || running.test(plain) || distant.test(plain) || wonders.test(plain) ? null : rated;
  }
  if (distant.test(plain) || wonders.test(plain)) return null;
  const isRunning = running.test(plain);
  if ((s.kind === "state" || s.kind === "organisation") && bodySays.test(s.text))
    return { rule: "body-recommends", confidence: 0.8 };
  if (
    /^(?:so |and |also |therefore,? )?(?:the |our )(?:[\p{L}-]+ ){1,4}(?:therefore |strongly |also )?(?:recommends|advises|urges|calls (?:on|upon|for))\b/u.test(
      plain,
    )
  )
    return { rule: "body-recommends", confidence: 0.8 };
  if (performative.test(plain) && !/\b(?:typically|usually|often|always|normally)\b/.test(plain))
    return isRunning ? null : { rule: "i-recommend", confidence: /recommend|urge|call/.test(plain) ? 0.9 : 0.75 };
  if (isRunning) return null;
  if (passive.test(plain)) return { rule: "it-is-recommended", confidence: 0.8 };
  if (noun.test(plain)) return { rule: "my-suggestion-is", confidence: 0.75 };
  if (foreign.test(plain)) return { rule: "recommend-fr-es", confidence: 0.65 };
  // Notes of engineers are full of "should": there only what is said as a recommendation counts.
  if (s.written) return null;
  return asked(plain, cues);
}

/** Where a "should" is somebody's own claim, not a clause about what others say or need. */
const claims =
  /(?:^|^(?:so|and|but|also|yes|yeah|well|then|therefore|thus|second|secondly|first|firstly|third|finally|now|however|of course|again|okay)[,.]? |[,;:–—] ?(?:(?:so|and|but|then|also|therefore|i think|i believe|i would say) ?,? ?){0,3}(?:that )?|\b(?:i|we)(?: would| also| really| strongly| do| still| just| firmly)* (?:think|believe|feel|say|argue|hope|insist|agree|stress|emphasi[sz]e)(?: that)?,? |\band (?:so |that )?|\bthen )$/;

function asked(plain: string, cues: number): Rated | null {
  const match = (cues & cue.modal) !== 0 ? firstClaim(plain) : null;
  const verb = match?.groups?.["verb"];
  if (match && verb !== undefined) {
    const rest = plain.slice(match.index);
    const isPassiveOrLong =
      verb === "be" &&
      /\bbe (?:\w+ )?(?:\w+ed|included|involved|heard|given|made|held|built|done|put|more|able|open|part|accountable|transparent)\b/.test(
        rest,
      );
    const isGroup = !/^we\b/.test(match[0]);
    const isThinkOf =
      /^(?:think|get|talk|look|keep|take|give|be)$/.test(verb) &&
      /\b(?:think (?:of|about) (?:\w+ )?\w+ing|get \w.{0,40}(?:on board|involved|together|engaged)|take (?:into account|action|steps|advantage|responsibility|seriously)|give (?:more|voice|priority|space)|keep (?:the |an )?(?:open|focus|working))\b/.test(
        rest,
      );
    if (
      isThinkOf ||
      !weak.has(verb) ||
      isPassiveOrLong ||
      (isGroup && modest.test(verb) && rest.split(" ").length > 5)
    ) {
      return { rule: isGroup ? "group-should" : "we-should", confidence: isGroup ? 0.6 : 0.5 };
    }
  }
  if (
    plain.includes(" should ") &&
    /\b(?:i|we) (?:think|believe|feel)(?: that)?,? .{3,70}(?<!that|which|who|what) should (?:also |not |always |just )?(?:be \w+(?:ed|n|rd|de|ght)|have|really be)\b/.test(
      plain,
    )
  )
    return { rule: "should-be", confidence: 0.45 };
  if ((cues & cue.letUs) !== 0 && lets.test(plain)) return { rule: "lets", confidence: 0.5 };
  if ((cues & cue.wish) !== 0 && wish.test(plain)) return { rule: "would-like-to-see", confidence: 0.5 };
  if (
    (cues & cue.need) !== 0 &&
    need.test(plain) &&
    plain.split(" ").length > 8 &&
    /\b(?:that|to|for|be)\b/.test(plain)
  )
    return { rule: "there-is-a-need", confidence: 0.4 };
  if ((cues & cue.imperative) !== 0 && imperative.test(plain)) return { rule: "imperative", confidence: 0.4 };
  return null;
}
