/** Who comes, for the desk: to print badges, or to take along. */
import { z } from "zod";

const link = z.object({ title: z.string(), href: z.string() });

export const delegatesView = z.object({
  title: z.string(),
  href: z.string(),
  crumbs: z.array(link),
  process: z.string(),
  body: z.string(),
  people: z.array(
    z.object({
      name: z.string(),
      /** The organisation they come for; null for a person who applied alone. */
      organisation: z.string().nullable(),
      capacity: z.string(),
      focal: z.boolean(),
      /** "2025-07-31"; null where what they hold does not end. */
      until: z.string().nullable(),
      application: z.string(),
    }),
  ),
  csv: z.string(),
});
export type DelegatesView = z.infer<typeof delegatesView>;
