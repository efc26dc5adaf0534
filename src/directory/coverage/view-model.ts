/** What the pages of coverage show, and what a program gets at the same addresses. */
import { z } from "zod";
import { group } from "../search/model.ts";
import { reaches } from "./rules/cells.ts";

const reach = z.enum(reaches);

/** What was chosen; what made no sense is left out. */
export const coverageAsked = z.object({
  group: group.nullable(),
  /** Id of an area. */
  region: z.string().nullable(),
  language: z.string().nullable(),
  topic: z.string().nullable(),
  /** Of the list of gaps. */
  page: z.number().int().positive(),
});
export type CoverageAsked = z.infer<typeof coverageAsked>;

const counts = {
  reach,
  /** Entries that can be written to; others to whom introductions lead; all that the reader may see. */
  direct: z.number().int(),
  introduction: z.number().int(),
  all: z.number().int(),
};

export const nearest = z.object({
  name: z.string(),
  href: z.string(),
  reach,
  why: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("country"), group }),
    z.object({ kind: z.literal("area"), area: z.string(), country: z.string(), group }),
    z.object({ kind: z.literal("language"), language: z.string(), group }),
  ]),
});
export type NearestView = z.infer<typeof nearest>;

/** The nearest person who could reach in, and where to ask for an introduction; null where there is none, or none to ask. */
const wayIn = { nearest: nearest.nullable(), invite: z.string().nullable() };

export const coverageView = z.object({
  asked: coverageAsked,
  /** What most entries are about that the reader may see. */
  choices: z.object({ topics: z.array(z.string()) }),
  /** Countries of the reference, by how they are reached. */
  summary: z.object({ direct: z.number(), introduction: z.number(), known: z.number(), nobody: z.number() }),
  countries: z.array(
    z.object({
      country: z.string(),
      /** Whether it is a Member State of the United Nations; if not, it is listed because somebody stands there. */
      expected: z.boolean(),
      /** Groups in which somebody can be reached, of those looked at. */
      groups: z.number().int(),
      ...counts,
    }),
  ),
  groupsLookedAt: z.number().int(),
  gaps: z.array(z.object({ country: z.string(), reach, ...wayIn })),
  gapsInAll: z.number().int(),
  pages: z.number().int(),
});
export type CoverageView = z.infer<typeof coverageView>;

export const countryView = z.object({
  country: z.string(),
  asked: coverageAsked,
  expected: z.boolean(),
  /** Ids of the regions, the regional group and the particular groups it belongs to. */
  areas: z.array(z.string()),
  income: z.string().nullable(),
  languages: z.array(z.string()),
  cells: z.array(z.object({ group, ...counts, ...wayIn })),
});
export type CountryView = z.infer<typeof countryView>;
