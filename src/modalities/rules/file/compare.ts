/** Rights side by side: of the capacities of one body, and of the stakeholder groups across bodies. */
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { acts, type Modalities, type ModalitiesAct, type Rule } from "../../modalities-model.ts";
import { groupsOf } from "./groups.ts";
import { type Rights, rightsOf } from "./rights.ts";

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
      const stages = rights.stages.filter((stage) => rights.opens(id, act, stage));
      return { act, stages, everywhere: stages.length === rights.stages.length };
    }),
  }));
}

/** How far an act is open to a group in a body, taking the best of its capacities at each stage. */
export const reaches = ["everywhere", "somewhere", "nowhere", "no-capacity"] as const;
export type Reach = (typeof reaches)[number];

export interface GroupShare {
  readonly group: StakeholderGroup;
  /** In how many cases, of an act at a stage, something is open to the group. */
  readonly open: number;
  /** Of all that is open to any group, counted once for each group: what the arc of the ring shows. */
  readonly share: number;
  /** Whether any capacity is there for the group. */
  readonly hasCapacity: boolean;
}

interface Body {
  readonly file: Modalities;
  readonly rights: Rights;
  readonly capacities: ReadonlyMap<StakeholderGroup, readonly string[]>;
}

function bodyOf(file: Modalities): Body {
  const capacities = new Map<StakeholderGroup, readonly string[]>(
    stakeholderGroupNames.map((group) => [
      group,
      file.capacities.filter((capacity) => groupsOf(capacity).includes(group)).map(({ id }) => id),
    ]),
  );
  return { file, rights: rightsOf(file), capacities };
}

const openStages = ({ rights, capacities }: Body, group: StakeholderGroup, act: ModalitiesAct): readonly string[] =>
  rights.stages.filter((stage) => capacities.get(group)?.some((capacity) => rights.opens(capacity, act, stage)));

function reachOf(body: Body, group: StakeholderGroup, act: ModalitiesAct): Reach {
  if (capacitiesOf(body, group).length === 0) return "no-capacity";
  const open = openStages(body, group, act).length;
  if (open === 0) return "nowhere";
  return open === body.rights.stages.length ? "everywhere" : "somewhere";
}

const capacitiesOf = (body: Body, group: StakeholderGroup): readonly string[] => body.capacities.get(group) ?? [];

/** The share of rights of each group: of all cases (an act at a stage) that are open to groups, those open to this one. */
export function sharesOf(file: Modalities): readonly GroupShare[] {
  const body = bodyOf(file);
  const counted = stakeholderGroupNames.map((group) => ({
    group,
    open: acts.reduce((sum, act) => sum + openStages(body, group, act).length, 0),
    hasCapacity: capacitiesOf(body, group).length > 0,
  }));
  const all = counted.reduce((sum, { open }) => sum + open, 0);
  return counted.map((one) => ({ ...one, share: all === 0 ? 0 : one.open / all }));
}

export interface Comparison {
  readonly bodies: readonly string[];
  readonly shares: readonly (readonly GroupShare[])[];
  readonly rows: readonly {
    readonly group: StakeholderGroup;
    readonly act: ModalitiesAct;
    readonly reach: readonly Reach[];
  }[];
}

export function compare(files: readonly Modalities[]): Comparison {
  const bodies = files.map(bodyOf);
  return {
    bodies: files.map(({ title }) => title),
    shares: files.map(sharesOf),
    rows: stakeholderGroupNames.flatMap((group) =>
      acts.map((act) => ({ group, act, reach: bodies.map((body) => reachOf(body, group, act)) })),
    ),
  };
}

/** A right is gained or lost altogether, or is there at more stages or at fewer. */
export const changes = ["gains", "loses", "wider", "narrower"] as const;
export type ChangeName = (typeof changes)[number];

/** What happens to a right of a group when a process is taken from one set of rules to another. */
export interface Change {
  readonly group: StakeholderGroup;
  readonly act: ModalitiesAct;
  readonly change: ChangeName;
  readonly before: Reach;
  readonly after: Reach;
  /** Titles of the stages at which it was open, and is. */
  readonly was: readonly string[];
  readonly is: readonly string[];
  /** The rule of the second body that opens or closes it; null where none is about it. */
  readonly rule: Rule | null;
  /** What the group can do instead under the second body, in the file's words. */
  readonly instead: string | null;
}

const far: Readonly<Record<Reach, number>> = { "no-capacity": 0, nowhere: 0, somewhere: 1, everywhere: 2 };

function changeOf(before: number, after: number): ChangeName {
  if (after > before) return before === 0 ? "gains" : "wider";
  return after === 0 ? "loses" : "narrower";
}

/** Stages of two bodies have names of their own: what counts is whether an act is open at all, and whether always. */
export function whatIf(from: Modalities, to: Modalities): readonly Change[] {
  const [a, b] = [bodyOf(from), bodyOf(to)];
  const titles = (body: Body, ids: readonly string[]) =>
    body.file.stages.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  return stakeholderGroupNames.flatMap((group) =>
    acts.flatMap((act): readonly Change[] => {
      const [before, after] = [reachOf(a, group, act), reachOf(b, group, act)];
      if (far[before] === far[after]) return [];
      const open = openStages(b, group, act);
      const stages = far[after] > far[before] ? open : b.rights.stages.filter((stage) => !open.includes(stage));
      const cases = stages.flatMap((stage) => capacitiesOf(b, group).map((capacity) => ({ capacity, stage })));
      const told = cases.find(({ capacity, stage }) => b.rights.deciding(capacity, act, stage) !== null) ?? cases[0];
      const right = told ? b.rights.may(told.capacity, act, told.stage) : null;
      return [
        {
          group,
          act,
          change: changeOf(far[before], far[after]),
          before,
          after,
          was: titles(a, openStages(a, group, act)),
          is: titles(b, open),
          rule: told ? b.rights.deciding(told.capacity, act, told.stage) : null,
          instead: right?.instead ?? null,
        },
      ];
    }),
  );
}
