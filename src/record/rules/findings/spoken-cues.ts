/** How a chair asks for hands, calls the sides one by one, and says aloud what the room showed. */
import type { Poll } from "../../model.ts";
import { amountOf, amountPattern, numberOf, numberPattern } from "./counts.ts";
import { cue } from "./cues.ts";
import type { Sentence } from "./sentences.ts";
import { tallyIn } from "./tallies.ts";

const lead =
  "(?:(?:so|and|now|okay|ok|all right|alright|right|then|well|but|just|first|yes|great|good|cool|awesome|wow|oh|thank you|thanks|let's see|i think|also)[,.]?\\s+){0,4}";

const announcement =
  /\b(?:show of hands?|raise of hands|hands up|(?:raise|raising|put up|hold up|lift) (?:up )?(?:your|a|their) (?:right )?hands?|put (?:your|a) hands? up|(?:take|do|have|make|run|conduct|start|launch|hold) (?:a|an|another|the|one|this) (?:(?:quick|short|small|little|very|straw|informal|live|online|roll[- ]call|first|second|final) ){0,3}(?:poll|vote|hum|survey|hands)|straw poll|let's (?:vote|hum)|(?:let us|let's|let me) (?:ask|poll|survey) (?:the|this) (?:room|audience|hall|floor)|please hum|hum (?:now|if)|(?:put|putting) (?:it|this|the (?:motion|question|proposal|amendment)) to (?:a|the) vote|all (?:those |of those )?in favou?r|à main levée|levez la main|lever la main|(?:levanten|levanta|levantar) la mano|mano alzada)/;
