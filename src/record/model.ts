/**
 * What a meeting is, once read from its captions. These shapes are the contract of
 * `npx rapport import FILE --json`, of the preview page and of the rapporteur's desk.
 */
import { z } from "zod";

/** The notation a file was written in; see conformance/captions for one case of each. */
export const formats = ["igf", "itu", "icann", "ripe", "ietf-minutes", "irc", "webvtt", "srt", "plain"] as const;
export type Format = (typeof formats)[number];

/** What stands behind a speaker label. `captioner` is the person who writes the captions and is heard. */
export const speakerKinds = ["person", "role", "organisation", "state", "audience", "unknown", "captioner"] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

export const pollMethods = ["show-of-hands", "hum", "poll", "consensus-call"] as const;
export const decisionOutcomes = ["adopted", "rejected", "deferred", "rough-consensus", "no-consensus"] as const;

/** One uninterrupted turn of one speaker. `n` counts from 1; times are seconds from the start of the meeting. */
export const intervention = z.object({
  n: z.number().int().positive(),
  /** As written in the file, marks and colon left out; null where the cue had none. */
  label: z.string().nullable(),
  /** The best name in normal case, one spelling throughout the meeting; null where nobody is named. */
  speaker: z.string().nullable(),
  kind: z.enum(speakerKinds),
  /** Paragraphs separated by one blank line; lines broken by the captioner rejoined. */
  text: z.string(),
  /** Tokens that hold a letter or a digit; marks and labels left out. */
  words: z.number().int().nonnegative(),
  start: z.number().nonnegative().optional(),
  end: z.number().nonnegative().optional(),
});
export type Intervention = z.infer<typeof intervention>;

/** The sentence a candidate rests on, the rule that found it, and how sure the rule is (0 to 1). */
const evidence = {
  n: z.number().int().positive(),
  sentence: z.string(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
};

export const selfIntroduction = z.object({ ...evidence, name: z.string(), affiliation: z.string().nullable() });
export const poll = z.object({
  ...evidence,
  question: z.string(),
  method: z.enum(pollMethods),
  /** What was said of the result: numbers where counted, else strengths in the speaker's words. Empty where nothing was said. */
  results: z.record(z.string(), z.union([z.number(), z.string()])),
});
export const question = z.object({ ...evidence, text: z.string() });
export const recommendation = z.object({ ...evidence, text: z.string() });
export const decision = z.object({
  ...evidence,
  text: z.string(),
  outcome: z.enum(decisionOutcomes),
  /** Who joined, and put on record what they do not stand behind. */
  dissociations: z.array(z.string()).optional(),
});
export const action = z.object({ ...evidence, text: z.string(), owner: z.string().nullable() });
export const stageDirection = z.object({ n: z.number().int().nonnegative(), text: z.string() });
export const topic = z.object({ phrase: z.string(), score: z.number() });

export type SelfIntroduction = z.infer<typeof selfIntroduction>;
export type Poll = z.infer<typeof poll>;
export type Question = z.infer<typeof question>;
export type Recommendation = z.infer<typeof recommendation>;
export type Decision = z.infer<typeof decision>;
export type Action = z.infer<typeof action>;
export type StageDirection = z.infer<typeof stageDirection>;
export type Topic = z.infer<typeof topic>;

/** A heading or announced topic, and the first intervention under it (one past the last where nothing follows). */
export const agendaItem = z.object({ n: z.number().int().positive(), title: z.string() });
export type AgendaItem = z.infer<typeof agendaItem>;

/** What the reading of a file gives before anything is looked for in it. `n` of a stage direction: the intervention it stands in or after, 0 before the first. */
export const parsedMeeting = z.object({
  title: z.string().nullable(),
  /** ISO 8601 date (2017-12-17), null where the file does not say. */
  date: z.string().nullable(),
  place: z.string().nullable(),
  format: z.enum(formats),
  interventions: z.array(intervention),
  stageDirections: z.array(stageDirection),
  /** In the order of the meeting; left out where the file names no agenda items. */
  agenda: z.array(agendaItem).optional(),
});
export type ParsedMeeting = z.infer<typeof parsedMeeting>;

/** What is looked for in the interventions. */
export const findings = z.object({
  selfIntroductions: z.array(selfIntroduction),
  polls: z.array(poll),
  questions: z.array(question),
  recommendations: z.array(recommendation),
  decisions: z.array(decision),
  actions: z.array(action),
  topics: z.array(topic),
});
export type Findings = z.infer<typeof findings>;

export const meetingRecord = parsedMeeting.extend(findings.shape);
export type MeetingRecord = z.infer<typeof meetingRecord>;
