/** What the pages of this room show, and what a program reads at the same addresses with `.json`. */
import { z } from "zod";
import { grounds, joinings, lacks, standings, waysIn } from "./model.ts";
import { receivedLetter } from "./received-view-model.ts";

const instant = z.iso.datetime();
const link = z.object({ title: z.string(), href: z.string() });
/** Address where its reader may do it; null where not. */
const act = z.string().nullable();
const frame = { title: z.string(), href: z.string(), crumbs: z.array(link) };

export const roundStates = ["applying", "checking", "window", "deciding", "settled"] as const;
const round = z.object({
  number: z.number().int(),
  title: z.string(),
  zone: z.string(),
  state: z.enum(roundStates),
  openedAt: instant,
  appliesUntil: instant,
  opens: instant.nullable(),
  closes: instant.nullable(),
  settledAt: instant.nullable(),
  termEnds: z.string().nullable(),
  delegation: z.number().int(),
  modalitiesVersion: z.number().int(),
  /** Whether a list of it is circulated. */
  byList: z.boolean(),
});
export type RoundView = z.infer<typeof round>;

const objection = z.object({
  member: z.string(),
  basis: z.string().nullable(),
  receivedAt: instant,
  withdrawnAt: instant.nullable(),
  own: z.boolean(),
});
export type ObjectionView = z.infer<typeof objection>;

const row = z.object({
  id: z.string(),
  number: z.number().int(),
  name: z.string(),
  kind: z.enum(["person", "organisation"]),
  country: z.string().nullable(),
  capacity: z.string(),
  capacityTitle: z.string(),
  standing: z.enum(standings),
  ground: z.enum(grounds).nullable(),
  /** As far as the modalities disclose them to this reader. */
  objections: z.array(objection),
  href: z.string(),
});
export type RowView = z.infer<typeof row>;

const wayIn = z.object({
  capacity: z.string(),
  title: z.string(),
  by: z.enum(waysIn),
  applies: z.boolean(),
  /** Who it is told, approved or given by, where the file says. */
  who: z.string().nullable(),
  circulatedTo: z.string().nullable(),
  refusedBy: z.number().int().nullable(),
  bodyDecides: z.boolean(),
  reasons: z.string().nullable(),
  disclosedTo: z.enum(["all", "chair", "nobody"]).nullable(),
  /** Nobody's source says to whom objections are disclosed: the narrow reading holds. */
  assumed: z.boolean(),
  sponsors: z.number().int().nullable(),
  source: z.string(),
  address: z.string().nullable(),
  verified: z.boolean(),
});
export type WayView = z.infer<typeof wayIn>;

export const homeView = z.object({
  ...frame,
  process: link,
  hasModalities: z.boolean(),
  ways: z.array(wayIn),
  rounds: z.array(
    z.object({
      round,
      list: z.array(row),
      /** Letters that came in on paper, as far as this reader may see them. */
      letters: z.array(receivedLetter),
      counts: z.object({
        listed: z.number().int(),
        admitted: z.number().int(),
        refused: z.number().int(),
        byNotice: z.number().int(),
      }),
    }),
  ),
  now: instant,
  acts: z.object({ apply: act, mine: act, desk: act, list: act, csv: act, bring: act }),
});
export type HomeView = z.infer<typeof homeView>;

export const applyView = z.object({
  ...frame,
  round,
  ways: z.array(wayIn),
  values: z.record(z.string(), z.string()),
  /** Address of the application that is being amended; null for a new one. */
  amends: z.string().nullable(),
  now: instant,
});
export type ApplyView = z.infer<typeof applyView>;

export const applicationView = z.object({
  ...frame,
  round,
  row,
  way: wayIn.nullable(),
  inside: z
    .object({
      website: z.string().nullable(),
      purpose: z.string(),
      activities: z.string(),
      statusProof: z.string(),
      sponsors: z.array(z.string()),
    })
    .nullable(),
  /** For the applicant and the desk. */
  missing: z.array(z.enum(lacks)),
  plainlyLacks: z.array(z.enum(lacks)),
  asked: z.string().nullable(),
  steps: z.array(z.object({ what: z.string(), at: instant.nullable(), done: z.boolean() })),
  decision: z.object({ admitted: z.boolean(), reference: z.string() }).nullable(),
  term: z.object({ lastDay: z.string(), daysLeft: z.number().int().nullable(), due: z.boolean() }).nullable(),
  similar: z.array(z.object({ name: z.string(), href: z.string(), id: z.string().nullable() })),
  documents: z.array(z.object({ id: z.string(), name: z.string(), size: z.number().int(), href: z.string() })),
  delegates: z.array(z.object({ id: z.string(), name: z.string(), focal: z.boolean() })),
  /** Asked by letter, and not answered: under the name that was written. */
  invited: z.array(z.object({ id: z.string(), kind: z.enum(joinings), name: z.string(), until: instant })),
  /** How many people may come. */
  most: z.number().int(),
  /** Whether somebody looks after it. */
  hasFocal: z.boolean(),
  notes: z.array(z.object({ at: instant, text: z.string() })),
  letters: z.array(receivedLetter),
  consulting: z.boolean(),
  isOwn: z.boolean(),
  now: instant,
  reasons: z.string().nullable(),
  acts: z.object({
    amend: act,
    withdraw: act,
    check: act,
    object: act,
    withdrawObjection: act,
    consult: act,
    decide: act,
    upload: act,
    delegates: act,
    focal: act,
    uninvite: act,
    toldApart: act,
    renew: act,
    letter: act,
    bring: act,
  }),
});
export type ApplicationView = z.infer<typeof applicationView>;

export const deskView = z.object({
  ...frame,
  hasModalities: z.boolean(),
  round: round.nullable(),
  zone: z.string(),
  rows: z.array(row.extend({ plainlyLacks: z.array(z.enum(lacks)), similar: z.array(z.string()) })),
  counts: z.record(z.string(), z.number().int()),
  due: z.array(z.object({ name: z.string(), href: z.string(), lastDay: z.string(), reminded: z.boolean() })),
  now: instant,
  acts: z.object({
    open: act,
    change: act,
    circulate: act,
    settle: act,
    import: act,
    letter: act,
    letters: act,
    delegates: act,
  }),
});
export type DeskView = z.infer<typeof deskView>;

export const listView = z.object({
  ...frame,
  round: round.nullable(),
  member: z.string().nullable(),
  rows: z.array(row.extend({ object: act, withdraw: act, purpose: z.string(), activities: z.string() })),
  reasons: z.string().nullable(),
  disclosedTo: z.enum(["all", "chair", "nobody"]).nullable(),
  assumed: z.boolean(),
  refusedBy: z.number().int().nullable(),
  bodyDecides: z.boolean(),
  now: instant,
  letter: act,
});
export type ListView = z.infer<typeof listView>;

export const mineView = z.object({
  mine: z.array(z.object({ row, process: link, round, closes: instant.nullable(), lastDay: z.string().nullable() })),
  now: instant,
});
export type MineView = z.infer<typeof mineView>;
