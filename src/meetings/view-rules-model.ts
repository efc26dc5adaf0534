/** What the modalities say to the reader of a page, in a line or two. */
import { z } from "zod";

const worded = z.object({ text: z.string(), language: z.string() });

export const rulesLine = z.object({
  /** The page of the modalities. */
  href: z.string(),
  title: z.string(),
  language: z.string(),
  version: z.number().int(),
  stage: z.string(),
  /** What the reader may do at this stage, in their language. */
  may: z.array(z.string()),
  /** Why they may not attend, and what they can do instead; null where they may. */
  door: z.object({ rule: worded, instead: worded.nullable() }).nullable(),
});
export type RulesLine = z.infer<typeof rulesLine>;
