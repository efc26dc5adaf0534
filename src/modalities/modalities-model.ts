/**
 * The rules of a body as a file that people can read and argue about. Every statement in it names its source, and
 * every source says how well it is known; nothing is filled in that no source gives.
 */
import { z } from "zod";
import { attributions } from "../kernel/stakeholders.ts";
import { zoneNamed } from "../kernel/zone.ts";
import { decision } from "./decision-model.ts";
import {
  act,
  group,
  groups,
  id,
  idsOf,
  most,
  share,
  sourced,
  standings,
  text,
  texts,
  whole,
} from "./file-terms-model.ts";
import { gain } from "./gain-model.ts";
import { rule } from "./rule-model.ts";

export type { Decision } from "./decision-model.ts";
export { acts, type ModalitiesAct } from "./file-terms-model.ts";
export type { Gain } from "./gain-model.ts";
export type { Rule } from "./rule-model.ts";

const source = z.strictObject({
  title: text,
  address: text.optional().describe("Where it can be read."),
  standing: z
    .enum(standings)
    .describe(
      "seen; told by the paper of 2021 (paper); partly seen; from memory. The last two are shown as unverified.",
    ),
});

/** What is handed in in writing, and so can have a date. */
export const deadlineActs = ["submit", "comment"] as const;
export type DeadlineAct = (typeof deadlineActs)[number];

const deadline = z.strictObject({
  act: z.enum(deadlineActs).describe("What is handed in."),
  until: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "a date and a time, as in 2026-12-03T18:00")
    .describe("A date and a time on the clocks of the zone, as in 2026-12-03T18:00."),
  zone: text
    .refine((name) => zoneNamed(name) !== null, "a time zone by a city, as in Europe/Zurich")
    .describe("A time zone by a city, as in Europe/Zurich."),
  ...sourced,
});

const stage = z.strictObject({
  id,
  title: text,
  next: idsOf(
    "Stages that may follow; a stage that names none is an end. The first stage of the file is the beginning.",
  ).optional(),
  lasts: z
    .strictObject({ atLeastDays: whole.optional(), atMostDays: whole.optional(), ...sourced })
    .optional()
    .describe("How long it is open."),
  deadlines: z
    .array(deadline)
    .max(most.others)
    .optional()
    .describe("Until when something can be handed in in writing. A place that is under these rules can set its own."),
});

const capacity = z.strictObject({
  id,
  title: text,
  group: group.optional().describe("The stakeholder group it belongs to, where that is one."),
  groups: groups.optional().describe("The stakeholder groups it is open to; all of them where neither field is there."),
  office: z
    .boolean()
    .optional()
    .describe("True for an office held for the process (chair, secretariat): no right of a stakeholder group."),
  gained: z.array(gain).max(20).default([]).describe("The ways in. Leave it out where no source says."),
});
export type Capacity = z.infer<typeof capacity>;

export const dutyKinds = ["answer", "take-into-account", "mediate", "report", "publish", "notify", "other"] as const;

const duty = z.strictObject({
  id,
  who: id.describe("The capacity that has the duty."),
  kind: z.enum(dutyKinds).optional(),
  must: text.describe("What it must do, in words."),
  about: act.optional().describe("The act that calls for it: advice, comments, objections."),
  of: idsOf("Whose act that is.").optional(),
  when: z
    .enum(["always", "before-rejecting", "on-rejecting"])
    .optional()
    .describe("Whether it is owed always, or before or once what was asked is rejected."),
  within: text.optional().describe("By when, in words."),
  withinDays: whole.optional().describe("By when, in days."),
  withReasons: z.boolean().describe("Whether reasons must be given."),
  ...sourced,
});

const transparency = z.strictObject({
  what: text,
  about: z
    .enum(["voters", "voted"])
    .optional()
    .describe(
      "What of Rapport's own pages it is about, which then follow it: who may vote, who has voted (never how).",
    ),
  when: text,
  to: z.enum(["public", "participants", "chair"]),
  ...sourced,
});

