/** What comes in from the forms and from programs: texts as typed, to be read by the rules. */
import { z } from "zod";

const text = z.string().default("");
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => (typeof given === "string" ? [given] : given));

export const roundForm = z.object({
  title: text,
  /** "2022-06-24", "18:00" on the clock of the zone; `untilWhich` where it shows that time twice. */
  untilDate: text,
  untilTime: text,
  untilWhich: text,
  zone: text,
  delegation: text,
  termEnds: text,
});
export type RoundTyped = z.output<typeof roundForm>;

export const applicationForm = z.object({
  capacity: text,
  kind: text,
  name: text,
  country: text,
  website: text,
  purpose: text,
  activities: text,
  statusProof: text,
  /** One a line. */
  sponsors: text,
  /** Id of the application of an earlier round that this one renews. */
  renews: text,
});
export type ApplicationTyped = z.output<typeof applicationForm>;

export const checkForm = z.object({ missing: several, asked: text, verdict: z.enum(["complete", "missing"]) });
export type CheckTyped = z.output<typeof checkForm>;

export const circulateForm = z.object({
  /** "at" or "working-days". */
  how: text,
  closesDate: text,
  closesTime: text,
  closesWhich: text,
  days: text,
  /** Dates with the office closed, one a line. */
  holidays: text,
});
export type CirculateTyped = z.output<typeof circulateForm>;

export const objectForm = z.object({ basis: text });
export const consultForm = z.object({ note: text, over: text });
export const decideForm = z.object({ admitted: z.enum(["yes", "no"]), reference: text });
export const delegateForm = z.object({ email: text, name: text });
export const focalForm = z.object({ focalEmail: text, focalName: text });
export const nothing = z.object({});
