/** What somebody may do at a place, act by act and stage by stage. */
import { acts, type ModalitiesAct } from "../modalities-model.ts";
import type { Answer, PlaceRules } from "../model.ts";
import type { Asking } from "./may.ts";
import { ruled } from "./under-modalities.ts";

export interface StageAnswers {
  readonly stage: string;
  readonly answers: readonly (readonly [ModalitiesAct, Answer])[];
}

/** The stage where the place stands first, then the others in the order of the file. */
export function yourRights(asking: Asking, rules: PlaceRules, within: readonly string[]): readonly StageAnswers[] {
  const others = rules.rights.stages.filter((stage) => stage !== rules.stage);
  return [rules.stage, ...others].map((stage) => ({
    stage,
    answers: acts.map((act) => [act, ruled(asking, [act], { within }, { ...rules, stage })] as const),
  }));
}