const composition = z.strictObject({
  id,
  of: idsOf("The capacities that sit in it together."),
  seats: whole.optional(),
  shares: z
    .array(z.strictObject({ group, atMost: share.optional(), atLeast: share.optional() }))
    .optional()
    .describe("Share of the seats that a group may hold at most, or must hold at least."),
  restEqually: groups.optional().describe("The groups that share the other seats equally."),
  groupsAtLeast: whole.optional().describe("How many stakeholder groups must be there."),
  aimsAtAllGroups: z.boolean().optional(),
  reserved: z
    .array(z.strictObject({ for: text, seats: whole.optional() }))
    .optional()
    .describe("Seats kept for somebody."),
  preference: text.optional().describe("Who is preferred, in words."),
  termYears: z.number().positive().optional(),
  termsInARow: whole.optional(),
  balance: z.array(z.enum(["region", "gender", "group"])).optional(),
  perAffiliation: whole.optional().describe("Most of one affiliation."),
  ...sourced,
});

const appeal = z.strictObject({
  from: text.describe("Whose decision is appealed: the name of a capacity, or in words."),
  to: text.describe("Who hears it: the name of a capacity, or in words."),
  on: text.optional().describe("What can be appealed."),
  within: text.optional().describe("How long after the decision."),
  answer: text.optional().describe("By when an answer is owed."),
  final: z.boolean().optional(),
  ...sourced,
});

const report = z.strictObject({
  to: text,
  what: text,
  via: texts.optional().describe("Through whom it goes, in order."),
  every: text.optional().describe("How often, or when."),
  above: z.boolean().optional().describe("Whether that body stands above this one."),
  ...sourced,
});

export const outcomeKinds = [
  "treaty",
  "resolution",
  "report",
  "recommendation",
  "standard",
  "policy",
  "advice",
  "principles",
  "programme",
  "status",
] as const;

const outcome = z.strictObject({
  what: text,
  kind: z.enum(outcomeKinds),
  binding: z.boolean().optional().describe("Leave it out where no source says."),
  ...sourced,
});

const lists = <Item extends z.ZodType>(item: Item) => z.array(item).max(most.others).default([]);

export const modalities = z
  .strictObject({
    format: z.literal("rapport-modalities/1"),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "the tag of a language, such as en or pt-BR")
      .default("en")
      .describe("BCP 47 tag of the language its words are in."),
    title: text,
    body: text.describe("Whose rules these are."),
    summary: text.describe("The rules in two or three sentences."),
    sources: z.record(id, source).describe("Everything that is quoted, by a short name."),
    mission: z
      .strictObject({ says: text, scope: z.enum(["political", "technical", "both"]).optional(), ...sourced })
      .optional()
      .describe("What the body is for."),
    stages: z.array(stage).min(1).max(most.stages),
    capacities: z.array(capacity).min(1).max(most.capacities),
    rules: z.array(rule).min(1).max(most.rules),
    decisions: lists(decision),
    duties: lists(duty),
    transparency: lists(transparency),
    attribution: z
      .strictObject({ rule: z.enum(attributions), ...sourced })
      .optional()
      .describe("Who may be told who said what, where a session says nothing else."),
    composition: lists(composition),
    appeals: lists(appeal),
    reports: lists(report),
    outcomes: lists(outcome).describe("What comes out of it."),
    unknown: lists(text).describe("What the sources do not say, so that nobody takes silence for a rule."),
  })
  .describe("The modalities of a body: who may do what at which stage, how one gets in, and who decides.");

export type Modalities = z.infer<typeof modalities>;

/** Something to mend, where it stands and why. A warning leaves the file usable. */
export interface Finding {
  readonly line: number | null;
  readonly severity: "error" | "warning";
  /** Stable name of the check that found it. */
  readonly check: string;
  readonly message: string;
}

export type Place = (...path: readonly (string | number)[]) => number | null;
