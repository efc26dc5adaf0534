/** What the pages of modalities show: plain data, the same that `.json` gives. */

import { z } from "zod";
import { attributions, type StakeholderGroup, stakeholderGroupNames } from "../kernel/stakeholders.ts";
import { facet } from "./facets-model.ts";
import { type Family, familyNames } from "./families.ts";
import { acts } from "./modalities-model.ts";
import { changes, reaches } from "./rules/file/compare.ts";
import { findings, leanings, rowNames } from "./rules/file/two-models.ts";

const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);

/** A statement of the file with its source. */
const stated = z.object({
  says: z.string(),
  source: z.string(),
  verified: z.boolean(),
  facets: z.array(facet),
});

export const listView = z.object({
  templates: z.array(
    z.object({
      name: z.string(),
      family: z.enum(familyNames as [Family, ...Family[]]).nullable(),
      title: z.string(),
      body: z.string(),
      summary: z.string(),
      language: z.string(),
      unverified: z.number(),
    }),
  ),
});
export type ListView = z.infer<typeof listView>;

/** How much of what is open to groups is open to each. `open` counts cases: an act at a stage. */
const shares = z.array(z.object({ group, open: z.number(), share: z.number(), hasCapacity: z.boolean() }));
export type SharesView = z.infer<typeof shares>;

export const modalitiesView = z.object({
  name: z.string(),
  language: z.string(),
  title: z.string(),
  body: z.string(),
  summary: z.string(),
  mission: stated.nullable(),
  statements: z.number(),
  unverified: z.number(),
  shares,
  /** A row a stage, a cell a capacity: the acts that are open there, with the rule that opens each. */
  stages: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      next: z.array(z.string()),
      atLeastDays: z.number().nullable(),
      atMostDays: z.number().nullable(),
      lastsVerified: z.boolean(),
      cells: z.array(
        z.array(z.object({ act: z.enum(acts), rule: z.string(), verified: z.boolean(), facets: z.array(facet) })),
      ),
    }),
  ),
  capacities: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Empty for an office. */
      groups: z.array(group),
      allGroups: z.boolean(),
      gained: z.array(stated.extend({ by: z.string(), needs: z.array(z.string()), steps: z.array(z.string()) })),
    }),
  ),
  rules: z.array(stated.extend({ id: z.string(), closes: z.boolean(), instead: z.string().nullable() })),
  decisions: z.array(stated.extend({ method: z.string() })),
  duties: z.array(stated),
  transparency: z.array(stated),
  attribution: z.object({ rule: z.enum(attributions), source: z.string(), verified: z.boolean() }).nullable(),
  composition: z.array(stated),
  ladders: z.array(z.array(stated.extend({ from: z.string(), to: z.string() }))),
  reports: z.array(stated.extend({ chain: z.array(z.string()) })),
  outcomes: z.array(stated),
  unknown: z.array(z.string()),
  sources: z.array(
    z.object({
      title: z.string(),
      address: z.string().nullable(),
      standing: z.enum(["seen", "paper", "partly", "memory"]),
      verified: z.boolean(),
    }),
  ),
});
export type ModalitiesView = z.infer<typeof modalitiesView>;
export type Stated = z.infer<typeof stated>;

const bodyOf = z.object({ name: z.string(), title: z.string(), language: z.string() });

export const compareView = z.object({
  choices: z.array(z.object({ name: z.string(), title: z.string() })),
  bodies: z.array(bodyOf.extend({ shares })),
  rights: z.array(z.object({ group, acts: z.array(z.object({ act: z.enum(acts), reach: z.array(z.enum(reaches)) })) })),
  /** The ten rows of the paper of December 2021, a cell a body. */
  models: z.array(
    z.object({
      row: z.enum(rowNames),
      cells: z.array(
        z.object({
          leaning: z.enum(leanings).nullable(),
          says: z.enum(findings),
          groups: z.array(group),
          /** Methods of deciding, or kinds of outcomes. */
          names: z.array(z.string()),
          words: z.array(z.string()),
          basis: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** From the first body to the second. */
  changes: z.array(
    z.object({
      group,
      changes: z.array(
        z.object({
          act: z.enum(acts),
          change: z.enum(changes),
          was: z.array(z.string()),
          is: z.array(z.string()),
          /** Whether it is then open at every stage. */
          everywhere: z.boolean(),
          rule: z.string().nullable(),
          source: z.string().nullable(),
          verified: z.boolean(),
          instead: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type CompareView = z.infer<typeof compareView>;
