/** The list of voters, as its page shows it and as data. */
import { z } from "zod";
import { phases } from "./rules/phase.ts";
import { act, instant, link, place } from "./view-model.ts";

const shownTo = z.object({ to: z.enum(["public", "participants", "chair"]), source: z.string().nullable() });

export const votersView = z.object({
  ...place,
  election: link,
  phase: z.enum(phases),
  /** Title of the capacity whose holders vote; null where those on a list do. */
  electorate: z.string().nullable(),
  opens: instant,
  zone: z.string(),
  /** `voted`: null before the opening. */
  counts: z.object({ roll: z.number(), voted: z.number().nullable() }),
  shown: z.object({ voters: shownTo, voted: shownTo }),
  you: z.object({ signedIn: z.boolean(), onRoll: z.boolean(), voted: z.boolean() }),
  /** Null where this reader may not see them; `voted` is null where that is not told. */
  people: z.array(z.object({ name: z.string(), voted: z.boolean().nullable() })).nullable(),
  marks: z.boolean(),
  page: z.number(),
  pages: z.number(),
  /** One's own; all for those who hold the election. */
  objections: z.array(
    z.object({
      id: z.string(),
      by: z.string(),
      own: z.boolean(),
      text: z.string(),
      at: instant,
      answer: z.string().nullable(),
    }),
  ),
  object: act,
  answer: act,
});
export type VotersView = z.infer<typeof votersView>;
