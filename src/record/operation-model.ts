/**
 * What a rapporteur does to a draft. An operation says what was meant ("rename every cue of this label"); the changes
 * say what became of it, item by item, and can be turned round. Both are kept with every version.
 */
import { z } from "zod";
import { candidate, candidateStates, cue, draft } from "./draft-model.ts";

/** What can be set on a cue; a field that is not there stays. */
export const cueFields = cue.pick({
  text: true,
  speaker: true,
  kind: true,
  group: true,
  country: true,
  capacity: true,
});
export const cueSet = cueFields.partial();
export type CueSet = z.infer<typeof cueSet>;
export type CueField = keyof CueSet;

export const speakerSet = cueFields.omit({ text: true }).partial();
export type SpeakerSet = z.infer<typeof speakerSet>;

/** Which cues are meant: those written with one label in the captions, or those of one speaker as named now. */
export const cuesOf = z.object({ by: z.enum(["label", "speaker"]), value: z.string() });
export type CuesOf = z.infer<typeof cuesOf>;

const named = z.object({ key: z.string() }).and(z.record(z.string(), z.unknown()));
const fields = z.record(z.string(), z.unknown());
export const lists = ["cues", "agenda", "candidates", "spokenNames"] as const;
export type List = (typeof lists)[number];
const list = z.enum(lists);

/** One thing that became different. `after` is the key of the item before it in its list, null at the head. */
export const change = z.discriminatedUnion("on", [
  z.object({ on: z.literal("about"), from: fields, to: fields }),
  z.object({ on: z.literal("item"), list, key: z.string(), from: fields, to: fields }),
  z.object({ on: z.literal("add"), list, item: named.or(fields), after: z.string().nullable() }),
  z.object({ on: z.literal("remove"), list, item: named.or(fields), after: z.string().nullable() }),
  z.object({
    on: z.literal("direction"),
    at: z.number().int().nonnegative(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  z.object({ on: z.literal("whole"), from: draft, to: draft }),
]);
export type Change = z.infer<typeof change>;

export const aboutSet = draft.pick({ title: true, date: true, place: true, language: true }).partial();

export const operation = z.discriminatedUnion("type", [
  z.object({ type: z.literal("about.set"), set: aboutSet }),
  z.object({ type: z.literal("cue.set"), cue: z.string(), set: cueSet }),
  /** `also`: the text of the cue at which it was done, corrected in the same go. */
  z.object({
    type: z.literal("speakers.set"),
    of: cuesOf,
    set: speakerSet,
    also: z.object({ cue: z.string(), text: z.string() }).optional(),
  }),
  /** `at`: characters (UTF-16 units) of the text that stay; `key` names the new cue. */
  z.object({ type: z.literal("cue.split"), cue: z.string(), at: z.number().int().positive(), key: z.string() }),
  z.object({ type: z.literal("cue.join"), cue: z.string() }),
  z.object({ type: z.literal("agenda.add"), key: z.string(), title: z.string(), cue: z.string() }),
  z.object({ type: z.literal("agenda.set"), key: z.string(), title: z.string(), cue: z.string() }),
  z.object({ type: z.literal("agenda.remove"), key: z.string() }),
  z.object({ type: z.literal("candidate.decide"), key: z.string(), state: z.enum(candidateStates) }),
  /** Several at once; an introduction that is accepted names its cue. */
  z.object({ type: z.literal("candidates.decide"), keys: z.array(z.string()), state: z.enum(candidateStates) }),
  z.object({ type: z.literal("candidate.set"), key: z.string(), set: fields }),
  z.object({ type: z.literal("candidate.add"), candidate }),
  /** What a model proposes: offered, never more. */
  z.object({ type: z.literal("candidates.propose"), candidates: z.array(candidate) }),
  /** Gives the name of a self-introduction to its cue, or to every cue of the same label. */
  z.object({ type: z.literal("introduction.accept"), key: z.string(), all: z.boolean() }),
  z.object({
    type: z.literal("names.review"),
    names: z.array(z.object({ name: z.string(), masked: z.boolean() })),
  }),
  z.object({ type: z.literal("draft.replace"), draft }),
  z.object({ type: z.literal("draft.append"), draft }),
  /** Takes one version back, whoever made it. */
  z.object({ type: z.literal("undo"), version: z.number().int().positive(), changes: z.array(change) }),
  /** Brings the draft back to what it was at a version. */
  z.object({ type: z.literal("restore"), version: z.number().int().positive(), changes: z.array(change) }),
]);
export type Operation = z.infer<typeof operation>;

/** Why an operation cannot be done; the desk says it in the reader's language. */
export interface Obstacle {
  readonly code:
    | "no-such-cue"
    | "no-such-item"
    | "nothing-to-split"
    | "nothing-to-join"
    | "nothing-changes"
    | "empty"
    | "changed-since";
  /** Key of the cue or item it is about, where there is one. */
  readonly key?: string;
}
