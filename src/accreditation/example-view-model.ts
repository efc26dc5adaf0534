/** What the page of the worked example shows, and what its `.json` gives. */
import { z } from "zod";

const count = z.number().int().nonnegative();
const figures = z.object({ applied: count, accredited: count, refused: count, notices: count });
const source = z.object({ title: z.string(), address: z.string().nullable() });

export const exampleView = z.object({
  template: z.object({ href: z.string(), title: z.string() }),
  source,
  rule: z.object({ refusedBy: count, source, notice: source }),
  published: figures,
  computed: figures,
  agrees: z.boolean(),
  protested: count,
  applications: z.array(
    z.object({
      number: count,
      /** Null where the source gives a number only. */
      name: z.string().nullable(),
      way: z.enum(["list", "notice"]),
      result: z.enum(["admitted", "refused", "lapsed"]),
    }),
  ),
  shown: z.object({ public: count, applicant: count, chair: count, objector: count }),
});
export type ExampleView = z.infer<typeof exampleView>;
