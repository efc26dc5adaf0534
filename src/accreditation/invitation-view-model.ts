/** What somebody is asked by the link of a letter. */
import { z } from "zod";
import { joinings } from "./model.ts";

export const invitationView = z.object({
  kind: z.enum(joinings),
  /** The applicant. */
  name: z.string(),
  process: z.object({ title: z.string(), href: z.string() }),
  /** As whoever asked wrote it. */
  as: z.string(),
  email: z.string(),
  until: z.iso.datetime(),
  zone: z.string(),
  token: z.string(),
});
export type InvitationView = z.infer<typeof invitationView>;
