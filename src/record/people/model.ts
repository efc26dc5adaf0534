/** The speakers of a record become people of the directory: offered, matched, confirmed by a human, taken back. */
import { z } from "zod";
import type { PersonId } from "../../kernel/ids.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../kernel/stakeholders.ts";
import { deskHead } from "../desk-view-model.ts";

const group = z.enum(stakeholderGroupNames as [StakeholderGroup, ...StakeholderGroup[]]);

/** Somebody who spoke, with what the record tells of them. */
export const spoke = z.object({
  name: z.string(),
  group: group.nullable(),
  country: z.string().nullable(),
  /** For whom they spoke, in words. */
  capacity: z.string().nullable(),
  /** As they introduced themselves, where a rapporteur accepted it. */
  organisation: z.string().nullable(),
  times: z.number().int().positive(),
});
export type Spoke = z.infer<typeof spoke>;

/** Why nobody is offered: nothing is published yet, or the rule of the session does not tell everybody who spoke. */
export const offers = ["offered", "not-published", "not-open"] as const;

export const peopleView = z.object({
  head: deskHead,
  offer: z.enum(offers),
  /** Those to be answered, at most thirty at a time. */
  open: z.array(
    spoke.extend({
      candidates: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          organisation: z.string().nullable(),
          country: z.string().nullable(),
          same: z.boolean(),
        }),
      ),
    }),
  ),
  /** How many more there are. */
  more: z.number().int().nonnegative(),
  confirmed: z.array(
    z.object({
      speaker: z.string(),
      person: z.string(),
      /** Null where the reader may not see the entry. */
      name: z.string().nullable(),
      made: z.boolean(),
    }),
  ),
});
export type PeopleView = z.infer<typeof peopleView>;

export const openAtOnce = 30;

const several = <T extends z.ZodType>(one: T) =>
  z.preprocess((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]), z.array(one).max(100));

/** For each speaker: nothing yet, an entry to be made, or the id of the person. */
export const peopleForm = z
  .object({
    speaker: several(z.string().min(1).max(500)),
    choice: several(z.union([z.enum(["", "new"]), z.uuid().transform((id) => id as PersonId)])),
    /** Who sees the entries that are made. */
    visibility: z.enum(["me", "installation", "public"]).default("installation"),
  })
  .refine(({ speaker, choice }) => speaker.length === choice.length, { path: ["choice"] })
  .transform(({ speaker, choice, visibility }) => ({
    visibility,
    choices: speaker.flatMap((name, n) => {
      const chosen = choice[n];
      return chosen ? [{ speaker: name, chosen }] : [];
    }),
  }));
export type PeopleForm = z.output<typeof peopleForm>;
