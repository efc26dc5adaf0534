/** Rights side by side: of the capacities of one body, and of the stakeholder groups across bodies. */
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { acts, type Modalities, type ModalitiesAct } from "../../modalities-model.ts";
import { rightsOf } from "./rights.ts";

/** For an act: the stages at which it is open. `everywhere` where that is every stage. */
export interface Cell {
  readonly act: ModalitiesAct;
  readonly stages: readonly string[];
  readonly everywhere: boolean;
}

export interface MatrixRow {
  readonly capacity: string;
  readonly title: string;
  readonly cells: readonly Cell[];
}

export function matrixOf(file: Modalities): readonly MatrixRow[] {
  const rights = rightsOf(file);
  return file.capacities.map(({ id, title }) => ({
    capacity: id,
    title,
    cells: acts.map((act) => {
      const stages = rights.stages.filter((stage) => rights.may(id, act, stage).allowed);
      return { act, stages, everywhere: stages.length === rights.stages.length };
    }),
  }));
}

/** How far an act is open to a group in a body, taking the best of its capacities. */
export type Reach = "everywhere" | "somewhere" | "nowhere" | "no-capacity";

export interface Comparison {
  readonly bodies: readonly string[];
  readonly rows: readonly {
    readonly group: StakeholderGroup;
    readonly act: ModalitiesAct;
    readonly reach: readonly Reach[];
  }[];
}

/** The best of these capacities. */
function reachOf(rows: readonly MatrixRow[], act: ModalitiesAct): Reach {
  if (rows.length === 0) return "no-capacity";
  const cells = rows.flatMap(({ cells: all }) => all.filter((cell) => cell.act === act));
  if (cells.some(({ everywhere }) => everywhere)) return "everywhere";
  return cells.some(({ stages }) => stages.length > 0) ? "somewhere" : "nowhere";
}

export function compare(files: readonly Modalities[]): Comparison {
  const matrices = files.map((file) => ({ file, rows: matrixOf(file) }));
  // A capacity without a group of its own is open to every group but government.
  const rowsOf = (group: StakeholderGroup) =>
    matrices.map(({ file, rows }) =>
      rows.filter(({ capacity }) => {
        const own = file.capacities.find(({ id }) => id === capacity)?.group;
        return own === group || (own === undefined && group !== "government" && capacity !== "chair");
      }),
    );
  return {
    bodies: files.map(({ title }) => title),
    rows: stakeholderGroupNames.flatMap((group) => {
      const rows = rowsOf(group);
      return acts.map((act) => ({ group, act, reach: rows.map((one) => reachOf(one, act)) }));
    }),
  };
}
