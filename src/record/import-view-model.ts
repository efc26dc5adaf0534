/** What the pages of the import show: plain data, the same as their `.json`. */
import { z } from "zod";
import { agendaItem, formats, speakerKinds } from "./model.ts";

const crumb = z.object({ title: z.string(), href: z.string() });
const place = z.object({ title: z.string(), href: z.string() });

const sessionChoice = place.extend({
  id: z.string(),
  above: z.string(),
  starts: z.string(),
  zone: z.string(),
  record: z.boolean(),
});

export const importView = z.object({
  /** Of which session; null where it is chosen later. */
  session: place.nullable(),
  crumbs: z.array(crumb),
  /** There is a record already, at this version. */
  version: z.number().nullable(),
  /** Hosts from which an address may be given; empty where none is. */
  allow: z.array(z.string()),
  /** Sessions to choose from, and processes in which one can be made; empty where the session is known. */
  sessions: z.array(sessionChoice),
  processes: z.array(place),
});
export type ImportView = z.infer<typeof importView>;

export const previewView = z.object({
  id: z.string(),
  session: place.nullable(),
  crumbs: z.array(crumb),
  version: z.number().nullable(),
  sessions: z.array(sessionChoice),
  file: z.object({ name: z.string(), size: z.number(), container: z.string(), encoding: z.string() }),
  /** Offered where the guess is wrong; empty where the container settles it. */
  encodings: z.array(z.string()),
  chosenEncoding: z.string().nullable(),
  parts: z.array(z.string()),
  part: z.number(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  format: z.enum(formats),
  interventions: z.number(),
  words: z.number(),
  named: z.number(),
  agenda: z.array(agendaItem),
  first: z.array(
    z.object({ n: z.number(), speaker: z.string().nullable(), kind: z.enum(speakerKinds), text: z.string() }),
  ),
  speakers: z.array(z.object({ name: z.string(), kind: z.enum(speakerKinds), times: z.number(), words: z.number() })),
  moreSpeakers: z.number(),
  found: z.record(z.string(), z.number()),
  notes: z.array(z.string()),
  /** The same file, or the same text, imported before. */
  same: z.array(place.extend({ at: z.string(), sameBytes: z.boolean(), here: z.boolean() })),
});
export type PreviewView = z.infer<typeof previewView>;
