/**
 * Who may do what under a modalities file: yes or no, the rule that says so, its source, and what else is possible.
 * Which rule decides is worked out once when the file is read; an answer is put into words when it is first asked for.
 */
import { acts, type Modalities, type ModalitiesAct, type Rule } from "../../modalities-model.ts";
import { nearestName } from "./near.ts";
import { sourcesOf } from "./sources.ts";
import { tableOf } from "./table.ts";

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
  /** The same in pieces, for those who say it in another language. */
  readonly else: Else | null;
}

/** What else is possible: in the file's own words, or as other acts, or by others. */
export interface Else {
  readonly says: string | null;
  readonly ways: readonly { readonly act: ModalitiesAct; readonly stage: string }[];
  /** Id of a capacity to which it is open. */
  readonly openTo: string | null;
}

export interface Rights {
  /** Total: unknown names get a "no" that lists the known ones. */
  readonly may: (capacity: string, act: string, stage: string) => Right;
  /** Only yes or no. */
  readonly opens: (capacity: string, act: string, stage: string) => boolean;
  /** The rule that decides; null where none is about it. */
  readonly deciding: (capacity: string, act: string, stage: string) => Rule | null;
  readonly capacities: readonly string[];
  readonly stages: readonly string[];
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

export function rightsOf(file: Modalities): Rights {
  const table = tableOf(file);
  const capacities = file.capacities.map(({ id }) => id);
  const stages = file.stages.map(({ id }) => id);
  const source = sourcesOf(file);
  const own = { source: `the modalities of ${file.body}`, verified: true } as const;

  const place = (capacity: string, act: string, stage: string): number => {
    const who = table.capacity.get(capacity);
    const what = table.act.get(act);
    const at = table.stage.get(stage);
    return who === undefined || what === undefined || at === undefined ? -1 : table.cell(who, what, at);
  };
  const deciding = (capacity: string, act: string, stage: string) => table.deciding(place(capacity, act, stage));
  const opens = (capacity: string, act: string, stage: string) => deciding(capacity, act, stage)?.may !== undefined;

  /** The same act at another stage first, then acts that serve the same end, here first and then elsewhere. */
  const otherWays = (capacity: string, act: ModalitiesAct, stage: string): Else => {
    const elsewhere = stages.filter((id) => id !== stage);
    const tries: readonly (readonly [ModalitiesAct, readonly string[]])[] = [
      [act, elsewhere],
      ...(nearest[act] ?? []).map((other) => [other, [stage, ...elsewhere]] as const),
    ];
    const ways: Else["ways"][number][] = [];
    for (const [other, among] of tries) {
      const at = among.find((id) => opens(capacity, other, id));
      if (at !== undefined) ways.push({ act: other, stage: at });
      if (ways.length === 2) break;
    }
    const who = file.capacities.find(({ id }) => id !== capacity && opens(id, act, stage));
    return { says: null, ways, openTo: who?.id ?? null };
  };
  const named = (capacity: string): string => file.capacities[table.capacity.get(capacity) ?? 0]?.title ?? capacity;
  const inWords = (capacity: string, { says, ways, openTo }: Else): string | null => {
    if (says !== null) return says;
    const at = (stage: string) => file.stages[table.stage.get(stage) ?? 0]?.title ?? stage;
    const list = ways.map(({ act, stage }) => `${doing[act]} (${at(stage)})`);
    if (list.length > 0) return `As ${named(capacity)} you can ${list.join(", or ")}.`;
    return openTo === null ? null : `This is open to: ${named(openTo)}.`;
  };

  const answer = (capacity: string, act: ModalitiesAct, stage: string, rule: Rule | null): Right => {
    const allowed = rule?.may !== undefined;
    const others = (): Else =>
      rule?.instead === undefined ? otherWays(capacity, act, stage) : { says: rule.instead, ways: [], openTo: null };
    const other = allowed ? null : others();
    const instead = other && inWords(capacity, other);
    if (rule) {
      const { title, address, verified } = source(rule.source);
      const told = [title, address].filter(Boolean).join(", ");
      return {
        allowed,
        rule: rule.says,
        ruleId: rule.id,
        source: told,
        verified,
        limits: rule.limits ?? null,
        instead,
        else: other,
      };
    }
    const [who, at] = [file.capacities[table.capacity.get(capacity) ?? 0], file.stages[table.stage.get(stage) ?? 0]];
    const says = `No rule opens this to ${who?.title} (${at?.title}); what no rule opens is closed.`;
    return { allowed, rule: says, ruleId: null, ...own, limits: null, instead, else: other };
  };
  const unknown = (what: string, name: string, known: readonly string[]): Right => {
    const there = known.join(", ");
    const rule = `There is no ${what} "${name}" here; there are: ${there}.`;
    const meant = nearestName(name, known);
    const instead = meant === null ? `Name one of: ${there}.` : `Did you mean "${meant}"?`;
    return { allowed: false, rule, ruleId: null, ...own, limits: null, instead, else: null };
  };

  const made: (Right | undefined)[] = new Array(table.cells).fill(undefined);
  const may = (capacity: string, act: string, stage: string): Right => {
    const at = place(capacity, act, stage);
    if (at >= 0) {
      made[at] ??= answer(capacity, act as ModalitiesAct, stage, table.deciding(at));
      return made[at];
    }
    if (!table.capacity.has(capacity)) return unknown("capacity", capacity, capacities);
    return table.act.has(act) ? unknown("stage", stage, stages) : unknown("act", act, acts);
  };
  return { may, opens, deciding, capacities, stages };
}