/** A hand for the floor, or a tool explained, is no poll. */
const forTheFloor =
  /\b(?:if you (?:want|wish|would like|'d like|have|do have|need|feel) (?:to |like |any |a )?(?:speak|question|comment|intervene|talk|say|ask|the floor|contribute|the mic|you need)|(?:have|has|with) (?:any |a )?(?:question|comment)s?|to (?:speak|ask|intervene|take the floor|be recognized|get my attention|indicate)|ask (?:a )?questions?|zoom|feature|function|button|in the queue|queue|your time|raised his|raised her|want(?:s)? (?:to speak|the floor|a mic)|when you|no show of hands|did you|ready to|so (?:that )?(?:i|we) (?:can|know))\b/;

export type Method = Poll["method"];

/** The method announced, null where the sentence announces none. */
export function announced({ plain, cues }: Sentence): Method | null {
  if ((cues & cue.hands) === 0) return null;
  const match = announcement.exec(plain);
  if (!match || forTheFloor.test(plain)) return null;
  if (/hum/.test(match[0])) return "hum";
  return /vote|poll|survey/.test(match[0]) && !/ask|room/.test(match[0]) && !/hands?\b/.test(plain)
    ? "poll"
    : "show-of-hands";
}

/** Asked of the people present, and answered by their hands without a further call. */
const countsHands = new RegExp(
  `^${lead}(?:i(?:'m| am) (?:just )?curious[,:]? )?(?:(?:may|can|could) i (?:just )?ask (?:you )?|let me ask (?:you )?|tell me )?(?:for )?how many (?:of (?:you|us|the people)|(?:have|know|agree|think|believe|use|want|would|are here|came)\\b|(?:people|folks|persons|delegations|participants|colleagues|guys|members) (?:here|in (?:this|the) room|in here|(?=read |used |heard |seen |been )|have|think|are|were|know|would|want|agree|use|do|can))\\b|\\bwho (?:here|in (?:this|the) room|among(?:st)? (?:you|us))\\b|^${lead}(?:please )?(?:raise|put|keep|hold) (?:up )?(?:your|a) hands?(?: up)? if\\b|^${lead}(?:combien d'entre vous|cuántos de ustedes|qui parmi vous)\\b`,
);
export const asksHands = ({ plain, cues }: Sentence): boolean =>
  (cues & cue.asksHands) !== 0 &&
  countsHands.test(plain) &&
  !forTheFloor.test(plain) &&
  !/\bdon't know how many\b/.test(plain);

const calls: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^${lead}(?:(?:and )?(?:who|anybody|anyone)(?: here| else)? (?:has |have |with )?(?:no opinion|no view|no preference|is undecided|are undecided|is neutral)|no opinions?|undecided|not sure)\\b[^?.!]{0,30}[?.!]*$`,
    ),
    "no opinion",
  ],
  [
    new RegExp(
      `^${lead}(?:who )?(?:agrees? )?with (?:an? )?(?:qualifications?|reservations?|conditions?)\\b[^?.!]{0,30}[?.!]*$|^${lead}who agrees with (?:a )?(?:qualifications?|reservations?)\\b[^?.!]{0,30}[?.!]*$`,
    ),
    "with a qualification",
  ],
  [
    new RegExp(
      `^${lead}(?:(?:are there )?(?:any )?(?:abstentions?|abstain(?:ing|s)?)|(?:who|anyone|anybody|all|those)(?: of you)? (?:abstains?|abstaining|wishing to abstain|is abstaining)|qui s'abstient|abstenciones)\\b[^?.!]{0,30}[?.!]*$`,
    ),
    "abstain",
  ],
  [
    new RegExp(
      `^${lead}(?:(?:is |are |does |do )?(?:there )?(?:anybody|anyone|any one|who|somebody|any)(?: here| else)?(?: who)? (?:has not|hasn't|have not|doesn't|does not|did not|didn't|disagrees?|object(?:s|ions?)?|against|opposed|opposes|opposition|says no|votes no|thinks not|would say no|is (?:against|opposed|not))|(?:all )?(?:of )?(?:those|all|everyone|anyone|any) (?:opposed|against|who disagree|who (?:are|is) (?:against|opposed))|no|against|opposed|disagree|nays?|contre|qui est contre|en contra|quién está en contra)\\b[^?.!]{0,50}[?.!]*$`,
    ),
    "no",
  ],
  [
    new RegExp(
      `^${lead}(?:who (?:agrees?|supports?|is (?:for|in favou?r|in agreement)|would (?:say yes|agree|support)|says yes|votes yes|thinks so)|(?:does )?(?:everybody|everyone|anyone|anybody) agrees?|yes|(?:all )?(?:of )?(?:those )?(?:who are )?in favou?r|agree|ayes?|for|pour|qui est pour|a favor|quién está a favor)\\b[^?.!]{0,60}[?.!]*$`,
    ),
    "yes",
  ],
];

