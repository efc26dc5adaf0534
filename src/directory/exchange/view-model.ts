/** What the pages of this part show: plain data, the same as their `.json`. */
import { z } from "zod";
import { organisationKinds } from "../entries/model.ts";
import { group } from "../search/model.ts";
import { fileProblems, rowProblems } from "./model.ts";
import { columns } from "./rules/table.ts";

export const entryKind = z.enum(["person", "organisation"]);
const column = z.enum([...columns.person, ...columns.organisation]);

export const bringView = z.object({
  keeps: z.boolean(),
  /** Entries one person may bring, and how many are left; null for who looks after the directory. */
  most: z.number(),
  left: z.number().nullable(),
  past: z.array(
    z.object({
      ref: z.string(),
      at: z.string(),
      people: z.number(),
      organisations: z.number(),
      untouched: z.number(),
    }),
  ),
});
export type BringView = z.infer<typeof bringView>;

const counts = z.object({
  rows: z.number(),
  added: z.number(),
  same: z.number(),
  twice: z.number(),
  unsure: z.number(),
  bad: z.number(),
  parentsUnknown: z.number(),
});

export const previewView = z.object({
  id: z.string(),
  name: z.string(),
  entry: entryKind,
  keeps: z.boolean(),
  form: z.enum(["table", "vcard", "jscontact"]),
  encoding: z.string().nullable(),
  columns: z.array(
    z.object({ index: z.number(), heading: z.string(), shows: z.array(z.string()), says: column.nullable() }),
  ),
  moreColumns: z.boolean(),
  group: group.nullable(),
  kind: z.enum(organisationKinds).nullable(),
  except: z.string(),
  /** Why it cannot be saved as it is. */
  problem: z
    .object({ code: z.enum(fileProblems), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  counts: counts.nullable(),
  first: z.array(
    z.object({
      row: z.number(),
      name: z.string(),
      country: z.string().nullable(),
      what: z.enum(["new", "same", "twice", "unsure"]),
    }),
  ),
  bad: z.array(
    z.object({
      row: z.number(),
      problems: z.array(z.object({ column: z.string(), code: z.enum(rowProblems), value: z.string() })),
    }),
  ),
  unsure: z.array(
    z.object({ row: z.number(), name: z.string(), called: z.string(), href: z.string(), score: z.number() }),
  ),
  alike: z.array(z.object({ row: z.number(), name: z.string(), like: z.string() })),
  mixed: z.array(z.object({ row: z.number(), words: z.array(z.string()) })),
});
export type PreviewView = z.infer<typeof previewView>;

export const exportFormats = ["csv", "vcard", "jscontact"] as const;
export const exportScopes = ["mine", "seen"] as const;

export const exportView = z.object({
  keeps: z.boolean(),
  scope: z.enum(exportScopes),
  kind: entryKind,
  /** What was searched for, in words, and as the query of the address. */
  searched: z.string(),
  query: z.record(z.string(), z.string()),
  most: z.number(),
  left: z.number(),
});
export type ExportView = z.infer<typeof exportView>;
