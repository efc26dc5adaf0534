/** What is asked of the directory, and what it answers. */
import { z } from "zod";
import { areaOf } from "../../kernel/places/areas.ts";
import { countryCodes } from "../../kernel/places/countries.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { freshnessStates } from "../entries/rules/freshness.ts";
import { normalTopic } from "../entries/rules/topics.ts";
import { part } from "../free-words/model.ts";
import { normalWords } from "../free-words/rules/limits.ts";

export const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);
export const entryKinds = ["person", "organisation"] as const;

/** What was asked, each part as it was understood; what made no sense is left out. */
export const directoryQuery = z.object({
  q: z.string(),
  kind: z.enum(entryKinds).nullable(),
  group: group.nullable(),
  country: z.string().nullable(),
  /** Id of an area: a region, a regional group, LDC, LLDC, SIDS. */
  region: z.string().nullable(),
  /** First part of a BCP 47 tag. */
  language: z.string().nullable(),
  topic: z.string().nullable(),
  /** What they do or work on, each holding, divided by commas: "law enforcement, phishing". */
  words: z.string().nullable(),
  page: z.number().int().positive(),
});
export type DirectoryQuery = z.infer<typeof directoryQuery>;

export const pageSize = 20;
/** Nobody turns further than this: the directory is for finding somebody, not for taking everybody away. */
export const lastPage = { public: 5, member: 15 } as const;
const longestQuery = 120;

const plain = (text: string | undefined): string => (text ?? "").replace(/\p{Cc}/gu, " ").trim();

/** From the words of an address; nothing in it can be wrong, only without meaning. */
export function readQuery(given: Readonly<Record<string, string>>): DirectoryQuery {
  const said = (name: string): string => plain(given[name]).slice(0, longestQuery);
  const country = said("country").toUpperCase();
  const language = said("language-spoken").toLowerCase();
  const page = Number(said("page"));
  return {
    q: said("q"),
    kind: entryKinds.find((one) => one === said("kind")) ?? null,
    group: stakeholderGroupNames.find((one) => one === said("group")) ?? null,
    country: countryCodes.includes(country) ? country : null,
    region: areaOf(said("region"))?.id ?? null,
    language: /^[a-z]{2,3}$/.test(language) ? language : null,
    topic: normalTopic(said("topic")),
    words: normalWords(said("words")),
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), lastPage.member) : 1,
  };
}

export const isAsked = ({ page: _, ...asked }: DirectoryQuery): boolean =>
  Object.values(asked).some((part) => part !== null && part !== "");

/** The address that asks it again, with some of it changed. */
export function directoryAddress(asked: DirectoryQuery, change: Partial<DirectoryQuery> = {}): string {
  const { language, page, ...rest } = { ...asked, page: 1, ...change };
  const parts = Object.entries({ ...rest, "language-spoken": language, page: page === 1 ? null : page });
  const said = parts.flatMap(([name, value]) =>
    value === null || value === "" ? [] : [[name, String(value)] as [string, string]],
  );
  return said.length === 0 ? "/directory" : `/directory?${new URLSearchParams(said)}`;
}

export const directoryResult = z.object({
  kind: z.enum(entryKinds),
  name: z.string(),
  href: z.string(),
  /** Under another name than the one shown: in Latin letters, or as an acronym. */
  also: z.string().nullable(),
  /** Another entry that the reader may see and whose name looks the same, in other letters. */
  looksLike: z.object({ name: z.string(), href: z.string() }).nullable(),
  /** Roles held now, as they are written. */
  roles: z.array(z.object({ position: z.string().nullable(), organisation: z.string().nullable() })),
  groups: z.array(group),
  country: z.string().nullable(),
  languages: z.array(z.string()),
  topics: z.array(z.string()),
  freshness: z.enum(freshnessStates),
  /** Whether the reader sees a way to write to them, or may ask for an introduction. */
  reach: z.enum(["direct", "introduction"]),
});
export type DirectoryResult = z.infer<typeof directoryResult>;

export const directoryView = z.object({
  asked: directoryQuery,
  total: z.number().int().nonnegative(),
  pages: z.number().int().nonnegative(),
  /** Nothing was written as asked; shown is what is nearly so. */
  near: z.boolean(),
  results: z.array(directoryResult),
  /** What the words were taken for, where they name more than a name; null where nothing in them does. */
  understood: z
    .object({
      parts: z.array(part),
      /** Where those are found, and how many the reader may see. */
      href: z.string(),
      total: z.number().int().nonnegative(),
      /** Nothing was written as asked, so these are the results. */
      shown: z.boolean(),
    })
    .nullable(),
  /** Where nothing was found: what would be found with less asked, or around. */
  wider: z.array(
    z.object({
      what: z.enum(["region", "words", "limits", "topic"]),
      /** The area, or the topic. */
      named: z.string().nullable(),
      href: z.string(),
      total: z.number().int(),
    }),
  ),
  /** Where to ask to be introduced to somebody of this kind; null for those who are not signed in. */
  introduction: z.string().nullable(),
  /** Where to begin, as long as nothing is asked. */
  begin: z
    .object({
      groups: z.array(z.object({ group, total: z.number() })).readonly(),
      regions: z.array(z.object({ region: z.string(), total: z.number() })).readonly(),
      topics: z.array(z.object({ topic: z.string(), total: z.number() })).readonly(),
    })
    .nullable(),
  /** How many entries the reader may see at all. */
  all: z.number().int().nonnegative(),
});
export type DirectoryView = z.infer<typeof directoryView>;
