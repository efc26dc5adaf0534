/** What the pages of a published record show, and their data hold. Everything in it has passed the attribution rule. */
import { z } from "zod";
import { stakeholderGroupNames } from "../kernel/stakeholders.ts";
import { publicIntervention, publicRecord } from "./draft-model.ts";

const share = {
  words: z.number().int().nonnegative(),
  interventions: z.number().int().nonnegative(),
  /** Of all words, 0 to 1. */
  share: z.number().min(0).max(1),
};
const group = z.enum(
  stakeholderGroupNames as [(typeof stakeholderGroupNames)[number], ...typeof stakeholderGroupNames],
);

export const shares = z.object({
  words: z.number().int().nonnegative(),
  groups: z.array(z.object({ ...share, group, heard: z.enum(["told", "untold", "absent"]) })).readonly(),
  ungrouped: z.object(share),
  speakers: z.array(z.object({ ...share, name: z.string(), group: group.nullable(), first: z.string() })).readonly(),
  regions: z.array(z.object({ ...share, region: z.string(), countries: z.array(z.string()).readonly() })).readonly(),
  unplaced: z.object(share),
});

const link = z.object({ title: z.string(), href: z.string() });

export const recordSession = z.object({
  title: z.string(),
  href: z.string(),
  /** The pages above: body and process. */
  crumbs: z.array(link).readonly(),
  /** Instants, ISO 8601. */
  starts: z.string(),
  ends: z.string().nullable(),
  /** IANA name. */
  zone: z.string(),
  place: z.string(),
});
export type RecordSession = z.infer<typeof recordSession>;

export const recordView = z.object({
  session: recordSession,
  record: publicRecord,
  /** Instant, ISO 8601. */
  publishedAt: z.string(),
  shares,
  /** The page of the text that is shown, or all of it. */
  page: z.union([z.number().int().positive(), z.literal("all")]),
  pages: z
    .array(z.object({ n: z.number().int(), words: z.number().int(), titles: z.array(z.string()).readonly() }))
    .readonly(),
  found: z
    .object({
      query: z.string(),
      total: z.number().int(),
      hits: z
        .array(
          z.object({
            key: z.string(),
            n: z.number().int(),
            snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })).readonly(),
            cutBefore: z.boolean(),
            cutAfter: z.boolean(),
          }),
        )
        .readonly(),
    })
    .nullable(),
  /** Speakers who were confirmed as people whose entry in the directory the reader may see. */
  people: z.array(z.object({ speaker: z.string(), name: z.string(), href: z.string() })).readonly(),
  /** Whether the reader may correct it on the desk. */
  mayEdit: z.boolean(),
});
export type RecordView = z.infer<typeof recordView>;

export const quoteView = z.object({
  session: recordSession,
  attribution: publicRecord.shape.attribution,
  version: z.number().int(),
  language: z.string(),
  said: publicIntervention,
  before: publicIntervention.nullable(),
  after: publicIntervention.nullable(),
  /** Where it stands in the record, from the root of the site. */
  within: z.string(),
  /** Its own address, whole. */
  address: z.string(),
});
export type QuoteView = z.infer<typeof quoteView>;
