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
export const share = z.number().gt(0).max(1);
export const whole = z.number().int().positive();

/** A list of names, one at least. */
export const idsOf = (what: string) => z.array(id).min(1).max(most.others).describe(what);

/** Every statement names its source. */
export const sourced = { source: id.describe("Where this comes from: a name under `sources`.") };

export const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);
export const groups = z.array(group).min(1);
export const act = z.enum(acts);
