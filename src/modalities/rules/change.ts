/** What another set of modalities would change: act by act, for each capacity, for each person, for each session. */
import type { ModalitiesAct } from "../modalities-model.ts";
import { acts, type Modalities } from "../modalities-model.ts";
import { type Rights, rightsOf } from "./file/rights.ts";
import { openCapacities, stageOf } from "./in-force.ts";

export const extents = ["nowhere", "somewhere", "everywhere"] as const;
export type Extent = (typeof extents)[number];

/** One act: how far it was open and would be, over all stages, and whether it is at the stage where the place stands. */
export interface ActChange {
  readonly act: ModalitiesAct;
  readonly before: Extent;
  readonly after: Extent;
  readonly nowBefore: boolean;
  readonly nowAfter: boolean;
  readonly change: "gains" | "loses" | "same";
}

interface Side {
  readonly file: Modalities;
  readonly rights: Rights;
  readonly open: readonly string[];
  readonly stage: string;
}

export const sideOf = (file: Modalities, stage: string): Side => ({
  file,
  rights: rightsOf(file),
  open: openCapacities(file),
  stage,
});

function extentOf({ rights }: Side, capacities: readonly string[], act: ModalitiesAct): Extent {
  const open = rights.stages.filter((stage) => capacities.some((capacity) => rights.opens(capacity, act, stage)));
  if (open.length === 0) return "nowhere";
  return open.length === rights.stages.length ? "everywhere" : "somewhere";
}

const opensNow = ({ rights, stage }: Side, capacities: readonly string[], act: ModalitiesAct): boolean =>
  capacities.some((capacity) => rights.opens(capacity, act, stage));

/** What is open now weighs more than what is open at some stage. */
const weight = (extent: Extent, now: boolean): number => extents.indexOf(extent) + (now ? 3 : 0);

/** For somebody who holds these capacities: on each side those it knows, and those open to everybody. */
export function changeFor(before: Side, after: Side, capacities: readonly string[]): readonly ActChange[] {
  const held = (side: Side) => [...capacities.filter((id) => side.rights.capacities.includes(id)), ...side.open];
  const [had, has] = [held(before), held(after)];
  return acts.map((act) => {
    const [was, is] = [extentOf(before, had, act), extentOf(after, has, act)];
    const [nowBefore, nowAfter] = [opensNow(before, had, act), opensNow(after, has, act)];
    const more = weight(is, nowAfter) - weight(was, nowBefore);
    return {
      act,
      before: was,
      after: is,
      nowBefore,
      nowAfter,
      change: more > 0 ? "gains" : more < 0 ? "loses" : "same",
    };
  });
}

/** A capacity of either side; `gone` where the new file does not know it, so that a seat in it needs another. */
export interface CapacityChange {
  readonly capacity: string;
  readonly title: string;
  readonly standing: "stays" | "gone" | "new";
  readonly acts: readonly ActChange[];
}

export function changeByCapacity(before: Side, after: Side): readonly CapacityChange[] {
  const known = (side: Side, id: string) => side.file.capacities.find((one) => one.id === id);
  const ids = [...new Set([...before.rights.capacities, ...after.rights.capacities])];
  return ids.map((id) => {
    const [was, is] = [known(before, id), known(after, id)];
    return {
      capacity: id,
      title: (is ?? was)?.title ?? id,
      standing: was && is ? "stays" : was ? "gone" : "new",
      acts: changeFor(before, after, [id]),
    };
  });
}

export interface SessionChange {
  readonly before: string;
  readonly after: string;
  /** Ids of the capacities that may attend, and that may work on the record, on each side. */
  readonly attend: readonly [readonly string[], readonly string[]];
  readonly chair: readonly [readonly string[], readonly string[]];
}

/** A session keeps its stage where the new file knows it; else it stands where its place would. */
export function changeOfSession(before: Side, after: Side, stage: string): SessionChange {
  const next = stageOf(
    after.file,
    ["session", "place"],
    new Map([
      ["session", stage],
      ["place", after.stage],
    ]),
  );
  const who = ({ rights }: Side, act: ModalitiesAct, at: string) =>
    rights.capacities.filter((capacity) => rights.opens(capacity, act, at));
  return {
    before: stage,
    after: next,
    attend: [who(before, "attend", stage), who(after, "attend", next)],
    chair: [who(before, "chair", stage), who(after, "chair", next)],
  };
}
