/** Rounds of accreditation: who applies for which capacity, what becomes of it, and who objected. */
import type { Id, PersonId } from "../kernel/ids.ts";
import type { Gain } from "../modalities/modalities-model.ts";

export type RoundId = Id<"round">;
export type ApplicationId = Id<"application">;
export type ObjectionId = Id<"objection">;

/** What stands between an application and its being complete; each is a text of the catalogue. */
export const lacks = ["purpose", "activities", "document", "status", "sponsors", "country", "contact"] as const;
export type Lack = (typeof lacks)[number];

/** Why an outcome is what it is; each is a rule in words in the catalogue. */
export const grounds = [
  "open",
  "noted",
  "approved",
  "not-approved",
  "not-objected",
  "objected",
  "body-admitted",
  "body-refused",
  "not-completed",
  "recorded",
] as const;
export type Ground = (typeof grounds)[number];

export const results = ["admitted", "refused", "lapsed"] as const;
export interface Outcome {
  readonly result: (typeof results)[number];
  readonly ground: Ground;
}

/** A way in, as the modalities had it when the round was opened, with the name of its source. */
export interface WayIn {
  readonly gain: Gain;
  readonly capacity: string;
  readonly capacityTitle: string;
  readonly source: string;
  readonly sourceAddress: string | null;
  /** False where the source was not fully seen. */
  readonly verified: boolean;
}

/** A decision of somebody else than the rule: of the body, or of whoever approves. */
export interface Decision {
  readonly admitted: boolean;
  /** Where it can be read: a resolution, a report, a letter. */
  readonly reference: string;
  readonly at: Date;
}

export interface Objection {
  readonly id: ObjectionId;
  readonly application: ApplicationId;
  /** Who objects, as the rule counts: the member, whichever of its people pressed. */
  readonly member: string;
  readonly by: PersonId;
  /** When it reached the database, never before what was written down earlier. */
  readonly receivedAt: Date;
  readonly basis: string | null;
  readonly withdrawnAt: Date | null;
}

/** What the rules need to know of one application. */
export interface Facts {
  readonly submittedAt: Date;
  /** What the secretariat asked for; null where it never asked, empty once it was brought. */
  readonly missing: readonly Lack[] | null;
  readonly completeAt: Date | null;
  readonly circulatedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly consultingSince: Date | null;
  readonly consultedAt: Date | null;
  readonly decision: Decision | null;
  readonly settled: (Outcome & { readonly at: Date }) | null;
}

/** Where an application stands. */
export const standings = [
  "submitted",
  "incomplete",
  "complete",
  "circulated",
  "objected",
  "awaiting",
  "in-consultation",
  "for-decision",
  "admitted",
  "refused",
  "lapsed",
  "withdrawn",
] as const;
export type Standing = (typeof standings)[number];
