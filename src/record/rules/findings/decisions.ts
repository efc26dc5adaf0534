/**
 * What a meeting decided: adopted, rejected, deferred, rough or no consensus, with those who joined and put a
 * dissociation on record. What was wished, asked, conditional or denied is no decision.
 */
import type { Decision, Poll, StageDirection } from "../../model.ts";
import { type Dissociation, dissociationsIn } from "./dissociations.ts";
import { outcomeIn, type Verdict } from "./outcomes.ts";
import type { Sentence } from "./sentences.ts";

interface Draft extends Verdict {
  readonly s: Sentence;
  text: string;
  readonly dissociations: Set<string>;
}

const gavel = /\b(?:gavel|coup de marteau|mazo)\b/i;
const formula =
  /^(?:(?:so|then|and|thank you|okay)[,.]? )*(?:it (?:is|was) )?(?:so |hereby )?(?:decided|agreed|ordered|approved|adopted|i see none|hearing none|seeing none|i see no objections?|no objections?)\b/;
const bareMotion =
  /^(?:(?:so|then|thank you|okay)[,.]? )*(?:the|this|that) (?:motion|amendment|proposal|resolution) (?:(?:is|was|has|has been) )?(?:carried|carries|passes|passed|adopted|approved|agreed|accepted|fails|failed|lost|rejected|defeated)\b.{0,12}$/;
const proposes =
  /\b(?:propos\w+|suggest\w*|adopt\w*|approv\w+|agree\w*|decid\w+|agenda|accept\w*|take it|move to|we (?:will|would|can|could)|merge|close|text|draft|elect\w*|appoint\w*|endors\w+|amendment|objections? to)\b/;

export function decisionsIn(
  sentences: readonly Sentence[],
  stageDirections: readonly StageDirection[],
  polls: readonly Poll[],
): Decision[] {
  const votes = new Map(
    polls.filter(({ question }) => question.split(" ").length > 3).map((poll) => [poll.n, poll.question]),
  );
  const gavels = new Set(stageDirections.filter(({ text }) => gavel.test(text)).map(({ n }) => n));
  const drafts: Draft[] = [];
  for (const s of sentences) {
    const verdict = outcomeIn(s);
    if (!verdict) continue;
    const last = drafts.at(-1);
    if (last && sameDecision(last, s, verdict)) {
      if (weight(verdict, s) > weight(last, last.s))
        drafts[drafts.length - 1] = {
          ...verdict,
          s,
          text: decided(s, verdict, sentences, votes),
          dissociations: last.dissociations,
        };
      continue;
    }
    drafts.push({ ...verdict, s, text: decided(s, verdict, sentences, votes), dissociations: new Set() });
  }
  drafts.push(...byNoObjection(polls, gavels, drafts, sentences));
  drafts.sort((a, b) => a.s.at - b.s.at);
  attach(drafts, dissociationsIn(sentences));
  return drafts.map(({ s, text, outcome, rule, confidence, dissociations }) => ({
    n: s.n,
    text: text.slice(0, 700),
    outcome,
    ...(dissociations.size > 0 ? { dissociations: [...dissociations] } : {}),
    sentence: s.quote,
    rule,
    confidence: gavels.has(s.n) ? Math.min(0.98, confidence + 0.1) : confidence,
  }));
}

/** The same decision said twice: "Hearing no objection, the agenda is adopted. It is so decided." */
const sameDecision = (last: Draft, s: Sentence, next: Verdict): boolean =>
  last.s.n === s.n &&
  s.at - last.s.at <= 2 &&
  last.outcome === next.outcome &&
  next.rule !== "decision-line" &&
  last.rule !== "decision-line";

const weight = (verdict: Verdict, s: Sentence): number =>
  verdict.confidence + (formula.test(s.plain) && s.text.length < 60 ? -0.3 : 0);

/** A bare formula decides what was proposed just before it. */
function decided(
  s: Sentence,
  verdict: Verdict,
  sentences: readonly Sentence[],
  votes: ReadonlyMap<number, string>,
): string {
  if (verdict.about !== null) return verdict.about;
  // "The motion is carried": what was voted on just before.
  const voted = votes.get(s.n) ?? votes.get(s.n - 1);
  if (voted !== undefined && bareMotion.test(s.plain)) return `${voted} ${s.text}`;
  if (s.text.split(" ").length > 7 || !formula.test(s.plain)) return s.text;
  for (let back = s.at - 1; back >= Math.max(0, s.at - 5); back -= 1) {
    const before = sentences[back];
    if (before && before.n >= s.n - 3 && proposes.test(before.plain) && before.text.split(" ").length > 4)
      return `${before.text} ${s.text}`;
  }
  return s.text;
}

/** "May I take it that the committee adopts the report? I see none. (Gavel)": nobody says the word, all know it. */
function byNoObjection(
  polls: readonly Poll[],
  gavels: ReadonlySet<number>,
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
): Draft[] {
  const found: Draft[] = [];
  const decidedIn = new Set(drafts.map(({ s }) => s.n));
  for (const poll of polls) {
    const isAgreed =
      poll.rule === "no-objection-heard" &&
      poll.results["objections"] === "none" &&
      /\b(?:adopt|approv|agree|accept|endors|take it|proceed|decid|proceed)/i.test(poll.question);
    if (!isAgreed) continue;
    const near = [0, 1, 2, 3].some((turns) => decidedIn.has(poll.n + turns));
    const s = sentences.findLast(({ n, quote }) => n === poll.n && quote === poll.sentence);
    if (near || !s) continue;
    found.push({
      s,
      text: poll.question,
      about: poll.question,
      outcome: "adopted",
      rule: "no-objection",
      confidence: gavels.has(poll.n) ? 0.85 : 0.65,
      dissociations: new Set(),
    });
  }
  return found;
}

/** A dissociation is put on record after an adoption, sometimes announced before it. Both lists are in order. */
function attach(drafts: Draft[], dissociations: readonly Dissociation[]): void {
  const adopted = drafts.filter(({ outcome }) => outcome === "adopted" || outcome === "rough-consensus");
  const made: Draft[] = [];
  let last = -1;
  for (const { s, who } of dissociations) {
    while ((adopted[last + 1]?.s.at ?? Number.POSITIVE_INFINITY) <= s.at) last += 1;
    let target = adopted[last] ?? adopted[0] ?? made[0];
    if (!target) {
      target = {
        s,
        text: s.text,
        about: s.text,
        outcome: "adopted",
        rule: "dissociation",
        confidence: 0.5,
        dissociations: new Set(),
      };
      made.push(target);
    }
    for (const name of who) target.dissociations.add(name);
  }
  drafts.push(...made);
}
