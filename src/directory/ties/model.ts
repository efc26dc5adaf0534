/** A personal directory: whom somebody knows, from where, how well, renewed when. */
import { z } from "zod";
import type { Id, PersonId } from "../../kernel/ids.ts";
import { keepable } from "../../kernel/keepable.ts";
import { cleaned } from "../entries/rules/names.ts";
import { addressInput } from "../model.ts";
import { type Closeness, closenesses } from "./rules/strength.ts";

export type OfferId = Id<"tie-offer">;

/** Where two people know each other from. */
export const origins = ["session", "list", "work", "event", "other"] as const;
export type Origin = (typeof origins)[number];

export interface Tie {
  readonly owner: PersonId;
  readonly other: PersonId;
  readonly closeness: Closeness;
  readonly origin: Origin;
  /** Such as "the list of the routing group, 2019". */
  readonly note: string | null;
  /** Never used for introductions: neither its owner's own nor those of others. */
  readonly alone: boolean;
  readonly since: Date;
  readonly renewed: Date;
  /** When the other side said so too; null where it has not. */
  readonly confirmed: Date | null;
}

/** Whether and how often somebody may be asked to pass an introduction on, and whether others may ask to be introduced to them. */
export interface Consent {
  readonly passes: boolean;
  readonly everyDays: number;
  readonly sought: boolean;
}

/** Nobody passes on who has not said so; nobody is asked twice within a month. */
export const usualConsent: Consent = { passes: false, everyDays: 30, sought: true };

/** Days between two times that somebody is asked, of which one chooses. */
export const frequencies = [30, 90, 180] as const;

/** So that nobody brings the world's address book in: of all ties, of new ones in a day, of questions to confirm in a day. */
export const tieLimits = { ties: 2_000, newADay: 60, offersADay: 40, note: 200 } as const;

const line = (most: number) =>
  z
    .string()
    .max(most)
    .optional()
    .transform((text) => cleaned(keepable(text ?? "")) || null);
const ticked = z
  .union([z.literal("yes"), z.literal(""), z.boolean()])
  .optional()
  .transform((value) => value === "yes" || value === true);
const person = z.uuid().transform((id) => id as PersonId);

const about = {
  closeness: z.enum(closenesses),
  origin: z.enum(origins),
  note: line(tieLimits.note),
  alone: ticked,
};

export const tieInput = z.object({ person, ...about, ask: ticked });
export type TieInput = z.output<typeof tieInput>;

/** Somebody known by a mail address: the tie stands once they have confirmed it. */
export const offerInput = z.object({ email: addressInput, ...about });
export type OfferInput = z.output<typeof offerInput>;

/** Whom one met at a place. */
export const metInput = z.object({
  at: z.uuid(),
  people: z.preprocess(
    (given) => (given === undefined || given === "" ? [] : [given].flat()),
    z.array(person).max(300),
  ),
  closeness: z.enum(closenesses).default("met"),
  ask: ticked,
});
export type MetInput = z.output<typeof metInput>;

export const otherInput = z.object({ person });

export const consentInput = z.object({
  passes: ticked,
  sought: ticked,
  everyDays: z.coerce
    .number()
    .pipe(z.union([z.literal(30), z.literal(90), z.literal(180)]))
    .default(30),
});

export const offerAnswerInput = z.object({
  token: z.string().max(200),
  answer: z.enum(["yes", "no"]),
  closeness: z.enum(closenesses).default("know"),
});
