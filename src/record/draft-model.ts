/**
 * A record on the rapporteur's desk: one document, changed by operations, every version kept.
 * What is read from captions (model.ts) becomes a draft once; from then on the draft is the truth.
 */
import { z } from "zod";
import { attributions, type StakeholderGroup, stakeholderGroupNames } from "../kernel/stakeholders.ts";
import { decisionOutcomes, formats, pollMethods, speakerKinds, stageDirection, topic } from "./model.ts";

const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);

/** An intervention on the desk. `key` is its name for good: it survives splits, joins and renames, and stands in quotable links. */
export const cue = z.object({
  key: z.string(),
  label: z.string().nullable(),
  speaker: z.string().nullable(),
  kind: z.enum(speakerKinds),
  group: group.nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).nullable(),
  /** For whom they spoke, in words: "for the Netherlands", "chair", "personal capacity". */
  capacity: z.string().nullable(),
  text: z.string(),
  words: z.number().int().nonnegative(),
  /** Seconds from the start of the meeting. */
  start: z.number().nonnegative().optional(),
  end: z.number().nonnegative().optional(),
});
export type Cue = z.infer<typeof cue>;

export const candidateStates = ["offered", "accepted", "refused"] as const;
/** Who proposed it: a rule of ours, a language model (marked as such to the end), or a rapporteur. */
export const candidateSources = ["rule", "model", "rapporteur"] as const;

const candidateBase = {
  key: z.string(),
  /** Key of the cue it rests on. */
  cue: z.string(),
  state: z.enum(candidateStates),
  source: z.enum(candidateSources),
  sentence: z.string(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  text: z.string(),
};

export const candidate = z.discriminatedUnion("type", [
  z.object({ ...candidateBase, type: z.literal("recommendation") }),
  z.object({
    ...candidateBase,
    type: z.literal("decision"),
    outcome: z.enum(decisionOutcomes),
    dissociations: z.array(z.string()).optional(),
  }),
  z.object({ ...candidateBase, type: z.literal("action"), owner: z.string().nullable(), due: z.string().nullable() }),
  z.object({ ...candidateBase, type: z.literal("question") }),
  z.object({
    ...candidateBase,
    type: z.literal("poll"),
    method: z.enum(pollMethods),
    results: z.record(z.string(), z.union([z.number(), z.string()])),
  }),
  z.object({
    ...candidateBase,
    type: z.literal("self-introduction"),
    name: z.string(),
    affiliation: z.string().nullable(),
  }),
]);
export type Candidate = z.infer<typeof candidate>;

export const draft = z.object({
  title: z.string(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  /** BCP 47 tag of what was spoken, for search. */
  language: z.string(),
  format: z.enum(formats),
  /** Agenda items in order, each with the key of the cue it begins at. */
  agenda: z.array(z.object({ key: z.string(), title: z.string(), cue: z.string() })),
  cues: z.array(cue),
  candidates: z.array(candidate),
  stageDirections: z.array(stageDirection.omit({ n: true }).extend({ cue: z.string().nullable() })),
  topics: z.array(topic),
  /** Names spoken in the text that the rapporteur has reviewed for a session under the Chatham House Rule: masked or left. */
  spokenNames: z.array(z.object({ name: z.string(), masked: z.boolean() })),
});
export type Draft = z.infer<typeof draft>;

/** What leaves the installation: the draft as published, after the attribution rule has been applied. The only shape that pages, exports, feeds and search may see. */
export const publicIntervention = z.object({
  key: z.string(),
  /** Place in the record, from 1. */
  n: z.number().int().positive(),
  /** Under the Chatham House Rule null, as are the label and the capacity. */
  speaker: z.string().nullable(),
  label: z.string().nullable(),
  capacity: z.string().nullable(),
  kind: z.enum(speakerKinds),
  group: group.nullable(),
  country: z.string().nullable(),
  text: z.string(),
  words: z.number().int().nonnegative(),
  start: z.number().nonnegative().optional(),
  end: z.number().nonnegative().optional(),
});
export type PublicIntervention = z.infer<typeof publicIntervention>;

export const publicRecord = z.object({
  title: z.string(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  language: z.string(),
  attribution: z.enum(attributions),
  version: z.number().int().positive(),
  /** The notation it was read from. */
  format: z.enum(formats),
  agenda: z.array(z.object({ key: z.string(), title: z.string(), cue: z.string() })),
  interventions: z.array(publicIntervention),
  /** Stakeholder groups that spoke. Told even where, under the Chatham House Rule, no intervention carries its group. */
  present: z.array(group),
  /** Accepted ones only. */
  outcomes: z.array(candidate),
  topics: z.array(topic),
  stageDirections: z.array(stageDirection.omit({ n: true }).extend({ cue: z.string().nullable() })),
});
export type PublicRecord = z.infer<typeof publicRecord>;
