/**
 * Who may do what under a modalities file: yes or no, the rule that says so, its source, and what else is possible.
 * Every answer is worked out once when the file is read; asking is then a look-up.
 */
import { acts, type Modalities, type ModalitiesAct, type Rule } from "../../modalities-model.ts";

export interface Right {
  readonly allowed: boolean;
  /** The rule in words; what no rule opens is closed. */
  readonly rule: string;
  readonly ruleId: string | null;
  readonly source: string;
  /** False where the source was only partly seen or is remembered. */
  readonly verified: boolean;
  readonly limits: Rule["limits"] | null;
  /** What can be done instead, in words; null where the answer is yes. */
  readonly instead: string | null;
}

export interface Rights {
  /** Total: unknown names get a "no" that lists the known ones. */
  readonly may: (capacity: string, act: string, stage: string) => Right;
  readonly capacities: readonly string[];
  readonly stages: readonly string[];
}

/** How closely a rule fits: one that names the stage beats one that names the capacity, which beats one for all. */
export const closeness = (rule: Rule): number => (rule.at ? 2 : 0) + (rule.who === "all" ? 0 : 1);

export const concerns = (rule: Rule, capacity: string, act: ModalitiesAct, stage: string): boolean =>
  (rule.who === "all" || rule.who.includes(capacity)) &&
  (rule.may ?? rule.mayNot ?? []).includes(act) &&
  (rule.at === undefined || rule.at.includes(stage));

/** The rule that decides: the closest; of equally close ones a "no" before a "yes" (`check` reports such pairs). */
export function deciding(file: Modalities, capacity: string, act: ModalitiesAct, stage: string): Rule | null {
  let found: Rule | null = null;
  for (const rule of file.rules) {
    if (!concerns(rule, capacity, act, stage)) continue;
    const closer = found === null ? 1 : closeness(rule) - closeness(found);
    if (closer > 0 || (closer === 0 && rule.mayNot && found?.may)) found = rule;
  }
  return found;
}

/** Acts that serve the same end, the nearest first: who cannot take the floor may speak in a segment, or write. */
const nearest: Readonly<Partial<Record<ModalitiesAct, readonly ModalitiesAct[]>>> = {
  speak: ["speak-in-segment", "submit", "comment"],
  "speak-in-segment": ["speak", "submit", "comment"],
  propose: ["amend", "comment", "submit", "advise"],
  amend: ["propose", "comment", "submit", "advise"],
  comment: ["submit", "speak-in-segment", "advise"],
  submit: ["comment", "speak-in-segment", "speak"],
  object: ["comment", "appeal", "submit"],
  vote: ["object", "advise", "comment", "submit"],
  decide: ["vote", "object", "advise", "comment", "submit", "speak-in-segment"],
  advise: ["comment", "submit", "speak-in-segment"],
  attend: ["speak-in-segment", "submit", "comment", "see-drafts"],
  "see-drafts": ["attend", "submit"],
  appeal: ["comment", "object", "submit"],
};

interface Naming {
  readonly capacity: (id: string) => string;
  readonly stage: (id: string) => string;
}

const doing: Readonly<Record<ModalitiesAct, string>> = {
  attend: "attend",
  "see-drafts": "see drafts",
  speak: "take the floor",
  "speak-in-segment": "speak in the dedicated segment",
  submit: "submit in writing",
  comment: "comment",
  propose: "table a proposal",
  amend: "propose amendments",
  advise: "give advice",
  object: "object",
  vote: "vote",
  decide: "take part in the decision",
  chair: "chair",
  appeal: "appeal",
};

/** The same act at another stage first, then acts that serve the same end, here first and then elsewhere. */
function otherWays(
  file: Modalities,
  naming: Naming,
  capacity: string,
  act: ModalitiesAct,
  stage: string,
): string | null {
  const open = (other: ModalitiesAct, at: string) => deciding(file, capacity, other, at)?.may !== undefined;
  const elsewhere = file.stages.map(({ id }) => id).filter((id) => id !== stage);
  const tries: [ModalitiesAct, readonly string[]][] = [
    [act, elsewhere],
    ...(nearest[act] ?? []).map((other): [ModalitiesAct, readonly string[]] => [other, [stage, ...elsewhere]]),
  ];
  const ways: string[] = [];
  for (const [other, stages] of tries) {
    const at = stages.find((id) => open(other, id));
    if (at !== undefined) ways.push(`${doing[other]} (${naming.stage(at)})`);
    if (ways.length === 2) break;
  }
  if (ways.length > 0) return `As ${naming.capacity(capacity)} you can ${ways.join(", or ")}.`;
  const who = file.capacities.find(({ id }) => id !== capacity && deciding(file, id, act, stage)?.may !== undefined);
  return who ? `This is open to: ${who.title}.` : null;
}

export function rightsOf(file: Modalities): Rights {
  const titles = (list: readonly { readonly id: string; readonly title: string }[]) => {
    const byId = new Map(list.map(({ id, title }) => [id, title]));
    return (id: string) => byId.get(id) ?? id;
  };
  const naming: Naming = { capacity: titles(file.capacities), stage: titles(file.stages) };
  const source = (id: string) => {
    const known = file.sources[id];
    return {
      source: known ? [known.title, known.address].filter(Boolean).join(", ") : id,
      verified: known?.standing === "seen" || known?.standing === "paper",
    };
  };
  const answer = (capacity: string, act: ModalitiesAct, stage: string): Right => {
    const rule = deciding(file, capacity, act, stage);
    const allowed = rule?.may !== undefined;
    const instead = allowed ? null : (rule?.instead ?? otherWays(file, naming, capacity, act, stage));
    return rule
      ? { allowed, rule: rule.says, ruleId: rule.id, ...source(rule.source), limits: rule.limits ?? null, instead }
      : {
          allowed,
          rule: `No rule opens this to ${naming.capacity(capacity)} (${naming.stage(stage)}); what no rule opens is closed.`,
          ruleId: null,
          source: `the modalities of ${file.body}`,
          verified: true,
          limits: null,
          instead,
        };
  };
  const table = new Map<string, Map<string, Map<string, Right>>>();
  for (const { id: capacity } of file.capacities) {
    const byAct = new Map(
      acts.map((act) => [act as string, new Map(file.stages.map(({ id }) => [id, answer(capacity, act, id)]))]),
    );
    table.set(capacity, byAct);
  }
  const unknown = (what: string, name: string, known: readonly string[]): Right => ({
    allowed: false,
    rule: `There is no ${what} "${name}" here; there are: ${known.join(", ")}.`,
    ruleId: null,
    source: `the modalities of ${file.body}`,
    verified: true,
    limits: null,
    instead: `Name one of: ${known.join(", ")}.`,
  });
  const capacities = file.capacities.map(({ id }) => id);
  const stages = file.stages.map(({ id }) => id);
  return {
    capacities,
    stages,
    may: (capacity, act, stage) => {
      const byAct = table.get(capacity);
      if (!byAct) return unknown("capacity", capacity, capacities);
      const byStage = byAct.get(act);
      if (!byStage) return unknown("act", act, acts);
      return byStage.get(stage) ?? unknown("stage", stage, stages);
    },
  };
}
