/** What follows from a modalities file for the place that has it in force. */
import type { Modalities } from "../modalities-model.ts";

/** Capacities that everybody holds, because a way into them is open. */
export const openCapacities = (file: Modalities): readonly string[] =>
  file.capacities.filter(({ gained }) => gained.some(({ by }) => by === "open")).map(({ id }) => id);

/**
 * The stage of a thing: its own, else that of what stands above it (`within`: itself first), as far as the file knows
 * it. A stage of earlier modalities is none of these; where nothing is said it is the first.
 */
export function stageOf(file: Modalities, within: readonly string[], stages: ReadonlyMap<string, string>): string {
  const known = new Set(file.stages.map(({ id }) => id));
  for (const id of within) {
    const stage = stages.get(id);
    if (stage !== undefined && known.has(stage)) return stage;
  }
  return file.stages[0]?.id ?? "";
}

/** The stages that may follow, in the order of the file. */
export const nextStages = (file: Modalities, stage: string): Modalities["stages"] => {
  const next = file.stages.find(({ id }) => id === stage)?.next ?? [];
  return file.stages.filter(({ id }) => next.includes(id));
};
