/**
 * The ten rows by which the paper of December 2021 (Kleinwächter, table 1) tells multilateral from multistakeholder
 * processes, each computed from what a file says. A row that the file holds nothing for says so.
 */
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import type { Gain } from "../../gain-model.ts";
import { type Capacity, type Modalities, outcomeKinds } from "../../modalities-model.ts";
import { groupsOf } from "./groups.ts";
import { type Rights, rightsOf } from "./rights.ts";

export const rowNames = [
  "actors",
  "structure",
  "codification",
  "mission",
  "policy",
  "decision",
  "representation",
  "participation",
  "negotiation",
  "result",
] as const;
export type RowName = (typeof rowNames)[number];

export const leanings = ["multilateral", "multistakeholder", "between"] as const;
export type Leaning = (typeof leanings)[number];

/** What a cell says, to be put into words by whoever shows it. */
export const findings = [
  "decided-by",
  "answers-to",
  "stands-alone",
  "outcome-is",
  "mission-political",
  "mission-technical",
  "mission-both",
  "drafted-by-deciders",
  "drafted-by-all",
  "drafted-by",
  "decided-how",
  "sent-by-states",
  "sent-by-constituencies",
  "sent-by-themselves",
  "sent-both",
  "free",
  "free-at",
  "authorised",
  "closed",
  "onlookers",
  "in-the-open",
  "binds",
  "does-not-bind",
  "comes-back",
  "not-said",
] as const;
export type FindingName = (typeof findings)[number];

export interface ModelCell {
  readonly row: RowName;
  /** Which of the two it resembles; null where the file does not say. */
  readonly leaning: Leaning | null;
  readonly says: FindingName;
  readonly groups: readonly StakeholderGroup[];
  /** Names of methods, kinds of outcomes. */
  readonly names: readonly string[];
  /** Titles of stages, or of bodies. */
  readonly words: readonly string[];
  /** Where in the file that stands: `rules.states-take-part`, `decisions.0`. */
  readonly basis: readonly string[];
}

interface Known {
  readonly file: Modalities;
  readonly rights: Rights;
  /** Capacities that stand for stakeholder groups: no offices. */
  readonly people: readonly Capacity[];
}

const cell = (
  row: RowName,
  leaning: Leaning | null,
  says: FindingName,
  rest: Partial<Omit<ModelCell, "row" | "leaning" | "says">> = {},
): ModelCell => ({ row, leaning, says, groups: [], names: [], words: [], basis: [], ...rest });
const notSaid = (row: RowName, ...basis: readonly string[]): ModelCell => cell(row, null, "not-said", { basis });

const opensAnywhere = ({ rights }: Known, { id }: Capacity, ...acts: readonly string[]): boolean =>
  acts.some((act) => rights.stages.some((stage) => rights.opens(id, act, stage)));

const groupsAmong = (capacities: readonly Capacity[]): readonly StakeholderGroup[] => {
  const there = new Set(capacities.flatMap(groupsOf));
  return stakeholderGroupNames.filter((group) => there.has(group));
};

/** The rules that open one of these acts to one of these capacities. */
function opening({ rights }: Known, capacities: readonly Capacity[], ...acts: readonly string[]): readonly string[] {
  const rules = capacities.flatMap(({ id }) =>
    acts.flatMap((act) => rights.stages.flatMap((stage) => rights.deciding(id, act, stage) ?? [])),
  );
  return [...new Set(rules.filter(({ may }) => may !== undefined).map(({ id }) => `rules.${id}`))];
}

const gainBasis = (capacities: readonly Capacity[]): readonly string[] =>
  capacities.map(({ id }) => `capacities.${id}.gained`);

const deciders = (known: Known): readonly Capacity[] =>
  known.people.filter((capacity) => opensAnywhere(known, capacity, "decide", "vote"));

/** Whether somebody who comes without being sent or admitted decides, too. */
const openTo = (capacities: readonly Capacity[]): readonly Capacity[] =>
  capacities.filter(({ gained }) => gained.some(({ by }) => by === "open"));

const ofStates = (capacity: Capacity): boolean => groupsOf(capacity).every((group) => group === "government");

/** Governments alone, or others alone; governments beside others only where they have a seat of their own. */
function actors(known: Known): ModelCell {
  const who = deciders(known);
  if (who.length === 0) return notSaid("actors", "rules");
  const states = who.filter(ofStates).length;
  const leaning = states === 0 ? "multistakeholder" : states === who.length ? "multilateral" : "between";
  return cell("actors", leaning, "decided-by", {
    groups: groupsAmong(who),
    basis: opening(known, who, "decide", "vote"),
  });
}

