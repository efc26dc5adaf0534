/** The acts that anybody can ask to do, and what an answer holds. */
import type { Id, PersonId } from "../kernel/ids.ts";
import type { Seat } from "../kernel/reader.ts";
import type { Attribution } from "../kernel/stakeholders.ts";
import { acts, type DeadlineAct, type Gain, type Modalities, type ModalitiesAct } from "./modalities-model.ts";
import type { Right, Rights } from "./rules/file/rights.ts";

export const actNames = [
  "installation.administer",
  "people.see",
  "people.invite",
  "people.grant",
  "people.grant-high",
  "people.appoint",
  "account.edit",
  "account.secure",
  "ties.keep",
  "introduction.ask",
  "directory.keep",
  "directory.import",
  "directory.export",
  "journal.verify",
  "body.create",
  "body.see",
  "body.edit",
  "process.create",
  "process.edit",
  "session.create",
  "session.see",
  "session.attend",
  "session.edit",
  "session.loosen",
  "record.import",
  "record.edit",
  "record.publish",
  "record.see-draft",
  "record.see",
  "record.see-attribution",
  "modalities.see",
  "modalities.adopt",
  "modalities.propose",
  "modalities.decide",
  "modalities.break-silence",
  "stage.move",
  "seats.see",
  "seats.give",
  "accreditation.apply",
  "accreditation.own",
  "accreditation.handle",
  "accreditation.letters",
  "accreditation.object",
  "accreditation.chair",
  // What modalities themselves open and close, by their own names: for rooms that ask for just that.
  ...acts,
  "election.see",
  "election.take-part",
  "election.hold",
] as const;
export type ActName = (typeof actNames)[number];

/** Until when something can be handed in in writing at a stage. */
export interface Deadline {
  readonly act: DeadlineAct;
  readonly stage: string;
  readonly until: Date;
  /** IANA name of the zone on whose clocks it was set. */
  readonly zone: string;
}

/** What a body or process has in force, at the stage where the thing asked about stands. */
export interface PlaceRules {
  /** Id of the body or process whose modalities they are; a process without its own has its body's. */
  readonly place: string;
  /** 1, 2, 3, ... in each place. */
  readonly version: number;
  readonly template: string | null;
  readonly file: Modalities;
  readonly rights: Rights;
  /** Ids of the capacities that are open to everybody. */
  readonly open: readonly string[];
  /** Id of the stage. */
  readonly stage: string;
  /** The earliest first; those that had passed when the rules were read are left out. */
  readonly deadlines?: readonly Deadline[];
}

/** What an act is done to: its own id and those of everything above it, and what the rules need to know of it. */
export interface Subject {
  /** Ids of the thing itself and of what stands above it: session, process, body. Empty for the installation. */
  readonly within: readonly string[];
  /** The modalities it stands under; without them the rules of the installation answer. */
  readonly rules?: PlaceRules | null | undefined;
  readonly attribution?: Attribution;
  /** Capacities to which a list of applicants goes, who may object to it. */
  readonly circulatedTo?: readonly string[];
  readonly published?: boolean;
  /** Whose it is, where it belongs to one person: an account, a token. */
  readonly owner?: PersonId;
}

/** Names of the rules, each a text of the catalogue that says it in full. */
export type RuleName =
  | "administrator-may"
  | "secretariat-may"
  | "chair-may"
  | "rapporteur-may"
  | "everybody-may"
  | "participants-of-closed-may"
  | "owner-may"
  | "needs-own"
  | "needs-person"
  | "needs-sign-in"
  | "needs-role"
  | "closed-session"
  | "chatham-house"
  | "not-published"
  | "no-modalities"
  | "circulated-may"
  | "not-circulated-to"
  | "modalities-open"
  | "modalities-close"
  | "modalities-need-capacity";

/** How the modalities of a place answered. */
export interface Ruled {
  readonly place: string;
  readonly version: number;
  /** What was asked of them, and at which stage. */
  readonly act: ModalitiesAct;
  readonly stage: string;
  /** The capacity that answers; null where the person holds none. */
  readonly capacity: string | null;
  /** Null where the person holds no capacity. */
  readonly right: Right | null;
  readonly file: Modalities;
  /** What can be handed in in writing instead, and until when. */
  readonly inWriting?: readonly Deadline[];
}

/** Yes or no, always with the rule that said so. */
export interface Answer {
  readonly allowed: boolean;
  readonly rule: RuleName;
  /** Where the modalities decided: the rule in their words, its source, and what else is possible. */
  readonly ruled?: Ruled;
}

export type SeatId = Id<"seat">;

export type ProposalId = Id<"proposal">;

/** `overtaken`: others were adopted while it stood open. */
export const proposalStates = ["open", "adopted", "broken", "withdrawn", "overtaken"] as const;
export type ProposalState = (typeof proposalStates)[number];

/** How a seat was come by: the way in the modalities file, or taken over from a list; `ref` names what proves it. */
export interface Gained {
  readonly by: Gain["by"] | "recorded";
  readonly ref: string | null;
}

/** Somebody in a capacity at a place, for a time. */
export interface HeldSeat extends Seat {
  readonly id: SeatId;
  readonly person: PersonId;
  readonly organisation: string | null;
  readonly since: Date;
  readonly until: Date | null;
  readonly gained: Gained;
}

/** A body or process, as this room knows it. */
export interface RuledPlace {
  readonly kind: "body" | "process";
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Its own id and those of what stands above it. */
  readonly within: readonly string[];
  readonly rules: PlaceRules | null;
}

/** Whether the modalities are the place's own, and not those of the body above. */
export const hasOwn = (place: RuledPlace): boolean => place.rules?.place === place.id;
