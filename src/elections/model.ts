/** Elections and drawings by lot under a body or a process: what is fixed beforehand, who stands, and what came of it. */
import type { Id, PersonId } from "../kernel/ids.ts";
import type { StakeholderGroup } from "../kernel/stakeholders.ts";
import type { Method } from "./rules/count/result.ts";

export type ElectionId = Id<"election">;
export type NominationId = Id<"nomination">;
export type LotId = Id<"lot">;

/** What a cap counts: winners of one employer, one stakeholder group, one UN regional group. */
export const capKinds = ["affiliation", "group", "region"] as const;
export type CapKind = (typeof capKinds)[number];

export interface CapTerms {
  readonly of: CapKind;
  readonly most: number;
}

/** What breaks ties, stated before the opening: the order of nomination, or a lot by sources that nobody controls. */
export type TieTerms =
  | { readonly by: "nomination" }
  | {
      readonly by: "lot";
      /** Each source in words, such as "the winning numbers of the state lottery drawn on 3 June 2026". */
      readonly sources: readonly string[];
      /** When the first of them is known; after the close of the ballot. ISO 8601. */
      readonly knownFrom: string;
    };

/** Everything that is fixed once the ballot opens. Instants in ISO 8601. */
export interface Terms {
  readonly title: string;
  readonly description: string;
  /** The capacity to be filled, by its id in the modalities or in words. */
  readonly capacity: string;
  readonly seats: number;
  readonly method: Method;
  /** Who votes: holders of a capacity at the opening, or those on a list. */
  readonly electorate: { readonly kind: "holders"; readonly capacity: string } | { readonly kind: "list" };
  readonly nominationsUntil: string;
  readonly opens: string;
  readonly closes: string;
  /** IANA name of the zone in which the times were set. */
  readonly zone: string;
  readonly cap: CapTerms | null;
  readonly ties: TieTerms;
  /** A date, "2027-01-01"; null where the seats are taken when the result is confirmed. */
  readonly termStarts: string | null;
  readonly termYears: number | null;
  readonly termsInARow: number | null;
  /** Version of the modalities in force when they were set; null where there were none. */
  readonly under?: number | null;
}

/** Whether two written names are one employer, as somebody who holds the election said before the count. */
export interface EmployerAnswer {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

export interface Election {
  readonly id: ElectionId;
  /** Id of the body or process it is held in. */
  readonly place: string;
  readonly slug: string;
  readonly terms: Terms;
  /** When the roll and the candidates were fixed. */
  readonly openedAt: Date | null;
  /** When the box was closed: shuffled, and its hash written into the journal. */
  readonly sealedAt: Date | null;
  /** SHA-256 of BALLOTS.csv, in hexadecimal. */
  readonly boxHash: string | null;
  /** What the sources of the lot gave, where a tie needed it. */
  readonly seed: string | null;
  readonly confirmedAt: Date | null;
  readonly employers: readonly EmployerAnswer[];
  /** The ballots were not cast here but brought as a file. */
  readonly imported: boolean;
  readonly version: number;
}

export type RollObjectionId = Id<"roll-objection">;

/** What somebody says against the list of voters, and what came of it. */
export interface RollObjection {
  readonly id: RollObjectionId;
  readonly by: PersonId;
  readonly text: string;
  readonly at: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

export const nominationStates = ["waiting", "accepted", "declined", "withdrawn", "struck"] as const;
export type NominationState = (typeof nominationStates)[number];

export interface Nomination {
  readonly id: NominationId;
  /** The order of nomination, from 1. */
  readonly number: number;
  /** Null until the nominee has accepted, and for candidates of a file. */
  readonly person: PersonId | null;
  readonly name: string;
  readonly nominatedBy: PersonId | null;
  readonly state: NominationState;
  readonly affiliation: string;
  /** What the directory calls that organisation, fixed when the ballot opens; null where it knows none. */
  readonly employer: string | null;
  readonly group: StakeholderGroup | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly statement: string;
  /** Why it was struck out. */
  readonly reason: string | null;
}

/** Declared by oneself, or not; never shown, only counted. */
export const genders = ["woman", "man", "other"] as const;
export type Gender = (typeof genders)[number];

export interface LotTerms {
  readonly title: string;
  readonly description: string;
  readonly capacity: string;
  readonly pick: number;
  /** "At most two of one affiliation" (RFC 8713, section 4.17). */
  readonly perAffiliation: number | null;
  readonly sources: readonly string[];
  readonly knownFrom: string;
  readonly zone: string;
  readonly termYears: number | null;
  readonly under?: number | null;
}

export interface Lot {
  readonly id: LotId;
  readonly place: string;
  readonly slug: string;
  readonly terms: LotTerms;
  readonly publishedAt: Date;
  readonly seed: string | null;
  readonly drawnAt: Date | null;
  readonly seatedAt: Date | null;
}

/** One of the pool: numbered when it was published, and never again. */
export interface PoolMember {
  readonly number: number;
  readonly name: string;
  readonly affiliation: string;
  readonly person: PersonId | null;
  /** Why this one cannot serve; said after the pool was published, and before the draw. */
  readonly ineligible: string | null;
}
