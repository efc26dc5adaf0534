/** How something is decided at a stage, and by whom: the ways of deciding as data. */
import { z } from "zod";
import { id, idsOf, share, sourced, text, texts, whole } from "./file-terms-model.ts";

const above = z.boolean().default(false).describe("True: more than `share`. False: at least `share`.");

/** What every decision says. */
const common = {
  at: idsOf("The stages at which this is decided."),
  by: idsOf("The capacities that decide."),
  on: text.optional().describe("Which questions are decided this way, where not all are."),
  when: text.optional().describe("When this way is taken, as in: once no consensus is to be had."),
  openDays: whole.optional().describe("How many days the question stays open."),
  ...sourced,
};

const method = <Name extends string>(name: Name, what: string) => z.literal(name).describe(what);

export const decision = z
  .discriminatedUnion("method", [
    z.strictObject({ method: method("full-consensus", "Adopted when nobody who decides objects."), ...common }),
    z.strictObject({
      method: method("rough-consensus", "All issues addressed, not all accommodated (RFC 7282)."),
      calledBy: id.describe("The capacity that determines whether there is rough consensus."),
      levels: texts.optional().describe("The degrees that can be called, strongest first."),
      ...common,
    }),
    z.strictObject({
      method: method("silence", "Adopted unless silence is broken before the deadline."),
      hours: z.number().positive().optional(),
      brokenBy: whole.optional().describe("How many objections break silence; one where nothing is said."),
      ...common,
    }),
    z.strictObject({
      method: method("consensus-with-dissociations", "Adopted by consensus; who joins may dissociate from paragraphs."),
      ...common,
    }),
    z.strictObject({
      method: method("threshold", "Adopted when a share is in favour."),
      share,
      above,
      of: z
        .enum(["cast", "present", "members", "replies"])
        .optional()
        .describe("Share of what: votes cast (the usual), those present, all members, or replies to a consultation."),
      quorum: whole.optional().describe("How many votes there must be at least."),
      quorumShare: share.optional().describe("What share of those who may vote must have voted."),
      fromGroups: z
        .strictObject({ groups: whole, votes: whole })
        .optional()
        .describe('As in "at least 5 votes from each of 3 groups".'),
      ...common,
    }),
    z.strictObject({
      method: method("houses", "Adopted when each house is in favour; one set of shares suffices."),
      houses: z.array(text).min(2),
      anyOf: z
        .array(z.array(z.strictObject({ share, above })).min(1))
        .min(1)
        .describe("Sets of shares. A set holds the share of each house it needs, whichever house reaches which."),
      ...common,
    }),
    z.strictObject({
      method: method("decisional-participants", "So many bodies support, and at most so many object."),
      support: whole,
      objectAtMost: z.number().int().nonnegative(),
      sitsOut: z
        .strictObject({ who: id, when: text, support: whole })
        .optional()
        .describe("Who sits out in a certain case, and how many supporters are enough then."),
      ...common,
    }),
    z.strictObject({
      method: method("benches", "The benches weigh the same, however many sit on each."),
      share,
      above,
      weights: z.record(id, z.number().positive()).optional().describe("Votes of one holder of each capacity."),
      ...common,
    }),
    z.strictObject({
      method: method("ranked-election", "Ranked ballots."),
      count: z.enum(["schulze", "stv", "points"]),
      seats: whole.optional(),
      ties: text
        .optional()
        .describe(
          'How a tie is broken. "nomination" (the earlier goes before) and "lot" (RFC 3797) bind; other words are shown.',
        ),
      ...common,
    }),
    z.strictObject({ method: method("single-office", "One office decides."), says: text, ...common }),
  ])
  .describe("How something is decided.");

export type Decision = z.infer<typeof decision>;
