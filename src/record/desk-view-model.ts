/** What the pages of the desk show: plain data, the same as their `.json`. */
import { z } from "zod";
import { attributions } from "../kernel/stakeholders.ts";
import { candidate, cue, draft } from "./draft-model.ts";

const crumb = z.object({ title: z.string(), href: z.string() });

/** A version as it stands in a list; `what` is the operation in words of the reader's language. */
export const versionView = z.object({
  version: z.number(),
  /** ISO 8601. */
  at: z.string(),
  who: z.string().nullable(),
  capacity: z.string().nullable(),
  what: z.string(),
  cue: z.string().nullable(),
  /** It can be asked to be taken back by itself. */
  undoable: z.boolean(),
});
export type VersionView = z.infer<typeof versionView>;

/** What stands at the head of every page of the desk. */
export const deskHead = z.object({
  href: z.string(),
  session: z.object({ title: z.string(), href: z.string(), attribution: z.enum(attributions), zone: z.string() }),
  crumbs: z.array(crumb),
  title: z.string(),
  version: z.number(),
  publishedVersion: z.number().nullable(),
  publishedAt: z.string().nullable(),
  open: z.object({
    cues: z.number(),
    words: z.number(),
    unnamed: z.number(),
    ungrouped: z.number(),
    offered: z.number(),
    accepted: z.number(),
    introductions: z.number(),
    names: z.number(),
  }),
  /** What the reader did last and can take back. */
  last: versionView.nullable(),
});
export type DeskHead = z.infer<typeof deskHead>;

export const deskCue = cue.extend({ n: z.number(), fingerprint: z.string() });
export type DeskCue = z.infer<typeof deskCue>;
const candidateView = candidate.and(z.object({ n: z.number() }));
export type CandidateView = z.infer<typeof candidateView>;

export const filters = ["all", "unnamed", "ungrouped", "offered"] as const;
export type Filter = (typeof filters)[number];

export const deskView = z.object({
  head: deskHead,
  filter: z.enum(filters),
  page: z.number(),
  pages: z.number(),
  cues: z.array(deskCue),
  agenda: draft.shape.agenda,
  stageDirections: draft.shape.stageDirections,
  candidates: z.array(candidateView),
  /** Where each item of the agenda and each page begins: the number of its first cue. */
  begins: z.array(z.number()),
});
export type DeskView = z.infer<typeof deskView>;

export const cueView = z.object({
  head: deskHead,
  /** The list somebody came from, and goes back to. */
  filter: z.enum(filters),
  cue: deskCue,
  before: deskCue.nullable(),
  after: deskCue.nullable(),
  candidates: z.array(candidateView),
  agendaItem: draft.shape.agenda.element.nullable(),
  /** Names in use, for the rapporteur to choose from. */
  speakers: z.array(z.string()),
  /** Codes of the countries in use. */
  countries: z.array(z.string()),
  /** How many cues have the same label, and the same speaker. */
  sameLabel: z.number(),
  sameSpeaker: z.number(),
  places: z.array(z.object({ at: z.number(), before: z.string(), after: z.string() })),
});
export type CueView = z.infer<typeof cueView>;

export const candidateTypes = [
  "recommendation",
  "decision",
  "action",
  "poll",
  "question",
  "self-introduction",
] as const;

export const outcomesView = z.object({
  head: deskHead,
  /** Name of the model that may be asked; null where none may. */
  model: z.string().nullable(),
  agenda: z.array(draft.shape.agenda.element.extend({ n: z.number() })),
  candidates: z.array(candidateView),
  /** Which are listed, and how many there are of each. */
  state: z.enum(["offered", "accepted", "refused"]),
  counts: z.record(z.string(), z.number()),
  /** Only of this kind; null for all. And how many there are of each kind in this state. */
  type: z.enum(candidateTypes).nullable(),
  types: z.record(z.string(), z.number()),
  page: z.number(),
  pages: z.number(),
});
export type OutcomesView = z.infer<typeof outcomesView>;

export const namesView = z.object({
  head: deskHead,
  names: z.array(
    z.object({
      name: z.string(),
      speaker: z.boolean(),
      times: z.number(),
      cues: z.array(z.object({ key: z.string(), n: z.number(), around: z.string() })),
      masked: z.boolean().nullable(),
    }),
  ),
});
export type NamesView = z.infer<typeof namesView>;

export const versionsView = z.object({
  head: deskHead,
  versions: z.array(versionView),
  /** The version with which the next page of the list begins; null on the last. */
  next: z.number().nullable(),
});
export type VersionsView = z.infer<typeof versionsView>;

const fieldDifference = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });
const piece = z.object({ kind: z.enum(["same", "gone", "new"]), text: z.string() });
const differenceKind = z.enum(["changed", "added", "removed"]);
export const compareView = z.object({
  head: deskHead,
  from: z.number(),
  to: z.number(),
  about: z.array(fieldDifference),
  cues: z.array(
    z.object({
      key: z.string(),
      n: z.number(),
      kind: differenceKind,
      text: z.array(piece),
      fields: z.array(fieldDifference),
    }),
  ),
  items: z.array(z.object({ kind: differenceKind, text: z.string() })),
  /** Differences that are not listed, for there are too many. */
  more: z.number(),
});
export type CompareView = z.infer<typeof compareView>;

export const publishView = z.object({ head: deskHead, upToDate: z.boolean() });
export type PublishView = z.infer<typeof publishView>;

export const aboutView = z.object({
  head: deskHead,
  about: draft.pick({ title: true, date: true, place: true, language: true }),
  sources: z.array(
    z.object({
      name: z.string(),
      container: z.string(),
      encoding: z.string(),
      format: z.string(),
      size: z.number(),
      at: z.string(),
    }),
  ),
});
export type AboutView = z.infer<typeof aboutView>;
