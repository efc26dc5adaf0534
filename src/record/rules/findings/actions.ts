/**
 * What somebody took on, with who: "ACTION: Manu to write ...", "AI(Raphael): ...", "I will send the list by Friday",
 * "The secretariat will circulate ...". Saying what one will do in the next minute is no action.
 */
import type { Action } from "../../model.ts";
import { cue } from "./cues.ts";
import { ownerOf, restOf } from "./owners.ts";
import type { People } from "./people.ts";
import type { Sentence } from "./sentences.ts";

const label =
  /^(?:(?:new|open|next) )?(?:action(?: items?| points?)?|a\.?i\.?|to-?do|follow-?up)(?:[ -]?#?\d{1,4})?(?: ?\((?<brackets>[^)]{1,60})\)| ?\[(?<square>[^\]]{1,60})\]| (?:is )?(?:on|for|to) (?<on>[\p{L}@][\p{L}.'-]*(?:(?: and |, ?| ?\/ ?| & | )[\p{L}@][\p{L}.'-]*){0,3}?)(?= to | for |:| -)| (?<named>[\p{L}@][\p{L}.'-]*(?: ?[/&,] ?[\p{L}.'-]+| [\p{L}.'-]+){0,2})(?=\s?:))?\s*(?::|-{1,2}|–|—|(?= to ))\s*(?<what>\S.*)$/iu;
/** "... the hash. AI(Karthik): take it to the list": minutes drop an action into the middle of a line. */
const inline = /\b(?:AI|ACTION(?: ITEM)?|TODO) ?\((?<brackets>[^)]{1,60})\)\s*:?\s*(?<what>.{6,})$/u;
const inlineBare = /(?:^|[\s(*[-])(?:ACTION(?: ITEM)?S?|A\.?I\.?) ?(?::|-{1,2}|–|—) ?(?<what>.{6,})$/u;
const tookAction =
  /^(?:\(?)(?<who>[\p{L}][\p{L}.' -]{0,40}?) (?:took|takes|taking|has|was given|is given|accepted|will take|volunteers for|agreed to take)(?: the| an| another| this)? (?:action(?: item)?|ai)\b(?: to| on| of)? ?(?<what>.*)$/iu;

const deliver =
  "(?:send|circulate|write(?: up)?|draft|prepare|share|post|submit|file|open|create|publish|distribute|e?mail|forward|contact|follow[- ]up|set up|organi[sz]e|schedule|update|revise|upload|provide|compile|report(?: back)?|review|re-?read|check|coordinate|arrange|produce|put together|make|do|add|fix|merge|raise|propose|collect|gather|convene|transmit|liaise|reach out|investigate|look into|clarify|finalise|finalize|complete|deliver|respond|reply|consult|invite|announce|issue|translate|record|document|implement|test|talk to|ask|call|bring|take(?: it| this| that)? to the list|get back to|help|develop|start|continue|maintain|print|put|study|come back|look at|edit|incorporate|integrate|summari[sz]e|consolidate|notify|inform)";
const thing =
  "(?:draft|text|proposals?|documents?|report|list|minutes|notes|summary|letter|issues?|prs?|pull requests?|papers?|questionnaire|survey|links?|slides|agenda|invitations?|calendar|e-?mails?|messages?|comments|version|revision|language|wording|note|doc|spec|website|wiki|page|recording|transcript|contacts?|template|timeline|roadmap|work ?plan|outline|calls?|meeting|webinar|doodle|poll|form|file|data|results|tests?|review|feedback|answers?|response|statement|concept note|terms of reference|section|paragraph|examples?|ticket|bug|repo|repository|errata|copies|tools?|criteria|guide|presentation|materials?|catalogue|inventory|table|list of|interim|compilation|matrix|mailing list|list of)";
const deadline =
  "(?:by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|next|the end|end of|the next|mid|early|late|january|february|march|april|may|june|july|august|september|october|november|december|then|noon|cob|close)|next (?:week|month|year|meeting|call|session)|tomorrow|later today|tonight|this week|within (?:a|the|one|two|three|\\d)|after (?:the|this) (?:meeting|session|call)|before (?:the|our|next|we meet)|(?:in|for) the next (?:\\w+ )?(?:days?|weeks?|months?)|in the coming|as soon as possible|asap|shortly|soon|on the (?:mailing )?list|to the (?:mailing )?list|offline|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|avant|d'ici|la semaine prochaine|antes del?|la próxima semana)";
const objectOrTime = new RegExp(`\\b${thing}\\b|\\b${deadline}\\b`);
const hasDeadline = new RegExp(`\\b${deadline}\\b`);

const own = new RegExp(
  `\\b(?:i(?:'ll| will| shall|'m going to| am going to| promise to| undertake to| commit to| volunteer to| can volunteer to| am happy to take| take the action to| agree to| will try to)|je vais|je m'engage à|yo voy a|voy a|me comprometo a) (?:also |then |certainly |gladly |happily |personally |definitely |try to |make sure to |be sure to |go and |please )?(?:(${deliver})|envoyer|rédiger|préparer|enviar|redactar|preparar|circular)\\b`,
);
const elided = new RegExp(
  `^(?:ok(?:ay)?[,.]? |yes[,.]? |sure[,.]? |thanks[,.]? |thinks? )?will (?:also |try to |then )?(${deliver})\\b`,
);
const ours =
  /\bwe(?:'ll| will| shall| undertake to| commit to| are going to) (?:also |then |certainly )?(send|circulate|publish|distribute|post|e?mail|share|prepare|draft|issue|upload|set up|organi[sz]e|convene|schedule|submit|report back|update|revise|compile|forward|produce)\b/;
const theirs = new RegExp(
  `(?:^|[,;.(–—-] ?|\\b(?:and|so|then|that|think|agreed|also|but|ok|okay) )(?<who>(?:the )?[\\p{L}@][\\p{L}.'-]*(?:(?: and | & |, | ?/ ?| )[\\p{L}@][\\p{L}.'-]*){0,3}?) (?:will|'ll|shall|is going to|are going to|agree[sd]? to|has agreed to|have agreed to|volunteer(?:s|ed)? to|offer(?:s|ed)? to|undertook to|undertakes to|was asked to|were asked to|is asked to|are asked to|is requested to|are requested to|(?:is|are) (?:thus |hereby |therefore |now )?(?:instructed|invited|mandated) to|is tasked (?:to|with)|to) (?:also |then |now |work with \\w+ to |take (?:an|the) action to )?(?<verb>${deliver})\\b`,
  "iu",
);
const requested = new RegExp(
  `\\b(?:i(?:'d| would| will)?(?: like to)? ask|we(?:'d| would)? ask|requests?|requested|instruct(?:s|ed)?|invite[sd]?|could|can|would) (?<who>(?:the )?(?:\\w+ )?(?:secretariat|chairs?|co-chairs?|rapporteurs?|editors?|authors?|bureau|facilitators?)) (?:please |kindly )?(?:to )?(?:please |kindly )?${deliver}\\b`,
  "iu",
);

/** "We commit to publishing all transcripts": a promise before everybody. */
const commits =
  /\b(?:i|we|my government|our (?:government|country|organi[sz]ation|company))(?: hereby| also| therefore)? (?:commit|pledge|undertake)s?(?: ourselves| itself)? to (?:\w+ing|(?!the\b|this\b|that\b|our\b)\w+) \w+/;
const asksOthers =
  /\b(?:secretariat|chairs?|co-chairs?|rapporteurs?|editors?|authors?|bureau|facilitators?|agreed that|instructed to)\b/;

/** About the next minute of the meeting or about a thing that acts by itself. */
const fleeting =
  /\b(?:share (?:my|the|this) screen|share (?:with you )?(?:some|a few|my|our|one|two|an?) (?:thoughts?|views?|observations?|ideas?|experiences?|examples?|perspectives?|story|points?|remarks?|slides?)|make (?:\w+ ){0,3}(?:point|points|comments?|remarks?|observations?|intervention|statement|brief|sure (?:i|that i|you can)|sense|short|one|two|three|quick)|do (?:it |this |that |an? )?(?:my best|small|brief|short|quick|very|quick|in (?:english|french|spanish)|now)|add (?:just |only |also |a few |one |two |something|that|to (?:that|what|this)|my (?:voice|support))|start (?:with|by|off|from)|begin|continue (?:with|by|in)|ask (?:you|a question|my|one|two|the question|everybody|everyone|people|each)|call (?:on|upon|it|this|that)|give (?:the floor|you)|raise (?:one|two|a|three|my|this) (?:point|question|issue|hand)|bring (?:up|in|it|this|that)|provide (?:a |an |some |you |just )*(?:brief |short |quick |little )?(?:overview|introduction|context|background|example|examples|update|insight|perspective|answer)|post (?:it|the link|a link|that|them)? ?in the chat|in the chat|open (?:the|up|this|it up)|report (?:that|on (?:what|the))|take (?:questions|two|three|one more)|help (?:you|us|me|them|people|to|the)|talk to you|try to (?:be|keep|make|answer)|if (?:you|it|there|we|they)|be brief|review (?:of )?(?:some|what|briefly|quickly)|check (?:if|whether) (?:you|i|we|there|everyone))\b/;
const doubtful = /\b(?:not|never|n't|if|whether|would|could|unless|used to|when)\b/;
const selfAction =
  /\bi(?:'ll| will| can|'d be happy to| am happy to)? (?:take|took|have) (?:an|the|that|this|on the) action(?: item)?\b/;

/** "Expect to update", "Who will review": no owner stands there. */
const notWho =
  /^(?:expect|who|interested|need|plan|planning|want|going|happy|ok|okay|ask|asked|try|able|ready|like|agree|agreed|hope|intend|someone|somebody|nobody|everyone|people)\b/i;
const empty =
  /^(?:none?\b|no (?:action|consensus)\b|closed?\b(?! the)|\?+|n\/a|tbd|done|nothing|accepted|proposal accepted|_closed|simmer|no\.?)\W*(?:with no action|as out of scope|this)?\W*$/i;

export function actionsIn(
  sentences: readonly Sentence[],
  people: People,
  introduced: ReadonlyMap<number, string>,
): Action[] {
  const found: Action[] = [];
  let labelledAt = -9;
  let line = -1;
  let listedUntil = -1;
  for (const s of sentences) {
    const opens = s.line !== line;
    line = s.line;
    if (s.written && heading.test(s.plain)) {
      listedUntil = s.at + 3;
      continue;
    }
    const marked = labelled(s, people) ?? (opens && s.at <= listedUntil ? listed(s, people) : null);
    if (marked && s.at <= listedUntil) listedUntil = s.at + 3;
    if (marked) {
      labelledAt = s.at;
      found.push(marked);
      continue;
    }
    // What follows on the line of a labelled action belongs to it: "Herve to start test corpus. Roberto will help."
    const spoken = promised(s, people, introduced.get(s.n) ?? nameOf(s));
    if (spoken)
      found.push(s.at === labelledAt + 1 ? { ...spoken, confidence: Math.max(0.7, spoken.confidence) } : spoken);
  }
  return found;
}

const make = (s: Sentence, text: string, owner: string | null, rule: string, confidence: number): Action => ({
  n: s.n,
  text: text.slice(0, 700),
  owner,
  sentence: s.quote,
  rule,
  confidence,
});

function labelled(s: Sentence, people: People): Action | null {
  if ((s.cues & cue.action) === 0) return null;
  // A tracking bot that repeats what was just typed.
  if (/^created action/.test(s.plain)) return null;
  const match = label.exec(s.text) ?? inline.exec(s.text) ?? inlineBare.exec(s.text);
  const what = match?.groups?.["what"]?.trim();
  if (match && what !== undefined) {
    const groups = match.groups ?? {};
    // "AI: a technology that ..." in a debate about artificial intelligence is no action item.
    if (/^a\.?i\.?\s*[:–—-]/i.test(match[0].trim()) && !isTask(what, s)) return null;
    if (empty.test(what) || what.split(" ").length < 2) return null;
    const owner = groups["brackets"] ?? groups["square"] ?? groups["on"] ?? groups["named"];
    const named = owner === undefined ? ownerOf(what, people) : restOf(owner);
    return make(s, what, named, "action-line", 0.95);
  }
  const took = tookAction.exec(s.text);
  const who = took?.groups?.["who"];
  if (took && who !== undefined && !/^(?:no|the|an?|each|there|this|that)$/i.test(who)) {
    const isSelf = /^(?:i|we)\b/i.test(who);
    return make(s, s.text, isSelf ? (s.speaker ?? s.label) : restOf(who), "took-action", 0.75);
  }
  return null;
}

/** Above a list whose lines are actions, each with its owner first. */
const heading =
  /^(?:(?:summary of |list of |new |open )?(?:action items?|actions|action points|next steps|to-?dos?))(?: (?:summary|list|recap|review))?\s*:?$/;

function listed(s: Sentence, people: People): Action | null {
  const named =
    /^(?<who>@?[\p{L}][\p{L}.'-]*(?:(?: and |, | & | ?\/ ?| )[\p{L}][\p{L}.'-]*){0,3}): (?<what>\S.{3,})$/u.exec(
      s.text,
    )?.groups;
  if (named?.["who"] !== undefined && named["what"] !== undefined)
    return make(s, named["what"], restOf(named["who"]), "action-list", 0.85);
  const owner = ownerOf(s.text, people);
  return owner !== null || startsWithTask.test(s.plain) ? make(s, s.text, owner, "action-list", 0.8) : null;
}

const startsWithTask = new RegExp(`^${deliver}\\b`);

const isTask = (what: string, s: Sentence): boolean =>
  s.written &&
  (ownerOf(what, { acts: () => true, tokens: new Set() }) !== null ||
    new RegExp(`^(?:to )?${deliver}\\b`, "i").test(what));

/** Where nobody is named the action stands without an owner: "AUDIENCE" sends no list. */
const nameOf = (s: Sentence): string | null =>
  s.kind === "audience" || s.kind === "unknown" ? s.speaker : (s.speaker ?? s.label);

/** What people hand over after a meeting; "I'll do", "I'll open", "I'll ask" are mostly of the next minute. */
const handsOver =
  /^(?:send|circulate|write|draft|prepare|share|post|submit|file|create|publish|distribute|e?mail|forward|contact|follow|set up|organi[sz]e|schedule|update|revise|upload|provide|compile|report|review|coordinate|arrange|produce|put together|propose|collect|gather|convene|transmit|liaise|reach out|clarify|finali[sz]e|respond|reply|consult|invite|translate|incorporate|integrate|summari[sz]e|consolidate|notify|inform|print|put (?:the|it|them|all|these)|check with|come back|get back)/;

function promised(s: Sentence, people: People, speaker: string | null): Action | null {
  const { plain, cues } = s;
  if (
    (cues & (cue.action | cue.commit)) === 0 &&
    ((cues & cue.task) === 0 || (!s.written && (cues & cue.promise) === 0))
  )
    return null;
  if ((cues & cue.action) !== 0 && selfAction.test(plain)) return make(s, s.text, speaker, "took-action", 0.8);
  if (
    (cues & cue.commit) !== 0 &&
    !/\?["')]*$/.test(plain) &&
    !fleeting.test(plain) &&
    commits.test(plain) &&
    !doubtful.test(plain)
  )
    return make(s, s.text, speaker, "commits", 0.7);
  if ((cues & cue.task) === 0 || (!s.written && !objectOrTime.test(plain) && !asksOthers.test(plain))) return null;
  if (/\?["')]*$/.test(plain) || fleeting.test(plain)) return null;
  const mine = own.exec(plain);
  // Spoken, "I'm going to share" is about the next minute unless it comes with a time.
  const isLater =
    s.written ||
    hasDeadline.test(plain) ||
    (mine !== null && !/going to/.test(mine[0]) && handsOver.test(mine[1] ?? "send"));
  if (mine && isLater && !doubtful.test(plain.slice(0, mine.index)) && objectOrTime.test(plain.slice(mine.index))) {
    return make(s, s.text, speaker, "i-will", hasDeadline.test(plain) ? 0.85 : 0.65);
  }
  if (s.written && speaker !== null && elided.test(plain) && plain.split(" ").length > 3)
    return make(s, s.text, speaker, "will-do", objectOrTime.test(plain) ? 0.75 : 0.55);
  const other = theirs.exec(s.text);
  const who = other?.groups?.["who"]?.trim();
  if (
    other &&
    who !== undefined &&
    people.acts(who) &&
    !notWho.test(who) &&
    !doubtful.test(plain.slice(0, other.index)) &&
    (s.written || objectOrTime.test(plain) || /\b(?:we|it was) agreed that\b|\binstructed to\b/.test(plain))
  ) {
    return make(s, s.text, restOf(who), "named-will", hasDeadline.test(plain) ? 0.8 : 0.65);
  }
  const asked = requested.exec(s.text);
  if (asked?.groups?.["who"]) return make(s, s.text, restOf(asked.groups["who"]), "asked-to", 0.6);
  const together = ours.exec(plain);
  if (
    together &&
    !doubtful.test(plain.slice(0, together.index)) &&
    hasDeadline.test(plain.slice(together.index)) &&
    objectOrTime.test(plain)
  ) {
    return make(s, s.text, speaker, "we-will", 0.55);
  }
  return null;
}
