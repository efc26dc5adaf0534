/** What the pages of this room show, and what a program reads at the same addresses with `.json`. */
import { z } from "zod";
import { type StakeholderGroup, stakeholderGroupNames } from "../kernel/stakeholders.ts";
import { compositionChecks } from "../modalities/rules/file/composition/check.ts";
import { capKinds, nominationStates } from "./model.ts";
import { methods } from "./rules/count/result.ts";
import { phases } from "./rules/phase.ts";

export const link = z.object({ title: z.string(), href: z.string() });
export const instant = z.iso.datetime();
/** Address of a page or an act where its reader may use it; null where not. */
export const act = z.string().nullable();
const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);

export const place = { place: link, crumbs: z.array(link) };

export const listView = z.object({
  ...place,
  elections: z.array(
    link.extend({ phase: z.enum(phases), seats: z.number(), capacity: z.string(), closes: instant, zone: z.string() }),
  ),
  lots: z.array(link.extend({ drawn: z.boolean(), pick: z.number(), capacity: z.string() })),
  composition: z.string(),
  newElection: act,
  newLot: act,
  importElection: act,
});
export type ListView = z.infer<typeof listView>;

/** What the modalities fix of filling a capacity, each with its source. */
const fixed = z.object({
  capacity: z.string(),
  lines: z.array(z.object({ text: z.string(), source: z.string(), verified: z.boolean() })),
});
export type FixedView = z.infer<typeof fixed>;

export const formView = z.object({
  ...place,
  fixed: z.array(fixed),
  back: z.string(),
  version: z.number(),
  values: z.record(z.string(), z.string()),
});
export type FormView = z.infer<typeof formView>;

const candidate = z.object({
  number: z.number(),
  /** As it stands on the ballot. */
  name: z.string(),
  state: z.enum(nominationStates),
  affiliation: z.string(),
  group: group.nullable(),
  country: z.string().nullable(),
  statement: z.string(),
  nominatedBy: z.string().nullable(),
  reason: z.string().nullable(),
});
export type CandidateView = z.infer<typeof candidate>;

const round = z.object({
  votes: z.record(z.string(), z.number()),
  quota: z.number(),
  elected: z.array(z.string()).readonly(),
  excluded: z.string().nullable(),
  exhausted: z.number(),
  tie: z.enum(["earlier-round", "order-of-the-list"]).nullable(),
  tied: z.array(z.string()).readonly(),
});

export const names = z.array(z.string()).readonly();

export const outcomeView = z.object({
  method: z.enum(methods),
  seats: z.number(),
  ballots: z.number(),
  candidates: names,
  ranking: z.array(z.object({ place: z.number(), names })).readonly(),
  winners: names,
  capped: z.array(z.object({ name: z.string(), group: z.string() })).readonly(),
  ties: z.array(names).readonly(),
  broken: z.array(names).readonly(),
  pairwise: z.array(z.array(z.number()).readonly()).readonly().optional(),
  rounds: z.array(round).readonly().optional(),
});

const termsView = z.object({
  title: z.string(),
  description: z.string(),
  capacity: z.string(),
  seats: z.number(),
  method: z.enum(methods),
  electorate: z.union([
    z.object({ kind: z.literal("holders"), capacity: z.string() }),
    z.object({ kind: z.literal("list") }),
  ]),
  nominationsUntil: instant,
  opens: instant,
  closes: instant,
  zone: z.string(),
  cap: z.object({ of: z.enum(capKinds), most: z.number() }).nullable(),
  ties: z.union([
    z.object({ by: z.literal("nomination") }),
    z.object({ by: z.literal("lot"), sources: z.array(z.string()).readonly(), knownFrom: instant }),
  ]),
  termStarts: z.string().nullable(),
  termYears: z.number().nullable(),
  termsInARow: z.number().nullable(),
  /** Version of the modalities it was announced under. */
  under: z.number().nullable().optional(),
});

export const resultView = z.object({
  /** Why there is nothing to count; null where there is. */
  uncounted: z.enum(["no-contest", "no-ballots", "employers-open"]).nullable(),
  outcome: outcomeView.nullable(),
  boxHash: z.string().nullable(),
  seed: z.string().nullable(),
  confirmedAt: instant.nullable(),
  command: z.string(),
  files: z.object({ ballots: z.string(), groups: z.string().nullable() }),
  ballots: z.string(),
});
export type ResultView = z.infer<typeof resultView>;

