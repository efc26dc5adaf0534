/** A published record in the shape of `rapport import --json`, so that whatever reads the one reads the other. */
import type { Candidate, PublicRecord } from "../draft-model.ts";

type Of<Type extends Candidate["type"]> = Extract<Candidate, { readonly type: Type }>;

export function asMeeting(record: PublicRecord) {
  const numbers = new Map(record.interventions.map(({ key, n }) => [key, n]));
  const n = (cue: string | null): number => (cue === null ? 0 : (numbers.get(cue) ?? 0));
  const of = <Type extends Candidate["type"]>(type: Type) =>
    record.outcomes.filter((found): found is Of<Type> => found.type === type && n(found.cue) > 0);
  return {
    title: record.title,
    date: record.date,
    format: record.format,
    interventions: record.interventions.map((said) => ({
      n: said.n,
      label: said.label,
      speaker: said.speaker,
      kind: said.kind,
      text: said.text,
      words: said.words,
      ...(said.start === undefined ? {} : { start: said.start }),
      ...(said.end === undefined ? {} : { end: said.end }),
    })),
    selfIntroductions: of("self-introduction").map(({ cue, name, affiliation }) => ({ n: n(cue), name, affiliation })),
    polls: of("poll").map(({ cue, text, method, results }) => ({ n: n(cue), question: text, method, results })),
    questions: of("question").map(({ cue, text }) => ({ n: n(cue), text })),
    recommendations: of("recommendation").map(({ cue, text, confidence }) => ({ n: n(cue), text, confidence })),
    decisions: of("decision").map(({ cue, text, outcome, dissociations }) => ({
      n: n(cue),
      text,
      outcome,
      ...(dissociations && dissociations.length > 0 ? { dissociations } : {}),
    })),
    actions: of("action").map(({ cue, text, owner }) => ({ n: n(cue), text, owner })),
    stageDirections: record.stageDirections.map(({ cue, text }) => ({ n: n(cue), text })),
    topics: record.topics.map(({ phrase, score }) => ({ phrase, score })),
  };
}
