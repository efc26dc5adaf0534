/** What the pages of this room show, and what a program reads at the same addresses with `.json`. */
import { z } from "zod";
import { attributions, type StakeholderGroup, stakeholderGroupNames } from "../kernel/stakeholders.ts";
import { levels, processStates } from "./model.ts";
import { phases } from "./rules/phase.ts";
import { rulesLine } from "./view-rules-model.ts";

const instant = z.iso.datetime();
const link = z.object({ title: z.string(), href: z.string() });
/** Address of a page where its reader may do it; null where not, so that nobody is shown what is not for them. */
const act = z.string().nullable();
const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);

/** What may be known of the record: published for all; whether one lies on the desk only for those who work there. */
const recordState = z.discriminatedUnion("state", [
  z.object({ state: z.literal("published"), href: z.string(), publishedAt: instant }),
  z.object({ state: z.literal("on-the-desk"), href: z.string() }),
  z.object({ state: z.literal("none"), href: act }),
]);

export const sessionRow = z.object({
  title: z.string(),
  href: z.string(),
  starts: instant,
  ends: instant.nullable(),
  /** IANA name of the zone it is held in. */
  zone: z.string(),
  /** Empty where it is not known or not to be told. */
  place: z.string(),
  attribution: z.enum(attributions),
  phase: z.enum(phases),
  record: recordState,
  body: link,
  process: link,
});
export type SessionRow = z.infer<typeof sessionRow>;

const share = { words: z.number(), interventions: z.number(), share: z.number() };
/** Who was heard in a published record: shares of the words, by group. */
export const recordGlance = z.object({
  interventions: z.number().int(),
  shares: z.object({
    groups: z.array(z.object({ group, heard: z.enum(["told", "untold", "absent"]), ...share })).readonly(),
    ungrouped: z.object(share),
  }),
});
export type RecordGlance = z.infer<typeof recordGlance>;

const happening = link.extend({ kind: z.enum(["election", "round"]), place: z.string() });
export type Happening = z.infer<typeof happening>;

export const homeView = z.object({
  now: z.array(sessionRow),
  next: z.array(sessionRow),
  last: z.array(sessionRow),
  /** The latest record that may be read, and who was heard in it. */
  latest: z.object({ session: link, record: z.string(), glance: recordGlance }).nullable(),
  /** The latest elections and rounds of accreditation. */
  also: z.array(happening),
  /** The one thing to do next for this reader. */
  todo: z.object({ what: z.enum(["create-body", "import", "read", "see-bodies"]), href: z.string() }).nullable(),
});
export type HomeView = z.infer<typeof homeView>;

export const bodyRow = link.extend({
  shortName: z.string().nullable(),
  level: z.enum(levels),
  /** Its first paragraph. */
  about: z.string(),
  sessions: z.number().int().nonnegative(),
});

export const bodiesView = z.object({ bodies: z.array(bodyRow), create: act });
export type BodiesView = z.infer<typeof bodiesView>;

const processRow = link.extend({
  about: z.string(),
  starts: z.iso.date().nullable(),
  ends: z.iso.date().nullable(),
  state: z.enum(processStates),
});

/** Modalities in force, and where they can be given to a place that has none; null for those who may not. */
const ruled = { rules: rulesLine.nullable(), adopt: act };

const placeView = link.extend({ description: z.string(), archived: z.boolean(), crumbs: z.array(link) });

export const bodyView = placeView.extend({
  shortName: z.string().nullable(),
  level: z.enum(levels),
  zone: z.string(),
  language: z.string(),
  groups: z.array(group),
  above: z.array(link),
  below: z.array(link),
  processes: z.array(processRow),
  sessions: z.array(sessionRow),
  ...ruled,
  edit: act,
  create: act,
});
export type BodyView = z.infer<typeof bodyView>;

export const processView = placeView.extend({
  starts: z.iso.date().nullable(),
  ends: z.iso.date().nullable(),
  state: z.enum(processStates),
  coming: z.array(sessionRow),
  held: z.array(sessionRow),
  ...ruled,
  edit: act,
  create: act,
  calendar: z.string(),
  accreditation: act,
});
export type ProcessView = z.infer<typeof processView>;

export const sessionView = sessionRow.extend({
  crumbs: z.array(link),
  archived: z.boolean(),
  /** BCP 47. */
  language: z.string(),
  /** Null for those from whom the session is closed. */
  inside: z.object({ description: z.string(), agenda: z.array(z.string()), online: z.string().nullable() }).nullable(),
  /** Null where no record is published, or not for this reader. */
  glance: recordGlance.nullable(),
  rules: rulesLine.nullable(),
  edit: act,
  /** Where a reader notes whom they met here; null before it begins, and for those not signed in. */
  met: act,
  calendar: z.string(),
});
export type SessionView = z.infer<typeof sessionView>;