function structure(known: Known): ModelCell {
  const { file } = known;
  const above = file.reports.flatMap(({ to, via = [], above: higher }, index) =>
    higher ? [{ names: [...via, to], basis: `reports.${index}` }] : [],
  );
  if (above.length > 0) {
    const words = [...new Set(above.flatMap(({ names }) => names))];
    return cell("structure", "multilateral", "answers-to", { words, basis: above.map(({ basis }) => basis) });
  }
  // Nobody above, and those who decide come by themselves or are bodies side by side.
  const open = openTo(deciders(known));
  const beside = file.decisions.findIndex(({ method }) => method === "decisional-participants");
  if (open.length === 0 && beside < 0) return notSaid("structure", "reports");
  const basis = ["reports", ...(open.length > 0 ? gainBasis(open) : [`decisions.${beside}.method`])];
  return cell("structure", "multistakeholder", "stands-alone", { basis });
}

const law = new Set<string>(["treaty", "resolution"]);
const code = new Set<string>(["standard", "policy", "principles"]);

function codification({ file }: Known): ModelCell {
  const names = outcomeKinds.filter((kind) => file.outcomes.some((outcome) => outcome.kind === kind));
  if (names.length === 0) return notSaid("codification", "outcomes");
  const [laws, codes] = [names.some((kind) => law.has(kind)), names.some((kind) => code.has(kind))];
  const leaning = laws === codes ? "between" : laws ? "multilateral" : "multistakeholder";
  const basis = file.outcomes.map((_outcome, index) => `outcomes.${index}.kind`);
  return cell("codification", leaning, "outcome-is", { names, basis });
}

function mission({ file }: Known): ModelCell {
  const scope = file.mission?.scope;
  if (scope === undefined) return notSaid("mission", "mission");
  const leaning = { political: "multilateral", technical: "multistakeholder", both: "between" } as const;
  return cell("mission", leaning[scope], `mission-${scope}`, { basis: ["mission.scope"] });
}

function policy(known: Known): ModelCell {
  const drafters = known.people.filter((capacity) => opensAnywhere(known, capacity, "propose", "amend"));
  const groups = groupsAmong(drafters);
  const basis = opening(known, drafters, "propose", "amend");
  if (groups.length === 0) return notSaid("policy", "rules");
  const open = openTo(drafters);
  if (open.length > 0) {
    return cell("policy", "multistakeholder", "drafted-by-all", { groups, basis: [...basis, ...gainBasis(open)] });
  }
  if (groups.length === 1 && groups[0] === "government")
    return cell("policy", "multilateral", "drafted-by-deciders", { groups, basis });
  return cell("policy", "between", "drafted-by", { groups, basis });
}

/** Full consensus and votes stand in one column of the paper, rough consensus in the other. */
const counted = new Set<string>([
  "full-consensus",
  "threshold",
  "houses",
  "benches",
  "silence",
  "consensus-with-dissociations",
  "ranked-election",
]);

function decision({ file }: Known): ModelCell {
  const names = [...new Set(file.decisions.map(({ method }) => method))];
  if (names.length === 0) return notSaid("decision", "decisions");
  const basis = file.decisions.map((_decision, index) => `decisions.${index}.method`);
  const rough = names.includes("rough-consensus");
  const votes = names.some((method) => counted.has(method));
  const leaning = rough === votes ? "between" : rough ? "multistakeholder" : "multilateral";
  return cell("decision", leaning, "decided-how", { names, basis });
}

const sent = new Set<Gain["by"]>(["appointment", "election", "lot", "invitation", "rotation", "ex-officio"]);

function representation(known: Known): ModelCell {
  const who = deciders(known);
  if (who.length === 0) return notSaid("representation", "rules");
  const states = who.filter(ofStates);
  const others = who.filter((capacity) => !states.includes(capacity));
  const basis = gainBasis(who);
  if (others.length === 0) return cell("representation", "multilateral", "sent-by-states", { basis });
  const ways = others.flatMap(({ gained }) => gained.map(({ by }) => by));
  if (ways.length === 0) return notSaid("representation", ...basis);
  if (states.length > 0) return cell("representation", "between", "sent-both", { basis });
  return ways.some((by) => sent.has(by))
    ? cell("representation", "multistakeholder", "sent-by-constituencies", { basis })
    : cell("representation", "between", "sent-by-themselves", { basis });
}

