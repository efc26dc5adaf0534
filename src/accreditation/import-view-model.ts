/** What the page of an import shows: where it goes, and what a file would bring. */
import { z } from "zod";

export const importView = z.object({
  title: z.string(),
  href: z.string(),
  crumbs: z.array(z.object({ title: z.string(), href: z.string() })),
  capacities: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type ImportView = z.infer<typeof importView>;
