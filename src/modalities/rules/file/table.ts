/** Which rule decides each case (capacity, act, stage): worked out once for a whole file, rule by rule. */
import { acts, type Modalities, type ModalitiesAct, type Rule } from "../../modalities-model.ts";

/** How closely a rule fits: one that names the stage beats one that names the capacity, which beats one for all. */
export const closeness = (rule: Rule): number => (rule.at ? 2 : 0) + (rule.who === "all" ? 0 : 1);

export interface Table {
  /** Position of a name; undefined where there is none. Of a name used twice the first counts. */
  readonly capacity: ReadonlyMap<string, number>;
  readonly act: ReadonlyMap<string, number>;
  readonly stage: ReadonlyMap<string, number>;
  /** Number of the case, from the three positions. */
  readonly cell: (capacity: number, act: number, stage: number) => number;
  readonly cells: number;
  /** The rule that decides a case; null where none is about it, and so it is closed. */
  readonly deciding: (cell: number) => Rule | null;
  /** All cases a rule is about. */
  readonly casesOf: (rule: Rule) => readonly number[];
}

const positions = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name, index] as const).reverse());

const actPositions = positions(acts);

export function tableOf(file: Modalities): Table {
  const capacity = positions(file.capacities.map(({ id }) => id));
  const stage = positions(file.stages.map(({ id }) => id));
  const stages = file.stages.length;
  const cell = (who: number, what: number, at: number) => (who * acts.length + what) * stages + at;
  const cells = file.capacities.length * acts.length * stages;
  const all = { capacity: [...capacity.values()], stage: [...stage.values()] };
  const known = (names: readonly string[], among: ReadonlyMap<string, number>) =>
    [...new Set(names)].map((name) => among.get(name)).filter((place) => place !== undefined);

  const casesOf = (rule: Rule): readonly number[] => {
    const who = rule.who === "all" ? all.capacity : known(rule.who, capacity);
    const at = rule.at === undefined ? all.stage : known(rule.at, stage);
    const what = [...new Set<ModalitiesAct>(rule.may ?? rule.mayNot ?? [])].map((act) => actPositions.get(act) ?? 0);
    return who.flatMap((one) => what.flatMap((two) => at.map((three) => cell(one, two, three))));
  };

  // The closest rule decides; of equally close ones a "no" before a "yes" (`check` reports such pairs), else the first.
  const found = new Int32Array(cells).fill(-1);
  for (const [index, rule] of file.rules.entries()) {
    const close = closeness(rule);
    for (const at of casesOf(rule)) {
      const before = file.rules[found[at] ?? -1];
      const closer = before === undefined ? 1 : close - closeness(before);
      if (closer > 0 || (closer === 0 && rule.mayNot && before?.may)) found[at] = index;
    }
  }
  return {
    capacity,
    act: actPositions,
    stage,
    cell,
    cells,
    casesOf,
    deciding: (at) => file.rules[found[at] ?? -1] ?? null,
  };
}
