/** How one comes to act in a capacity: the ways in that bodies of this field know. */
import { z } from "zod";
import { sourced, text, texts, whole } from "./file-terms-model.ts";

const years = z.number().positive().optional().describe("Length of a term.");

/** What every way in may say besides. */
const way = {
  needs: texts.optional().describe("What whoever asks must be or bring, one line each."),
  steps: texts.optional().describe("The steps in their order, one line each."),
  ...sourced,
};

/** Where a giver is the name of a capacity of the same file, `check` follows it; otherwise it is words. */
export const gain = z
  .discriminatedUnion("by", [
    z.strictObject({ by: z.literal("open").describe("Whoever wants to."), ...way }),
    z.strictObject({
      by: z.literal("notice").describe("By telling somebody; nobody has to agree."),
      to: text.describe("Who is told."),
      ...way,
    }),
    z.strictObject({
      by: z.literal("application").describe("By asking; somebody approves."),
      approvedBy: text.describe("Who approves: the name of a capacity, or in words."),
      sponsors: whole.optional().describe("How many sponsors are needed."),
      ...way,
    }),
    z.strictObject({
      by: z.literal("non-objection").describe("On a list that stands unless somebody objects."),
      circulatedTo: z.string().min(1).describe("The capacity whose holders may object."),
      windowDays: whole.optional().describe("How long objections can be made; leave it out where no source says."),
      refusedBy: whole.describe("How many objections refuse."),
      bodyDecides: z.boolean().describe("Whether the body may admit all the same."),
      reasons: z.enum(["required", "voluntary", "none", "unknown"]).describe("Whether an objection must have reasons."),
      disclosedTo: z.enum(["all", "chair", "nobody", "unknown"]).describe("Who learns who objected."),
      outcomes: z
        .enum(["by-clock", "by-press"])
        .optional()
        .describe(
          "Who writes the outcomes down after the window: Rapport, by the clock, or the secretariat, by a press (the usual).",
        ),
      ...way,
    }),
    z.strictObject({ by: z.literal("invitation"), from: text.describe("Who invites."), ...way }),
    z.strictObject({ by: z.literal("appointment"), from: text.describe("Who appoints."), years, ...way }),
    z.strictObject({
      by: z.literal("election"),
      electorate: text.describe("Who elects: the name of a capacity, or in words."),
      seats: whole.optional(),
      years,
      ...way,
    }),
    z.strictObject({
      by: z.literal("lot").describe("Drawn so that anybody can repeat it (RFC 3797)."),
      pool: text.describe("From whom is drawn: the name of a capacity, or in words."),
      pick: whole.describe("How many are drawn."),
      perAffiliation: whole.optional().describe("Most of one affiliation; further ones are skipped."),
      ...way,
    }),
    z.strictObject({ by: z.literal("ex-officio"), as: text.describe("The office that brings it."), ...way }),
    z.strictObject({
      by: z.literal("rotation"),
      among: text.describe("Among whom it goes round: the name of a capacity, or in words."),
      years,
      ...way,
    }),
  ])
  .describe("One way to come to act in a capacity.");

export type Gain = z.infer<typeof gain>;

/** Whoever must be there so that this way is open; null where nobody is named. */
export function giverOf(way: Gain): { readonly field: string; readonly name: string } | null {
  switch (way.by) {
    case "non-objection":
      return { field: "circulatedTo", name: way.circulatedTo };
    case "application":
      return { field: "approvedBy", name: way.approvedBy };
    case "invitation":
    case "appointment":
      return { field: "from", name: way.from };
    case "election":
      return { field: "electorate", name: way.electorate };
    case "lot":
      return { field: "pool", name: way.pool };
    case "rotation":
      return { field: "among", name: way.among };
    default:
      return null;
  }
}
