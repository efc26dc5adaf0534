/** Bodies, their processes, and the sessions in which they meet. */
import type { Id } from "../kernel/ids.ts";
import type { Attribution, StakeholderGroup } from "../kernel/stakeholders.ts";
import type { PlaceRules } from "../modalities/model.ts";

export type BodyId = Id<"body">;
export type ProcessId = Id<"process">;
export type SessionId = Id<"session">;

/** How far a body reaches, from the nearest to the widest. */
export const levels = ["local", "national", "subregional", "regional", "global"] as const;
export type Level = (typeof levels)[number];

export const processStates = ["planned", "running", "concluded"] as const;
export type ProcessState = (typeof processStates)[number];

/** The path words that name a place; `session` only with `process`, as they stand in the address. */
export interface BodyPath {
  readonly body: string;
}
export interface ProcessPath extends BodyPath {
  readonly process: string;
}
export interface SessionPath extends ProcessPath {
  readonly session: string;
}

/** A page above another, as the frame shows it. */
export interface PlaceAbove {
  readonly title: string;
  readonly href: string;
}

interface PlaceBase {
  /** Canonical address, percent-encoded where its words are not Latin: fit for a link, a header and the journal. */
  readonly href: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Ids of the place and of what stands above it, for may(). */
  readonly within: readonly string[];
  /** The modalities in force there: its own, or of the place above; null where there are none. */
  readonly rules: PlaceRules | null;
  /** The pages above, outermost first; the place itself is not among them. */
  readonly crumbs: readonly PlaceAbove[];
  /** Counts the saved changes, from 1; a form brings back the one it was made from. */
  readonly version: number;
  /** Put away: it keeps its address, and is on no list. */
  readonly archived: boolean;
}

export interface BodyPlace extends PlaceBase {
  readonly kind: "body";
  readonly id: BodyId;
  readonly shortName: string | null;
  readonly level: Level;
  /** IANA name of the zone its sessions are usually held in. */
  readonly zone: string;
  /** BCP 47 tag of its working language. */
  readonly language: string;
  /** The stakeholder groups it knows, in the order of the ring. */
  readonly groups: readonly StakeholderGroup[];
}

export interface ProcessPlace extends PlaceBase {
  readonly kind: "process";
  readonly id: ProcessId;
  /** Dates without a zone, "2026-05-14"; null where open. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly state: ProcessState;
  readonly body: BodyPlace;
}

export interface SessionPlace extends PlaceBase {
  readonly kind: "session";
  readonly id: SessionId;
  readonly starts: Date;
  /** Null where nobody has said when it ends. */
  readonly ends: Date | null;
  /** IANA name of the zone it is held in. */
  readonly zone: string;
  readonly place: string;
  /** Where to join from afar, an https address. */
  readonly online: string | null;
  readonly attribution: Attribution;
  readonly agenda: readonly string[];
  /** BCP 47 tag of what is spoken. */
  readonly language: string;
  readonly process: ProcessPlace;
}

export type Place = BodyPlace | ProcessPlace | SessionPlace;
