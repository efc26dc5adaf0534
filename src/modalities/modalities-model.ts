/**
 * The rules of a body as a file that people can read and argue about. Every statement in it names its source, and
 * every source says how well it is known; nothing is filled in that no source gives.
 */
import { z } from "zod";
import { attributions, type StakeholderGroup, stakeholderGroupNames } from "../kernel/stakeholders.ts";

/** What modalities can open or close to a capacity, in the order a matrix shows it. */
export const acts = [
  "attend",
  "see-drafts",
  "speak",
  "speak-in-segment",
  "submit",
  "comment",
  "propose",
  "amend",
  "advise",
  "object",
  "vote",
  "decide",
  "chair",
  "appeal",
] as const;
export type ModalitiesAct = (typeof acts)[number];

/** How well a source is known: seen; told by the paper of 2021; partly seen; remembered. The last two make a statement unverified. */
export const standings = ["seen", "paper", "partly", "memory"] as const;

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a short name of lower-case letters, digits and hyphens");
const ids = z.array(id).min(1);
const text = z.string().min(1);
const sourced = { source: id };
const days = z.number().int().positive();

const source = z.strictObject({ title: text, address: text.optional(), standing: z.enum(standings) });

const stage = z.strictObject({
  id,
  title: text,
  /** Stages that may follow; a stage that names none is an end. */
  next: ids.optional(),
});

const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);

/** How one comes to act in a capacity. */
export const gain = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("open"), ...sourced }),
  z.strictObject({ by: z.literal("notice"), to: text, ...sourced }),
  z.strictObject({
    by: z.literal("application"),
    approvedBy: id.or(text),
    sponsors: z.number().int().optional(),
    ...sourced,
  }),
  z.strictObject({
    by: z.literal("non-objection"),
    circulatedTo: id,
    windowDays: days.optional(),
    /** How many objections refuse, and whether the body may admit all the same. */
    refusedBy: z.number().int().positive(),
    bodyDecides: z.boolean(),
    reasons: z.enum(["required", "voluntary", "none"]),
    disclosedTo: z.enum(["all", "chair", "nobody", "unknown"]),
    ...sourced,
  }),
  z.strictObject({ by: z.literal("invitation"), from: text, ...sourced }),
  z.strictObject({ by: z.literal("appointment"), from: text, years: z.number().positive().optional(), ...sourced }),
  z.strictObject({
    by: z.literal("election"),
    electorate: text,
    seats: z.number().int().positive().optional(),
    years: z.number().positive().optional(),
    ...sourced,
  }),
  z.strictObject({ by: z.literal("lot"), pool: text, pick: z.number().int().positive(), ...sourced }),
  z.strictObject({ by: z.literal("ex-officio"), as: text, ...sourced }),
  z.strictObject({ by: z.literal("rotation"), among: text, ...sourced }),
]);

const capacity = z.strictObject({ id, title: text, group: group.optional(), gained: z.array(gain).min(1) });

const limits = z.strictObject({
  minutes: z.number().positive().optional(),
  words: z.number().int().positive().optional(),
  number: z.number().int().positive().optional(),
  order: text.optional(),
});

/** Opens (`may`) or closes (`mayNot`) acts to capacities, at some stages or at all. What no rule opens is closed. */
export const rule = z
  .strictObject({
    id,
    who: ids.or(z.literal("all")),
    may: z.array(z.enum(acts)).min(1).optional(),
    mayNot: z.array(z.enum(acts)).min(1).optional(),
    at: ids.optional(),
    says: text,
    limits: limits.optional(),
    /** What whoever is refused can do. */
    instead: text.optional(),
    ...sourced,
  })
  .refine(({ may, mayNot }) => (may === undefined) !== (mayNot === undefined), "a rule has either may or mayNot");

const share = z.number().gt(0).max(1);

/** How something is decided at a stage, and by whom. */
export const decision = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("full-consensus"), at: ids, by: ids, ...sourced }),
  z.strictObject({ method: z.literal("rough-consensus"), at: ids, by: ids, calledBy: id, ...sourced }),
  z.strictObject({
    method: z.literal("silence"),
    at: ids,
    by: ids,
    hours: z.number().positive().optional(),
    ...sourced,
  }),
  z.strictObject({ method: z.literal("consensus-with-dissociations"), at: ids, by: ids, ...sourced }),
  z.strictObject({
    method: z.literal("threshold"),
    at: ids,
    by: ids,
    /** Share of the votes cast that must be in favour; more than half where `above` is true and `share` 0.5. */
    share,
    above: z.boolean().default(false),
    quorum: z.number().int().positive().optional(),
    /** "at least 5 from each of 3 groups". */
    fromGroups: z.strictObject({ groups: z.number().int().positive(), votes: z.number().int().positive() }).optional(),
    ...sourced,
  }),
  z.strictObject({
    method: z.literal("decisional-participants"),
    at: ids,
    by: ids,
    support: z.number().int().positive(),
    objectAtMost: z.number().int().nonnegative(),
    ...sourced,
  }),
  z.strictObject({ method: z.literal("benches"), at: ids, by: ids, share, ...sourced }),
  z.strictObject({
    method: z.literal("ranked-election"),
    at: ids,
    by: ids,
    count: z.enum(["schulze", "stv", "points"]),
    ...sourced,
  }),
  z.strictObject({ method: z.literal("single-office"), at: ids, by: ids, says: text, ...sourced }),
]);

const duty = z.strictObject({ id, who: id, must: text, within: text.optional(), withReasons: z.boolean(), ...sourced });
const transparency = z.strictObject({
  what: text,
  when: text,
  to: z.enum(["public", "participants", "chair"]),
  ...sourced,
});

const composition = z.strictObject({
  id,
  of: id,
  seats: z.number().int().positive().optional(),
  /** Share of the seats that a group may hold at most, or must hold at least. */
  shares: z.array(z.strictObject({ group, atMost: share.optional(), atLeast: share.optional() })).optional(),
  termYears: z.number().positive().optional(),
  termsInARow: z.number().int().positive().optional(),
  balance: z.array(z.enum(["region", "gender", "group"])).optional(),
  perAffiliation: z.number().int().positive().optional(),
  ...sourced,
});

const appeal = z.strictObject({ from: id.or(text), to: id.or(text), within: text.optional(), ...sourced });

export const modalities = z.strictObject({
  format: z.literal("rapport-modalities/1"),
  title: text,
  body: text,
  summary: text,
  sources: z.record(id, source),
  stages: z.array(stage).min(1),
  capacities: z.array(capacity).min(1),
  rules: z.array(rule).min(1),
  decisions: z.array(decision).default([]),
  duties: z.array(duty).default([]),
  transparency: z.array(transparency).default([]),
  attribution: z.strictObject({ rule: z.enum(attributions), ...sourced }).optional(),
  composition: z.array(composition).default([]),
  appeals: z.array(appeal).default([]),
  reports: z.array(z.strictObject({ to: text, what: text, ...sourced })).default([]),
  /** What the sources do not say, so that nobody takes silence for a rule. */
  unknown: z.array(text).default([]),
});

export type Modalities = z.infer<typeof modalities>;
export type Rule = z.infer<typeof rule>;
export type Gain = z.infer<typeof gain>;
export type Decision = z.infer<typeof decision>;

/** Something to mend, where it stands and why. A warning leaves the file usable. */
export interface Finding {
  readonly line: number | null;
  readonly severity: "error" | "warning";
  /** Stable name of the check that found it. */
  readonly check: string;
  readonly message: string;
}

export type Place = (...path: readonly (string | number)[]) => number | null;
