/** Rounds of accreditation: who applies for which capacity, what becomes of it, and who objected. */
import type { Id, PersonId } from "../kernel/ids.ts";
import type { Gain } from "../modalities/modalities-model.ts";
import type { Window } from "../modalities/rules/window.ts";
import type { Language } from "../platform/languages/index.ts";

export type RoundId = Id<"round">;
export type ApplicationId = Id<"application">;
export type ObjectionId = Id<"objection">;

/** As what somebody joins an application: to look after it, or to come with the delegation. */
export const joinings = ["focal", "delegate"] as const;
export type Joining = (typeof joinings)[number];

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
  /** Whether it came by letter: then `by` is who brought the letter in, and not who objects. */
  readonly onPaper?: boolean;
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

export const waysIn = [
  ...(["open", "notice", "application", "non-objection", "invitation"] as const),
  ...(["appointment", "election", "lot", "ex-officio", "rotation"] as const),
] as const satisfies readonly Gain["by"][];

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

/** One round at a process: a list that is applied for until a date, circulated once, and settled. */
export interface Round {
  readonly id: RoundId;
  readonly place: string;
  readonly number: number;
  readonly title: string;
  /** IANA name of the zone of its dates. */
  readonly zone: string;
  readonly openedAt: Date;
  readonly appliesUntil: Date;
  /** How many people one applicant may send. */
  readonly delegation: number;
  /** The last day of what this round gives, "2025-07-31"; null where it does not end. */
  readonly termEnds: string | null;
  readonly ways: readonly WayIn[];
  readonly modalitiesVersion: number;
  /** Null until the list is circulated. */
  readonly window: Window | null;
  readonly settledAt: Date | null;
}

/** What an applicant said of themselves. */
export interface Applied {
  readonly capacity: string;
  readonly kind: "person" | "organisation";
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly website: string | null;
  readonly purpose: string;
  readonly activities: string;
  readonly statusProof: string;
  readonly sponsors: readonly string[];
  /** Mail address of the focal point, where it is not that of whoever applied here. */
  readonly contact: string | null;
}

export interface Application extends Applied, Facts {
  readonly id: ApplicationId;
  readonly round: RoundId;
  /** 1, 2, 3, ... in its round. */
  readonly number: number;
  readonly applicant: PersonId | null;
  readonly language: Language;
  /** What the secretariat wrote beside what is missing. */
  readonly asked: string | null;
  /** Where it differs from the round's. */
  readonly termEnds: string | null;
  readonly renews: ApplicationId | null;
  readonly remindedAt: Date | null;
}
