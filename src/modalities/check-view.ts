/** What the page shows that checks a file of rules. */
import { z } from "zod";
import { modalitiesView } from "./view.ts";

const finding = z.object({
  line: z.number().nullable(),
  message: z.string(),
  /** What stands on that line. */
  stands: z.string(),
});

export const checkView = z.object({
  /** Whether a file was brought. */
  asked: z.boolean(),
  /** The file as it was read, to be mended on the page; empty where it is no text. */
  text: z.string(),
  errors: z.array(finding),
  warnings: z.array(finding),
  /** How many errors there are besides those shown. */
  more: z.number(),
  /** The rules as their page would show them; null while there are errors. */
  rules: modalitiesView.nullable(),
});
export type CheckView = z.infer<typeof checkView>;
