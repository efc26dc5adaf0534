/** What comes in from the forms and from programs: texts as typed, to be read by the rules. */
import { z } from "zod";

const text = z.string().default("");
/** Several boxes with one name: nothing, one text or a list of them. */
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => (typeof given === "string" ? [given] : given));
/** The version the form was made from; 0 for something new. */
const version = z
  .union([z.string(), z.number()])
  .default(0)
  .transform((given) => Number(given) || 0);

export const bodyForm = z.object({
  title: text,
  shortName: text,
  /** Last word of the address; made from the title where empty. */
  address: text,
  level: text,
  description: text,
  zone: text,
  language: text,
  groups: several,
  /** Ids of the bodies above. */
  above: several,
  version,
});

export const processForm = z.object({
  title: text,
  address: text,
  description: text,
  /** Dates as "2026-05-14", or empty. */
  starts: text,
  ends: text,
  state: text,
  version,
});

export const sessionForm = z.object({
  title: text,
  address: text,
  description: text,
  /** "2026-05-14", "09:30", "11:00", in the session's zone. */
  date: text,
  from: text,
  until: text,
  /** Where the clock shows that time twice: "earlier" or "later". */
  fromWhich: text,
  untilWhich: text,
  zone: text,
  place: text,
  online: text,
  attribution: text,
  /** Why the attribution rule is loosened, where it is. */
  reason: text,
  /** One item a line. */
  agenda: text,
  /** Id of the stage of the modalities at which it stands; empty: that of the process; not sent: as it was. */
  stage: z.string().nullable().default(null),
  language: text,
  version,
});

export const archiveForm = z.object({ version, archived: z.enum(["yes", "no"]) });

export type BodyForm = z.input<typeof bodyForm>;
export type ProcessForm = z.input<typeof processForm>;
export type SessionForm = z.input<typeof sessionForm>;
export type BodyTyped = z.output<typeof bodyForm>;
export type ProcessTyped = z.output<typeof processForm>;
export type SessionTyped = z.output<typeof sessionForm>;
