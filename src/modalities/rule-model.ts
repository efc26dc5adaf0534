/** A rule of a modalities file: it opens or closes acts to capacities at stages, within limits. */
import { z } from "zod";
import { act, id, idsOf, sourced, text, whole } from "./file-terms-model.ts";

const limits = z
  .strictObject({
    minutes: z.number().positive().optional(),
    words: whole.optional(),
    number: whole.optional().describe("How often; once, twice."),
    per: z
      .enum(["statement", "item", "session", "day", "meeting", "year"])
      .optional()
      .describe("What the minutes, words or number are counted for."),
    shared: z.boolean().optional().describe("True: the minutes are one slot that all share."),
    order: text.optional().describe("In what order, in words."),
    after: idsOf("Capacities that are heard first.").optional(),
    byLeaveOf: text.optional().describe("Whose consent is needed each time."),
    namesHours: z.number().positive().optional().describe("How many hours before the names must be given."),
    informationOnly: z.boolean().optional().describe("True: what is brought is for information, and not decided on."),
  })
  .describe("How much, how often, and in which order.");
export type Limits = z.infer<typeof limits>;

const acts = (what: string) => z.array(act).min(1).optional().describe(what);

/** Opens (`may`) or closes (`mayNot`) acts to capacities, at some stages or at all. What no rule opens is closed. */
export const rule = z
  .strictObject({
    id,
    who: idsOf("The capacities it is about.")
      .or(z.literal("all"))
      .describe("The capacities it is about, or `all` for every capacity."),
    may: acts("The acts it opens. A rule has either `may` or `mayNot`."),
    mayNot: acts("The acts it closes."),
    at: idsOf("The stages it is about; all stages where this is left out.").optional(),
    says: text.describe("The rule in words, as it is told to whoever asks."),
    limits: limits.optional(),
    instead: text.optional().describe("What whoever is refused can do."),
    ...sourced,
  })
  .refine(({ may, mayNot }) => (may === undefined) !== (mayNot === undefined), "a rule has either may or mayNot");
export type Rule = z.infer<typeof rule>;