/** `can`: whether those who stand can fill it as the rules say, null where that was not tried to the end; `kept`: with those elected. */
const composed = z.object({
  of: z.array(z.string()).readonly(),
  can: z.boolean().nullable(),
  kept: z.boolean().nullable(),
  broken: z.array(
    z.object({
      check: z.enum(compositionChecks),
      of: z.string().nullable(),
      most: z.number().nullable(),
      least: z.number().nullable(),
    }),
  ),
  source: z.string(),
  href: z.string(),
});
export type ComposedView = z.infer<typeof composed>;

export const electionView = z.object({
  ...place,
  href: z.string(),
  terms: termsView,
  phase: z.enum(phases),
  imported: z.boolean(),
  /** Everybody who stood when it was looked at, in the order of nomination; those struck out with the reason. */
  candidates: z.array(candidate),
  waiting: z.number(),
  turnout: z.object({ roll: z.number(), voted: z.number() }),
  /** What this reader is to this election. */
  you: z.object({
    signedIn: z.boolean(),
    onRoll: z.boolean(),
    voted: z.boolean(),
    /** Nominations that wait for this reader's answer. */
    asked: z.array(z.object({ id: z.string(), by: z.string().nullable(), statement: z.string() })),
    /** The nomination by which this reader stands. */
    stands: z.string().nullable(),
    name: z.string(),
  }),
  result: resultView.nullable(),
  /** The capacities of the terms by their titles. */
  titles: z.object({ capacity: z.string(), electorate: z.string() }),
  /** What the modalities in force fix of it; null where they fix nothing. */
  fixed: fixed.nullable(),
  /** The committee with those who stand, or with those elected, against the rules of its composition. */
  composed: z.array(composed),
  /** Under a limit for one employer: names that count as one, and what those who hold it have still to say; null without. */
  employers: z
    .object({
      together: z.array(names),
      open: z.array(z.object({ one: z.string(), other: z.string() })).readonly(),
      answered: z.array(z.object({ one: z.string(), other: z.string(), same: z.boolean() })).readonly(),
      mayAnswer: z.boolean(),
    })
    .nullable(),
  /** Address of the list of voters; null for ballots that were brought. */
  voters: z.string().nullable(),
  mayHold: z.boolean(),
  /** Enter people into the list of voters by their addresses. */
  mayEnter: z.boolean(),
  /** For those who hold it: whom they can strike out. */
  strikable: z.array(z.object({ id: z.string(), name: z.string() })),
  edit: act,
  vote: act,
});
export type ElectionView = z.infer<typeof electionView>;

export const voteView = z.object({
  ...place,
  election: link,
  method: z.enum(methods),
  candidates: z.array(candidate),
  voted: z.boolean(),
  closes: instant,
  zone: z.string(),
});
export type VoteView = z.infer<typeof voteView>;

export const ballotsView = z.object({
  ...place,
  election: link,
  candidates: names,
  ballots: z.array(z.object({ receipt: z.string(), ranks: z.array(z.number().nullable()).readonly() })),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  /** Address of the file that holds them all. */
  file: z.string(),
  /** Where a receipt was asked for: the hash it was found by, and the ballot. */
  asked: z
    .object({
      code: z.string(),
      found: z.string().nullable(),
      ranks: z.array(z.number().nullable()).readonly().nullable(),
    })
    .nullable(),
});
export type BallotsView = z.infer<typeof ballotsView>;

export const lotView = z.object({
  ...place,
  href: z.string(),
  title: z.string(),
  description: z.string(),
  capacity: z.string(),
  pick: z.number(),
  perAffiliation: z.number().nullable(),
  sources: z.array(z.string()).readonly(),
  knownFrom: instant,
  zone: z.string(),
  publishedAt: instant,
  pool: z.array(
    z.object({ number: z.number(), name: z.string(), affiliation: z.string(), ineligible: z.string().nullable() }),
  ),
  draw: z
    .object({
      seed: z.string(),
      key: z.string(),
      command: z.string(),
      drawn: z.array(
        z.object({
          number: z.number(),
          digest: z.string(),
          of: z.number(),
          name: z.string(),
          affiliation: z.string(),
          taken: z.enum(["selected", "ineligible", "affiliation"]),
          reason: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  mayStrike: z.boolean(),
  mayDraw: z.boolean(),
  maySeat: z.boolean(),
});
export type LotView = z.infer<typeof lotView>;
