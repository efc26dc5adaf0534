import { z } from "zod";
import { origins } from "../model.ts";
import { closenesses } from "../rules/strength.ts";

const closeness = z.enum(closenesses);
const origin = z.enum(origins);
const moment = z.iso.datetime();
const person = z.object({ person: z.string(), name: z.string() });

/** A personal directory, as its owner alone sees it. */
export const tiesView = z.object({
  count: z.number(),
  q: z.string(),
  page: z.number(),
  pages: z.number(),
  ties: z.array(
    person.extend({
      closeness,
      origin,
      note: z.string().nullable(),
      alone: z.boolean(),
      renewed: moment,
      state: z.enum(["fresh", "fading", "faded"]),
      confirmed: z.boolean(),
      /** Whether a question to confirm it is open. */
      asked: z.boolean(),
    }),
  ),
  /** Who says that we know each other, and asks whether it is so. */
  asked: z.array(person.extend({ note: z.string().nullable() })),
  /** Addresses that were asked and have not answered. */
  waiting: z.array(z.object({ email: z.string(), asked: moment })),
  /** Those whose tie to the reader the reader has confirmed. */
  confirmed: z.array(person),
  /** Null where the page shows ties alone: later pages, and what was looked for. */
  consent: z.object({ passes: z.boolean(), everyDays: z.number(), sought: z.boolean() }).nullable(),
});
export type TiesView = z.infer<typeof tiesView>;

export const newTieView = z.object({
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  tie: z.object({ closeness, origin, note: z.string(), alone: z.boolean() }),
  /** Whether the person is in the directory already. */
  known: z.boolean(),
});
export type NewTieView = z.infer<typeof newTieView>;

/** Who was at a place, to choose whom one met there. */
export const metView = z.object({
  place: z.object({ id: z.string(), title: z.string(), href: z.string() }),
  people: z.array(person.extend({ country: z.string().nullable(), known: z.boolean(), perhaps: z.boolean() })),
});
export type MetView = z.infer<typeof metView>;

export const confirmView = z.object({ token: z.string(), name: z.string(), note: z.string().nullable() });
export type ConfirmView = z.infer<typeof confirmView>;
