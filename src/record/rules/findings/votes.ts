/** Votes whose result is read out: "adopted by 93 votes to 12, with 24 abstentions", "The result is: in favour 93, against 12". */
import { numberOf, numberPattern } from "./counts.ts";
import { cue } from "./cues.ts";
import { type FoundPoll, tidyQuestion } from "./poll-drafts.ts";
import type { Sentence } from "./sentences.ts";
import { type Results, tallyIn } from "./tallies.ts";

const number = `(${numberPattern})`;
const byVotes = new RegExp(
  `\\b(?:by|with) ${number} (?:votes? )?(?:in favou?r |for )?(?:to|against|voix contre|votos contra) ${number}(?: against)?(?:[^.]{0,25}?\\b${number} abstentions?)?`,
  "u",
);
const readOut =
  /\b(?:results? of (?:the|this) (?:vote|voting|ballot)|results? (?:is|are|was|were) as follows|(?:the )?votes? (?:is|was|result(?:s|ed)?|tally|were cast)|voting results?|résultat du vote|resultado de la votación)\b/;
const subject =
  /^(?:the|this|that|draft|article|paragraph|amendment|motion|proposal|resolution)\b.{0,160}?(?= (?:was|is|were|has been|passes|passed|carries|carried|failed|fails)\b)/;

/** What was voted on: the subject of the sentence, or the nearest sentence before that names a motion. */
function votedOn(s: Sentence, sentences: readonly Sentence[]): string {
  const named = subject.exec(s.plain);
  if (named && named[0].split(" ").length > 1) return tidyQuestion(s.text.slice(0, named[0].length));
  for (let back = s.at - 1; back >= Math.max(0, s.at - 8); back -= 1) {
    const before = sentences[back];
    if (
      before &&
      /\b(?:motion|amendment|proposal|resolution|draft|vote on|put to|adopt|approve|elect)\b/.test(before.plain)
    )
      return tidyQuestion(before.text);
  }
  return tidyQuestion(s.text);
}

function resultsOf(s: Sentence, next: Sentence | undefined): Results | null {
  const match = byVotes.exec(s.plain);
  if (match) {
    const [yes, no, abstain] = [match[1], match[2], match[3]].map((part) =>
      part === undefined ? null : numberOf(part),
    );
    if (yes == null || no == null) return null;
    return { yes, no, ...(abstain == null ? {} : { abstain }) };
  }
  if (!readOut.test(s.plain)) return null;
  const said = next && next.line === s.line ? `${s.plain} ${next.plain}` : s.plain;
  const tally = tallyIn(said.slice(said.search(readOut)), false);
  const numbers = Object.entries(tally?.results ?? {}).filter(([, value]) => typeof value === "number");
  return tally && numbers.length >= 2 ? tally.results : null;
}

const percent =
  /\b(\d{1,3}(?:[.,]\d+)?) ?(?:%|percent|per cent)(?: of (?:you|us|the (?:room|participants|respondents|people)|respondents|participants|people))? (?:said|voted|say|answered|are|were|chose)? ?(?:for )?"?(yes|no|in favou?r|against|agreed?|disagreed?|abstained|abstain|undecided|not sure)\b/g;

/** "62 percent said yes, 38 percent said no": of an online poll, read out. */
function percentsIn(plain: string): Results | null {
  if (!/%|per ?cent/.test(plain)) return null;
  const results: Results = {};
  for (const match of plain.matchAll(percent)) {
    const said = match[2] ?? "";
    const key = /^(?:no|against|disagree)/.test(said)
      ? "no"
      : /^abstain/.test(said)
        ? "abstain"
        : /^(?:undecided|not sure)/.test(said)
          ? "no opinion"
          : "yes";
    results[key] = `${match[1]}%`;
  }
  return Object.keys(results).length >= 2 ? results : null;
}

export function votesIn(sentences: readonly Sentence[]): FoundPoll[] {
  const found: FoundPoll[] = [];
  for (const s of sentences) {
    if ((s.cues & cue.readOut) === 0) continue;
    const results = resultsOf(s, sentences[s.at + 1]) ?? percentsIn(s.plain);
    if (!results) continue;
    found.push({
      n: s.n,
      from: s.at,
      to: s.at,
      sentence: s.quote,
      question: votedOn(s, sentences),
      method: "poll",
      results,
      rule: "vote-read-out",
      confidence: 0.9,
    });
  }
  return found;
}
