/** Letters received, as their readers may know them. */
import { z } from "zod";
import { letterEffects, letterKinds } from "./received-model.ts";

const instant = z.iso.datetime();
const link = z.object({ title: z.string(), href: z.string() });
const ended = z.object({ at: instant, why: z.string().nullable() }).nullable();

export const receivedLetter = z.object({
  id: z.string(),
  kind: z.enum(letterKinds),
  from: z.string(),
  title: z.string(),
  language: z.string(),
  dated: z.string().nullable(),
  receivedAt: instant,
  broughtAt: instant,
  /** For those who bring in letters, and the chair. */
  broughtBy: z.string().nullable(),
  concerns: link.nullable(),
  effect: z.enum(letterEffects),
  /** Fingerprint of the original, also of one that was taken out. */
  sha256: z.string(),
  file: z.object({ name: z.string(), size: z.number().int(), href: z.string() }).nullable(),
  fileOut: ended,
  mistaken: ended,
  zone: z.string(),
  acts: z.object({ mistaken: z.string().nullable(), takeOut: z.string().nullable() }),
});
export type ReceivedLetter = z.infer<typeof receivedLetter>;

export const receivedView = z.object({
  title: z.string(),
  href: z.string(),
  crumbs: z.array(link),
  zone: z.string(),
  letters: z.array(receivedLetter),
  /** For those who bring in letters: the applications one can concern. */
  applications: z.array(z.object({ id: z.string(), title: z.string() })),
  concerned: z.string(),
  bring: z.string().nullable(),
});
export type ReceivedView = z.infer<typeof receivedView>;
