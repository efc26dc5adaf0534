/** A letter as what it says; the page and the document are made of it. */
import { z } from "zod";

export const letterView = z.object({
  title: z.string(),
  href: z.string(),
  crumbs: z.array(z.object({ title: z.string(), href: z.string() })),
  body: z.string(),
  process: z.string(),
  dated: z.string(),
  to: z.string(),
  paragraphs: z.array(z.string()),
  list: z.array(z.object({ number: z.number().int(), name: z.string(), country: z.string() })),
  source: z.string(),
});
export type LetterView = z.infer<typeof letterView>;
