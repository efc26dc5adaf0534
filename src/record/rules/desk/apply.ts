/** An operation on a draft: the draft after it, and what takes it back. Pure; all of it, or an obstacle and nothing. */
import { ok, type Result } from "../../../kernel/result.ts";
import type { Draft } from "../../draft-model.ts";
import type { Change, Obstacle, Operation } from "../../operation-model.ts";
import { make, turnRound } from "./changes.ts";
import { equal } from "./equal.ts";
import { differing, type Plan, unlessNothing } from "./look.ts";
import { planAgendaAdd, planAgendaRemove, planAgendaSet } from "./plan-agenda.ts";
import { planCandidateAdd, planCandidateSet, planDecide, planPropose } from "./plan-candidates.ts";
import { planCueSet, planSpeakersSet } from "./plan-cues.ts";
import { planDecideAll, planIntroduction, planReview } from "./plan-names.ts";
import { planJoin, planSplit } from "./plan-shape.ts";
import { planAppend, planReplace } from "./plan-whole.ts";

export interface Applied {
  readonly draft: Draft;
  readonly inverse: readonly Change[];
}

function plan(draft: Draft, operation: Operation): Plan {
  switch (operation.type) {
    case "about.set": {
      const difference = differing(draft, operation.set);
      return unlessNothing(difference ? [{ on: "about", ...difference }] : []);
    }
    case "cue.set":
      return planCueSet(draft, operation.cue, operation.set);
    case "speakers.set":
      return planSpeakersSet(draft, operation.of, operation.set, operation.also);
    case "cue.split":
      return planSplit(draft, operation.cue, operation.at, operation.key);
    case "cue.join":
      return planJoin(draft, operation.cue);
    case "agenda.add":
    case "agenda.set": {
      const { key, title, cue } = operation;
      return (operation.type === "agenda.add" ? planAgendaAdd : planAgendaSet)(draft, { key, title, cue });
    }
    case "agenda.remove":
      return planAgendaRemove(draft, operation.key);
    case "candidate.decide":
      return planDecide(draft, operation.key, operation.state);
    case "candidates.decide":
      return planDecideAll(draft, operation.keys, operation.state);
    case "candidate.set":
      return planCandidateSet(draft, operation.key, operation.set);
    case "candidate.add":
      return planCandidateAdd(draft, operation.candidate);
    case "candidates.propose":
      return planPropose(draft, operation.candidates);
    case "introduction.accept":
      return planIntroduction(draft, operation.key, operation.all);
    case "names.review":
      return planReview(draft, operation.names);
    case "draft.replace":
      return planReplace(draft, operation.draft);
    case "draft.append":
      return planAppend(draft, operation.draft);
    case "undo":
    case "restore":
      return unlessNothing(operation.changes);
  }
}

export function apply(draft: Draft, operation: Operation): Result<Applied, Obstacle> {
  const planned = plan(draft, operation);
  if (!planned.ok) return planned;
  const made = make(draft, planned.value);
  if (!made.ok) return made;
  // A text merged on the way is not what was planned: then what takes it back is read off the two drafts.
  const inverse = turnRound(planned.value);
  const back = make(made.value, inverse);
  const exact = back.ok && equal(back.value, draft);
  return ok({ draft: made.value, inverse: exact ? inverse : [{ on: "whole", from: made.value, to: draft }] });
}
