import { z } from "zod";
import { stakeholderGroupNames } from "../../kernel/stakeholders.ts";

const group = z.enum(stakeholderGroupNames as [(typeof stakeholderGroupNames)[number]]);
const moment = z.iso.datetime();

/** One's own account, as oneself sees it. */
export const meView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  language: z.enum(["en", "fr", "ar"]).nullable(),
  zone: z.string().nullable(),
  grants: z.array(z.object({ role: z.string(), place: z.string().nullable() })),
  /** The hat worn now; null for oneself. */
  wears: z.string().nullable(),
  capacities: z.array(
    z.object({
      id: z.string(),
      group: group.nullable(),
      country: z.string().nullable(),
      organisation: z.string().nullable(),
      position: z.string().nullable(),
      since: moment.nullable(),
      until: moment.nullable(),
    }),
  ),
  signIns: z.array(
    z.object({
      id: z.string(),
      browser: z.string().nullable(),
      system: z.string().nullable(),
      since: moment,
      used: moment,
      here: z.boolean(),
    }),
  ),
  passkeysWork: z.boolean(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string().nullable(), since: moment.nullable() })),
  tokens: z.array(
    z.object({ id: z.string(), name: z.string(), since: moment, expires: moment, used: moment.nullable() }),
  ),
  /** Whether the list of people is open to this person. */
  seesPeople: z.boolean(),
});
export type MeView = z.infer<typeof meView>;
