/** What the pages of modalities in force show: plain data, the same that `.json` gives. */
import { z } from "zod";
import { acts, deadlineActs } from "./modalities-model.ts";
import { proposalStates } from "./model.ts";
import { extents } from "./rules/change.ts";

/** Words in a language of their own. */
const worded = z.object({ text: z.string(), language: z.string() });
const link = z.object({ title: z.string(), href: z.string() });
const named = z.object({ id: z.string(), title: z.string() });
/** Address of an act; null where this reader may not. */
const may = z.string().nullable();

export const yourAct = z.object({
  act: z.enum(acts),
  allowed: z.boolean(),
  rule: worded,
  source: worded.nullable(),
  verified: z.boolean(),
  instead: worded.nullable(),
  inWriting: worded.nullable(),
});
export type YourAct = z.infer<typeof yourAct>;

const yourStage = named.extend({ now: z.boolean(), acts: z.array(yourAct) });
export type YourStage = z.infer<typeof yourStage>;

const rightsRow = z.object({
  title: z.string(),
  cells: z.array(z.object({ act: z.enum(acts), stages: z.array(z.string()), everywhere: z.boolean() })),
});

export const versionRow = z.object({
  version: z.number().int(),
  title: z.string(),
  template: z.string().nullable(),
  since: z.iso.datetime(),
  by: z.string().nullable(),
  basis: z.string(),
});
export type VersionRow = z.infer<typeof versionRow>;

export const proposalRow = z.object({
  href: z.string(),
  title: z.string(),
  state: z.enum(proposalStates),
  procedure: z.enum(["decision", "silence"]),
  closes: z.iso.datetime().nullable(),
  at: z.iso.datetime(),
});

export const inForceView = z.object({
  place: link,
  crumbs: z.array(link),
  zone: z.string(),
  /** Whose modalities they are, where they are not the place's own. */
  from: link.nullable(),
  inForce: z
    .object({
      title: z.string(),
      body: z.string(),
      summary: z.string(),
      language: z.string(),
      template: z.string().nullable(),
      version: z.number().int(),
      stage: named,
      stages: z.array(named),
      rights: z.array(rightsRow),
      attribution: z.string().nullable(),
      file: z.string(),
    })
    .nullable(),
  yours: z.object({
    /** The capacities the reader holds here, and whether by a seat or because they are open. */
    capacities: z.array(named.extend({ open: z.boolean() })),
    stages: z.array(yourStage),
  }),
  versions: z.array(versionRow),
  proposals: z.array(proposalRow),
  /** What can be handed in in writing until when. */
  deadlines: z.array(z.object({ act: z.enum(deadlineActs), stage: named, until: z.string(), zone: z.string() })),
  /** What could have a date, for those who may set one. */
  datable: z.array(z.object({ act: z.enum(deadlineActs), stage: named })),
  /** Stages the place may be moved to, for those who may move it. */
  next: z.array(named),
  adopt: may,
  change: may,
  whatIf: z.string(),
  differences: may,
  seats: may,
});
export type InForceView = z.infer<typeof inForceView>;

const actChange = z.object({
  act: z.enum(acts),
  before: z.enum(extents),
  after: z.enum(extents),
  nowBefore: z.boolean(),
  nowAfter: z.boolean(),
  change: z.enum(["gains", "loses", "same"]),
});
export type ActChangeView = z.infer<typeof actChange>;

/** What another set of modalities would change, or did. */
export const changeView = z.object({
  before: z.object({ title: z.string(), version: z.number().int().nullable(), stage: z.string() }).nullable(),
  after: z.object({ title: z.string(), stage: z.string() }),
  /** Of the words that come from the files. */
  language: z.string(),
  capacities: z.array(
    z.object({ title: z.string(), standing: z.enum(["stays", "gone", "new"]), acts: z.array(actChange) }),
  ),
  you: z.array(actChange),
  /** Null for those who may not see who sits where. */
  people: z
    .array(
      z.object({
        name: z.string(),
        capacities: z.array(z.string()),
        /** Titles of capacities the new file does not know. */
        needs: z.array(z.string()),
        acts: z.array(actChange),
      }),
    )
    .nullable(),
  sessions: z.array(
    z.object({
      title: z.string(),
      href: z.string(),
      before: z.string(),
      after: z.string(),
      attend: z.tuple([z.array(z.string()), z.array(z.string())]),
      record: z.tuple([z.array(z.string()), z.array(z.string())]),
    }),
  ),
  sessionsSame: z.number().int(),
  attribution: z.tuple([z.string().nullable(), z.string().nullable()]),
});
export type ChangeView = z.infer<typeof changeView>;

const pageOf = { place: link, crumbs: z.array(link) };
const templates = z.array(z.object({ name: z.string(), title: z.string() }));

export const whatIfView = z.object({
  ...pageOf,
  templates,
  to: z.string(),
  stages: z.array(named),
  stage: z.string(),
  change: changeView.nullable(),
  /** Where this reader can propose it, or adopt it where nothing is in force. */
  go: may,
  inForce: z.boolean(),
});
export type WhatIfView = z.infer<typeof whatIfView>;

export const versionsView = z.object({
  ...pageOf,
  zone: z.string(),
  versions: z.array(versionRow),
  from: z.number().int(),
  to: z.number().int(),
  change: changeView.nullable(),
});
export type VersionsView = z.infer<typeof versionsView>;

export const changeFormView = z.object({
  ...pageOf,
  templates,
  first: z.boolean(),
  /** Whether this reader may say that it is decided, or that silence decides. */
  decides: z.boolean(),
  version: z.number().int(),
  values: z.record(z.string(), z.string()),
});
export type ChangeFormView = z.infer<typeof changeFormView>;

export const proposalView = z.object({
  ...pageOf,
  id: z.string(),
  title: z.string(),
  template: z.string().nullable(),
  base: z.number().int(),
  stage: z.string(),
  reason: z.string(),
  procedure: z.enum(["decision", "silence"]),
  closes: z.iso.datetime().nullable(),
  zone: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  state: z.enum(proposalStates),
  settled: z.iso.datetime().nullable(),
  how: z.string(),
  change: changeView.nullable(),
  break: may,
  decide: may,
  withdraw: may,
});
export type ProposalView = z.infer<typeof proposalView>;

export const seatsView = z.object({
  ...pageOf,
  zone: z.string(),
  language: z.string(),
  /** Titles of capacities that everybody holds. */
  open: z.array(z.string()),
  /** Capacities that can be given. */
  capacities: z.array(named),
  seats: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      organisation: z.string().nullable(),
      capacity: z.string(),
      /** False where the modalities in force do not know the capacity. */
      known: z.boolean(),
      since: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
      gained: z.string(),
      ref: z.string().nullable(),
      /** Whether this reader may end it here; one of the body above is ended there. */
      ends: z.boolean(),
    }),
  ),
  give: may,
  end: may,
  csv: z.string(),
});
export type SeatsView = z.infer<typeof seatsView>;
