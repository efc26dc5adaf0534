/** What is asked of search, and what it answers. */
import { z } from "zod";
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";

const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);
const day = z.iso.date();

export const searchOrders = ["best", "newest"] as const;

/** What was asked, each part as it was understood; what made no sense is left out. */
export const searchQuery = z.object({
  q: z.string(),
  body: z.string().nullable(),
  process: z.string().nullable(),
  speaker: z.string().nullable(),
  group: group.nullable(),
  from: day.nullable(),
  to: day.nullable(),
  order: z.enum(searchOrders),
  page: z.number().int().positive(),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** Results on one page, and the last page that can be turned to. */
export const pageSize = 20;
export const lastPage = 50;

/** Control signs are no part of any text, and a NUL cannot be asked of PostgreSQL. */
const plain = (text: string | undefined): string => (text ?? "").replace(/\p{Cc}/gu, " ").trim();

const orNull = <T>(type: z.ZodType<T>, value: string | undefined): T | null => {
  const parsed = type.safeParse(plain(value) || undefined);
  return parsed.success ? parsed.data : null;
};

/** From the words of an address; nothing in it can be wrong, only without meaning. */
export function readQuery(given: Readonly<Record<string, string>>, longest: number): SearchQuery {
  const text = z.string().max(longest);
  return {
    q: plain(given["q"]).slice(0, longest),
    body: orNull(text, given["body"]),
    process: orNull(text, given["process"]),
    speaker: orNull(text, given["speaker"]),
    group: orNull(group, given["group"]),
    from: orNull(day, given["from"]),
    to: orNull(day, given["to"]),
    order: orNull(z.enum(searchOrders), given["order"]) ?? "best",
    page: orNull(z.coerce.number().int().min(1).max(lastPage), given["page"]) ?? 1,
  };
}

export const searchResult = z.object({
  /** Of the intervention in its record. */
  href: z.string(),
  title: z.string(),
  body: z.string(),
  process: z.string(),
  date: z.string().nullable(),
  /** Place of the intervention in the record; null where the title or the agenda was found. */
  n: z.number().int().positive().nullable(),
  speaker: z.string().nullable(),
  capacity: z.string().nullable(),
  group: group.nullable(),
  /** BCP 47 tag, first part. */
  language: z.string(),
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});
export type SearchResult = z.infer<typeof searchResult>;

export const searchView = z.object({
  asked: searchQuery,
  /** What was looked for instead, where what was asked found nothing and a word of it looked mistyped. */
  instead: z.string().nullable(),
  /** The query held only words that stand nearly everywhere. */
  tooCommon: z.boolean(),
  total: z.number().int().nonnegative(),
  pages: z.number().int().nonnegative(),
  results: z.array(searchResult),
  choices: z.object({
    bodies: z.array(z.object({ slug: z.string(), title: z.string() })),
    processes: z.array(z.object({ slug: z.string(), title: z.string() })),
  }),
});
export type SearchView = z.infer<typeof searchView>;
