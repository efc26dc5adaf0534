/** What the page of who is not at a table shows, and what a program gets at the same address. */
import { z } from "zod";
import { group } from "../../search/model.ts";
import { reaches } from "../rules/cells.ts";
import { nearest } from "../view-model.ts";

const reach = z.enum(reaches);
const link = z.object({ title: z.string(), href: z.string() });
/** Where an invitation through an introduction begins; null for those who cannot ask. */
const invite = z.string().nullable();
const who = z.object({ name: z.string(), href: z.string(), reach }).nullable();

/** Somebody who could be asked to come: named only if the reader may see them. */
export type WhoView = z.infer<typeof who>;

export const tableView = z.object({
  place: link.extend({ kind: z.enum(["body", "process", "session"]), id: z.string() }),
  crumbs: z.array(link),
  /** Of the list of countries. */
  page: z.number().int().positive(),
  counted: z.object({
    participants: z.number().int(),
    /** Null where the reader may not see who holds seats. */
    seats: z.number().int().nullable(),
    speakers: z.number().int(),
    records: z.number().int(),
    withheld: z.number().int(),
    ungrouped: z.number().int(),
    unplaced: z.number().int(),
  }),
  modalities: link.extend({ language: z.string() }).nullable(),
  groups: z.array(z.object({ group, expected: z.boolean(), seated: z.number().int(), who, invite })),
  /** The countries that ought to be there: of a region (its id) or of the world (null); null where none are expected. */
  expected: z.object({ area: z.string().nullable(), guessed: z.boolean(), countries: z.number().int() }).nullable(),
  areas: z.array(
    z.object({
      area: z.string(),
      of: z.number().int(),
      there: z.number().int(),
      seated: z.number().int(),
      who,
      invite,
    }),
  ),
  /** Rows of countries, or of regional groups where there are many countries; a cell for each expected group. */
  rows: z.array(
    z.object({
      kind: z.enum(["area", "country"]),
      id: z.string(),
      cells: z.array(z.object({ group, seated: z.number().int(), reach, invite })),
    }),
  ),
  languages: z.array(z.object({ language: z.string(), seated: z.number().int(), invite })),
  /** Every country that is expected or there, by who of it is at the table, or can be reached. */
  countries: z.array(z.object({ country: z.string(), seated: z.number().int(), reach })),
  missing: z.array(z.object({ country: z.string(), reach, nearest: nearest.nullable(), invite })),
  missingInAll: z.number().int(),
  pages: z.number().int(),
});
export type TableView = z.infer<typeof tableView>;