/** The side that is called: "Who agrees?", "Does anybody disagree?", "Yes?", "Against?". */
export function called(plain: string): string | null {
  const isCall =
    /\?["')]*$/.test(plain) ||
    /^(?:(?:and|so|okay|all) ,?)*(?:those|all|in favou?r|against|opposed|abstentions?)\b/.test(plain);
  if (!isCall || plain.length > 110) return null;
  return calls.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const seen = new RegExp(
  `\\b(?:(?:i|we) (?:can |do )?(?:see|count|counted|have|got|saw|am seeing)|i'm seeing|(?:there|that|it) (?:is|are|was|looks like|seems(?: like)?)|there's|that's|it's|looks like|seems like|so) (?:${lead})?(?:about |around |roughly |some |approximately |like |maybe |at least |only |just )?(?<amount>${amountPattern})\\b(?: of)?(?: the| other)? ?(?<what>hands?|people|persons?|abstentions?|of you|of us|of the room|the room|the people|in the room|votes?|delegations?|in favou?r|against|objections?)?`,
  "u",
);
const bare = new RegExp(
  `^${lead}(?:(?:that's|that is|it's|it is|this is|looks like|i'd say|i would say|i (?:can )?(?:count|see)|i counted|we (?:count|have))(?: about| around| like| maybe| only)? )?(?<amount>${amountPattern}|more than half|less than half|one or two|two or three|three or four)(?: (?:of hands|of you|hands?|people|persons?|votes?|folks|of the (?:room|people|hands?)|in (?:the|this) room|here|raised|hands? raised|people raised|abstentions?|up))*[.!]*$`,
  "u",
);
const run = new RegExp(
  `^${lead}((?:(?:${numberPattern})(?:,? and |, |\\.\\.\\. ?|\\. |; | )?)+)(?: ?(?:hands?|people|persons?|votes?|abstentions?|in total))?[.!?]*$`,
  "u",
);

/** Said of a sound or of a thing, not of hands in the air: "Okay, good." is no result. */
const loudness =
  /\b(?:strong|weak|loud|quiet|soft|light|low|mid|medium|moderate|decent|faint|good|fair|large|small|big|significant|clear|overwhelming|similar|more|less|mixed|nothing|equal|all)(?:er|est)?$/;

export interface Shown {
  readonly amount: number | string;
  /** The side it was said of, where the sentence says so. */
  readonly option: string | null;
}

/** What was said of the hands, null where the sentence is about something else. */
export function shown(plain: string, isHum: boolean): readonly Shown[] | null {
  if (/^(?:and |so )?(?:nobody|no one|none),? (?:0|zero)\b/.test(plain))
    return [{ amount: isHum ? "none" : 0, option: null }];
  const tally = plain.length < 160 && !plain.endsWith("?") ? tallyIn(plain, isHum) : null;
  if (tally && (tally.rest <= 40 || /^(?:so,? )?(?:i|we) (?:see|have|count)/.test(plain)) && strict(plain)) {
    return Object.entries(tally.results).map(([option, amount]) => ({ amount, option }));
  }
  const counting = run.exec(plain);
  if (counting?.[1]) {
    const numbers = counting[1].match(new RegExp(numberPattern, "gu"))?.map(numberOf) ?? [];
    const last = numbers.at(-1);
    if (last != null) return [{ amount: isHum ? String(last) : last, option: null }];
  }
  // "Ten, maybe.", "Almost everybody, wonderful."
  const alone = bare.exec(
    plain.replace(
      /, (?:maybe|perhaps|wonderful|great|okay|ok|good|excellent|nice|wow|i think|i would say|fine|very good)[.!]*$/,
      ".",
    ),
  );
  if (alone?.groups?.["amount"] && plain.length < 70 && (isHum || !loudness.test(alone.groups["amount"])))
    return [{ amount: amountOf(alone.groups["amount"], isHum), option: null }];
  const saw = plain.length < 140 ? seen.exec(plain) : null;
  if (saw?.groups?.["amount"] && saw.groups["what"]) {
    const option = /abst/.test(saw.groups["what"])
      ? "abstain"
      : /favou?r/.test(saw.groups["what"])
        ? "yes"
        : /against|objection/.test(saw.groups["what"])
          ? "no"
          : null;
    return [{ amount: amountOf(saw.groups["amount"], isHum), option }];
  }
  if (
    /\b(?:in general|generally|mostly|most of us|most people|everybody|everyone|we all|all of us|unanimously)\b,? (?:we )?(?:do )?agrees?\b/.test(
      plain,
    )
  ) {
    const how =
      /\b(?:in general|generally|mostly|most of us|most people|everybody|everyone|we all|all of us|unanimously)\b/.exec(
        plain,
      );
    return [{ amount: how?.[0] ?? "agreed", option: "yes" }];
  }
  return null;
}

/** Amount and side next to each other in passing ("some support for") are no result: a number, hands or hums must be said. */
const strict = (plain: string): boolean =>
  /\d|\b(?:hands?|hums?|humming|votes?|abstentions?|in favou?r|against|ayes?|opposed|nobody|no one|none)\b/.test(
    plain,
  ) && !/\b(?:issue|article|paragraph|section|slide|minutes?|years?)\b/.test(plain);
