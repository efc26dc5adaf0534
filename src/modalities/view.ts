/** What the pages of modalities show: plain data, the same that `.json` gives. */
import { z } from "zod";
import { type StakeholderGroup, stakeholderGroupNames } from "../kernel/stakeholders.ts";
import { acts } from "./modalities-model.ts";

const cited = z.object({ says: z.string(), source: z.string(), address: z.string().nullable(), verified: z.boolean() });

export const listView = z.object({
  templates: z.array(z.object({ name: z.string(), title: z.string(), body: z.string(), summary: z.string() })),
});
export type ListView = z.infer<typeof listView>;

export const modalitiesView = z.object({
  name: z.string(),
  title: z.string(),
  body: z.string(),
  summary: z.string(),
  stages: z.array(z.object({ id: z.string(), title: z.string() })),
  /** For each capacity: how one gains it, and at which stages (by title) each act is open; empty where nowhere. */
  capacities: z.array(
    z.object({
      title: z.string(),
      group: z.string().nullable(),
      gained: z.array(cited.extend({ by: z.string() })),
      rights: z.array(z.object({ act: z.enum(acts), stages: z.array(z.string()), everywhere: z.boolean() })),
    }),
  ),
  rules: z.array(cited.extend({ closes: z.boolean(), instead: z.string().nullable() })),
  decisions: z.array(cited.extend({ method: z.string(), at: z.array(z.string()) })),
  duties: z.array(cited),
  appeals: z.array(cited),
  reports: z.array(cited),
  unknown: z.array(z.string()),
});
export type ModalitiesView = z.infer<typeof modalitiesView>;

export const reaches = ["everywhere", "somewhere", "nowhere", "no-capacity"] as const;

export const compareView = z.object({
  choices: z.array(z.object({ name: z.string(), title: z.string() })),
  a: z.object({ name: z.string(), title: z.string() }),
  b: z.object({ name: z.string(), title: z.string() }),
  groups: z.array(
    z.object({
      group: z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]),
      acts: z.array(
        z.object({
          act: z.enum(acts),
          a: z.enum(reaches),
          b: z.enum(reaches),
          change: z.enum(["gains", "loses", "same"]),
        }),
      ),
    }),
  ),
});
export type CompareView = z.infer<typeof compareView>;
