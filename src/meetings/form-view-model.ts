/** What a form page is given: what stands in the form, and what there is to choose from. */
import { z } from "zod";

const values = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]));

export const formView = z.object({
  /** Null for something new. */
  place: z.object({ title: z.string(), href: z.string(), archived: z.boolean() }).nullable(),
  /** The version the form is made from; to be sent back. 0 for something new. */
  version: z.number().int().nonnegative(),
  values,
  crumbs: z.array(z.object({ title: z.string(), href: z.string() })),
  /** Where to go without saving. */
  back: z.string(),
  /** Bodies that could stand above, for the form of a body. */
  bodies: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Stages of the modalities in force, for the form of a session. */
  stages: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
});
export type FormView = z.infer<typeof formView>;