function participation(known: Known): ModelCell {
  const { file, rights, people } = known;
  const attends = (capacity: Capacity, stage: string) =>
    ["attend", "speak", "submit", "comment"].some((act) => rights.opens(capacity.id, act, stage));
  const held = file.stages.filter(({ id }) => people.some((capacity) => attends(capacity, id)));
  const open = openTo(people);
  const free = held.filter(({ id }) => open.some((capacity) => attends(capacity, id)));
  const basis = [...gainBasis(people), ...opening(known, open, "attend", "speak", "submit", "comment")];
  if (held.length === 0) return notSaid("participation", "rules");
  if (free.length === held.length) return cell("participation", "multistakeholder", "free", { basis });
  if (free.length > 0)
    return cell("participation", "between", "free-at", { words: free.map(({ title }) => title), basis });
  const unknown = people.filter(({ gained, group }) => gained.length === 0 && group !== "government");
  return unknown.length > 0
    ? notSaid("participation", ...gainBasis(unknown))
    : cell("participation", "multilateral", "authorised", { basis });
}

/** Where the text is settled: the stages of the decisions and those that lead to them; who else is in the room, or sees the drafts? */
function negotiation(known: Known): ModelCell {
  const { file, rights, people } = known;
  const settles = (capacity: Capacity, stage: string) =>
    ["amend", "decide", "vote"].some((act) => rights.opens(capacity.id, act, stage));
  const sees = (capacity: Capacity, stage: string) =>
    ["attend", "see-drafts"].some((act) => rights.opens(capacity.id, act, stage));
  const decided = new Set(file.decisions.flatMap(({ at }) => at));
  const leadsThere = ({ id, next = [] }: Modalities["stages"][number]) =>
    decided.size === 0 || decided.has(id) || next.some((after) => decided.has(after));
  const at = file.stages.filter((stage) => leadsThere(stage) && people.some((one) => settles(one, stage.id)));
  if (at.length === 0) return notSaid("negotiation", "rules");
  const open = (stage: string) => openTo(people).some((capacity) => sees(capacity, stage));
  const watched = (stage: string) => people.some((capacity) => !settles(capacity, stage) && sees(capacity, stage));
  const [opened, seen] = [at.filter(({ id }) => open(id)), at.filter(({ id }) => open(id) || watched(id))];
  const basis = [...at.map(({ id }) => `stages.${id}`), ...opening(known, people, "attend", "see-drafts")];
  if (opened.length === at.length) return cell("negotiation", "multistakeholder", "in-the-open", { basis });
  if (seen.length === 0) return cell("negotiation", "multilateral", "closed", { basis });
  return cell("negotiation", "between", "onlookers", { words: seen.map(({ title }) => title), basis });
}

function result({ file }: Known): ModelCell {
  const known = file.outcomes.findIndex(({ binding }) => binding !== undefined);
  if (known >= 0) {
    const binds = file.outcomes.some(({ binding }) => binding);
    const basis = file.outcomes.flatMap(({ binding }, index) =>
      binding === undefined ? [] : [`outcomes.${index}.binding`],
    );
    return cell("result", binds ? "multilateral" : "multistakeholder", binds ? "binds" : "does-not-bind", { basis });
  }
  const order = new Map(file.stages.map(({ id }, index) => [id, index]));
  const last = new Set(file.decisions.flatMap(({ at }) => at));
  const after = file.stages.filter(({ id }) => last.has(id)).at(-1);
  const back = after?.next?.filter((id) => (order.get(id) ?? 0) < (order.get(after.id) ?? 0)) ?? [];
  if (!after || back.length === 0) return notSaid("result", "outcomes", "stages");
  const words = file.stages.filter(({ id }) => back.includes(id)).map(({ title }) => title);
  return cell("result", "multistakeholder", "comes-back", { words, basis: [`stages.${after.id}.next`] });
}

const makers: Readonly<Record<RowName, (known: Known) => ModelCell>> = {
  actors,
  structure,
  codification,
  mission,
  policy,
  decision,
  representation,
  participation,
  negotiation,
  result,
};

export function twoModels(file: Modalities): readonly ModelCell[] {
  const people = file.capacities.filter(({ office }) => !office);
  const known: Known = { file, rights: rightsOf(file), people };
  return rowNames.map((row) => makers[row](known));
}
