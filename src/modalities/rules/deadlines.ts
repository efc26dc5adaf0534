/** Until when something can be handed in in writing: as the file says of a stage, or as it was set for a place. */
import type { DeadlineAct, Modalities } from "../modalities-model.ts";
import type { Deadline } from "../model.ts";

/** An instant of a file, "2026-12-03T18:00" on the clocks of its zone; null where those skip it. */
export type InstantOf = (local: string, zone: string) => Date | null;

const keyOf = ({ act, stage }: { readonly act: DeadlineAct; readonly stage: string }) => `${act} ${stage}`;

/** Those of the file, each replaced by what was set for the place; the earliest first. Stages the file does not know are left out. */
export function deadlinesOf(file: Modalities, set: readonly Deadline[], instantOf: InstantOf): readonly Deadline[] {
  const all = new Map<string, Deadline>();
  for (const { id, deadlines = [] } of file.stages)
    for (const { act, until, zone } of deadlines) {
      const at = instantOf(until, zone);
      if (at) all.set(keyOf({ act, stage: id }), { act, stage: id, until: at, zone });
    }
  for (const one of set) if (file.stages.some(({ id }) => id === one.stage)) all.set(keyOf(one), one);
  return [...all.values()].sort((a, b) => a.until.getTime() - b.until.getTime());
}
