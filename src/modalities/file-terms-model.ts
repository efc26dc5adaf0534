/** The words and small pieces of which a modalities file is made. What is described here is what an editor tells whoever writes a file. */
import { z } from "zod";
import { type StakeholderGroup, stakeholderGroupNames } from "../kernel/stakeholders.ts";

/** What modalities can open or close to a capacity, in the order a matrix shows it. */
export const acts = [
  "attend",
  "see-drafts",
  "speak",
  "speak-in-segment",
  "submit",
  "comment",
  "propose",
  "amend",
  "advise",
  "object",
  "vote",
  "decide",
  "chair",
  "appeal",
] as const;
export type ModalitiesAct = (typeof acts)[number];

/** How well a source is known: seen; told by the paper of 2021; partly seen; remembered. The last two make a statement unverified. */
export const standings = ["seen", "paper", "partly", "memory"] as const;

/** The most of each list: larger than the rules of any body, and small enough that a hostile file costs nothing. */
export const most = { capacities: 100, stages: 60, rules: 1_000, others: 300 } as const;

export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a short name of lower-case letters, digits and hyphens");
export const text = z.string().min(1).max(2_000);
export const texts = z.array(text).min(1).max(most.others);
/** A share of a whole; as a fraction where no decimal number is exact: two thirds are "2/3", and not 0.6667. */
export const share = z
  .union([
    z.number().gt(0).max(1),
    z.enum([
      "1/3",
      "2/3",
      "1/6",
      "5/6",
      "1/7",
      "2/7",
      "3/7",
      "4/7",
      "5/7",
      "6/7",
      "1/9",
      "2/9",
      "4/9",
      "5/9",
      "7/9",
      "8/9",
    ]),
  ])
  .transform((given) => {
    if (typeof given === "number") return given;
    const [part = 1, whole = 1] = given.split("/").map(Number);
    return part / whole;
  })
  .describe('A share from 0 to 1: 0.6 for 60 percent, "2/3" for two thirds.');
export const whole = z.number().int().positive();

/** A list of names, one at least. */
export const idsOf = (what: string) => z.array(id).min(1).max(most.others).describe(what);

/** Every statement names its source. */
export const sourced = { source: id.describe("Where this comes from: a name under `sources`.") };

export const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);
export const groups = z.array(group).min(1);
export const act = z.enum(acts);
