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
  /** The first thing people come for that is closed to this reader: attending, speaking, commenting, deciding. */
  not: z
    .object({
      act: z.string(),
      rule: worded,
      source: worded.nullable(),
      /** False where the source was only partly seen, or is remembered. */
      verified: z.boolean(),
      instead: worded.nullable(),
      /** What can be handed in in writing instead, and until when. */
      inWriting: worded.nullable(),
    })
    .nullable(),
  /** The next session in which it is open to them. */
  next: z.object({ title: z.string(), href: z.string(), starts: z.string(), zone: z.string() }).nullable(),
  /** Until when something can be handed in in writing here, in the reader's language. */
  deadlines: z.array(
    z.object({
      text: z.string(),
      until: z.string(),
      /** Whether `not` says it already. */
      told: z.boolean(),
    }),
  ),
  /** Whether they may come in. */
  attends: z.boolean(),
});
export type RulesLine = z.infer<typeof rulesLine>;
