/** Turns the corrections into operations on a draft as it was read. Pure. */
import type { Candidate, Draft } from "../../record/draft-model.ts";
import type { Operation } from "../../record/operation-model.ts";
import { agenda, type Outcome, outcomes, speakers, unnamed } from "./corrections.ts";

/** Key of the cue in which these words stand. Throws where none has them: the captions and the corrections disagree. */
function cueWith(draft: Draft, words: string): string {
  const found = draft.cues.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no cue of the sample says "${words}"`);
  return found.key;
}

/** Named first, then described: every cue of a speaker at once. */
const whoSpoke = (draft: Draft): readonly Operation[] => [
  ...Object.entries(unnamed).map(
    ([words, speaker]): Operation => ({
      type: "cue.set",
      cue: cueWith(draft, words),
      set: { speaker, kind: "person" },
    }),
  ),
  ...Object.entries(speakers).map(
    ([value, set]): Operation => ({ type: "speakers.set", of: { by: "speaker", value }, set }),
  ),
];

const underWhat = (draft: Draft): readonly Operation[] =>
  agenda.map(({ title, at }, index): Operation => {
    return { type: "agenda.add", key: `a-sample-${index + 1}`, title, cue: cueWith(draft, at) };
  });

/** What was found is put in better words; what was missed is added; what is not an outcome is refused. */
function whatCame(draft: Draft): readonly Operation[] {
  const kept = new Set<string>();
  const wanted = outcomes.flatMap((outcome, index): readonly Operation[] => {
    const cue = cueWith(draft, outcome.sentence);
    const found = draft.candidates.find(
      (candidate) => !kept.has(candidate.key) && candidate.cue === cue && isSame(candidate, outcome),
    );
    if (!found) {
      const item = { ...outcome, key: `k-sample-${index + 1}`, cue, source: "rapporteur", rule: "rapporteur" };
      return [{ type: "candidate.add", candidate: { ...item, state: "accepted", confidence: 1 } as Candidate }];
    }
    kept.add(found.key);
    const { type: _, sentence: __, ...set } = outcome;
    return [{ type: "candidate.set", key: found.key, set: { ...set, state: "accepted" } }];
  });
  const refused = draft.candidates.filter(({ key, type }) => !kept.has(key) && type !== "self-introduction");
  return [...wanted, ...refused.map(({ key }): Operation => ({ type: "candidate.decide", key, state: "refused" }))];
}

const isSame = (candidate: Candidate, outcome: Outcome): boolean =>
  candidate.type === outcome.type &&
  (candidate.sentence.includes(outcome.sentence) || outcome.sentence.includes(candidate.sentence));

export const correctionsOf = (draft: Draft): readonly Operation[] => [
  ...whoSpoke(draft),
  ...underWhat(draft),
  ...whatCame(draft),
];
