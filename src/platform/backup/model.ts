import { z } from "zod";

/** The first member of a back-up: what it holds, and the shape of the database it was taken from. */
export const manifestSchema = z.object({
  format: z.literal("rapport-backup"),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The steps of the database's shape, see Migration. */
  migrations: z.array(z.string()).readonly(),
  /** The newest line of the journal at that moment. */
  journal: z.object({ seq: z.number().int().nonnegative(), hash: z.string() }),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).readonly() })).readonly(),
  sequences: z.array(z.object({ name: z.string(), value: z.number().int(), called: z.boolean() })).readonly(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The last member: SHA-256 (hexadecimal) of each member before it, in their order. */
export const checksumsSchema = z.array(z.tuple([z.string(), z.string()]));
export type Checksums = z.infer<typeof checksumsSchema>;

export const manifestName = "manifest.json";
export const checksumsName = "checksums.json";

/** A table's rows, as PostgreSQL's COPY writes them, in parts that follow each other. */
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, "0")}.copy`;

/** The table a member belongs to; null for other members. */
export const tableOfPart = (member: string): string | null => /^tables\/([^/]+)\/\d+\.copy$/.exec(member)?.[1] ?? null;
