/** Whether committees are composed as their modalities say, as the page shows it and as data. */
import { z } from "zod";
import { compositionChecks } from "../modalities/rules/file/composition/check.ts";
import { names, place } from "./view-model.ts";

const checked = z.object({
  check: z.enum(compositionChecks),
  state: z.enum(["kept", "broken", "open"]),
  of: z.string().nullable(),
  has: z.number().nullable(),
  most: z.number().nullable(),
  least: z.number().nullable(),
  missing: names,
  who: names,
  unknown: z.number(),
});
export type CheckedView = z.infer<typeof checked>;
const reason = z.object({ check: z.enum(compositionChecks), of: z.string().nullable() });

export const compositionView = z.object({
  ...place,
  /** Whether modalities are in force here at all. */
  ruled: z.boolean(),
  committees: z.array(
    z.object({
      id: z.string(),
      /** The capacities that sit in it, by their titles. */
      of: names,
      source: z.string(),
      address: z.string().nullable(),
      verified: z.boolean(),
      compliant: z.boolean(),
      members: z.number(),
      checks: z.array(checked),
      nominations: z.number(),
      mend: z.object({
        sets: z.array(z.object({ names, why: z.array(z.array(reason).readonly()).readonly() })),
        beyond: z.array(checked),
        barred: z.array(z.object({ name: z.string(), check: z.enum(compositionChecks) })),
        free: z.number().nullable(),
        tried: z.object({ upTo: z.number(), sets: z.number(), complete: z.boolean() }),
        more: z.boolean(),
      }),
    }),
  ),
});
export type CompositionView = z.infer<typeof compositionView>;
