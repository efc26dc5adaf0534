import { z } from "zod";
import { leftOut, part } from "../../free-words/model.ts";

const moment = z.iso.datetime();
const person = z.object({ id: z.string(), name: z.string() });
/** The body, process or session it is for. */
const place = z.object({ id: z.string(), title: z.string(), href: z.string() }).nullable();

/** Who can introduce the reader to whom they seek. */
export const newView = z.object({
  goal: z
    .object({
      to: z.enum(["person", "organisation", "kind"]),
      words: z.string(),
      query: z.record(z.string(), z.string()),
    })
    .nullable(),
  place,
  /** The kind of person in free words: as it was typed, else as it can be. */
  text: z.string(),
  /** What each of the words was taken for, and where to go without it. */
  understood: z.array(part),
  notUnderstood: z.array(leftOut),
  /** The same, as it stands in the lists to choose from. */
  typed: z.record(z.string(), z.string()),
  /** People sought whom the reader knows. */
  known: z.array(person),
  ways: z.array(
    z.object({
      /** Somebody the reader knows, with whom the way begins. */
      contact: person,
      atMost: z.union([z.literal(3), z.literal(4)]),
      band: z.enum(["strong", "fair", "weak"]),
      fresh: z.boolean(),
    }),
  ),
  /** How the reader can be reached, if they choose nothing else. */
  contact: z.string(),
});
export type NewView = z.infer<typeof newView>;

const own = z.object({
  id: z.string(),
  goal: z.string(),
  asked: moment,
  ends: moment,
  state: z.enum(["on-its-way", "introduced", "no-way", "withdrawn"]),
});

const asked = z.object({
  id: z.string(),
  asker: z.string(),
  goal: z.string(),
  ends: moment,
  decides: z.boolean(),
  answer: z.enum(["yes", "no"]).nullable(),
});

export const introductionsView = z.object({
  mine: z.array(own),
  toPass: z.array(asked),
  toDecide: z.array(asked),
  earlier: z.array(asked),
});
export type IntroductionsView = z.infer<typeof introductionsView>;

export const oneView = own.extend({
  query: z.record(z.string(), z.string()),
  place,
  message: z.string(),
  contact: z.string(),
  /** Who said yes, and how they can be reached. */
  reach: z.object({ name: z.string(), contact: z.string() }).nullable(),
});
export type OneView = z.infer<typeof oneView>;

/** What somebody is asked, as its link or they themselves see it. */
export const stepView = z.object({
  token: z.string().nullable(),
  step: z.string().nullable(),
  decides: z.boolean(),
  asker: z.string(),
  /** Who passed it on; null where the asker asks directly. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  goal: z.string(),
  place,
  message: z.string(),
  ends: moment,
  open: z.boolean(),
  answer: z.enum(["yes", "no"]).nullable(),
  /** How the asker can be reached, once the one sought has said yes. */
  reach: z.string().nullable(),
  contact: z.string(),
  reason: z.string().nullable(),
});
export type StepView = z.infer<typeof stepView>;
