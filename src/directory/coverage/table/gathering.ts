/** What coverage must know of bodies, processes and sessions and of who takes part there: told by the rooms that do. */
import type { PersonId } from "../../../kernel/ids.ts";
import type { Result } from "../../../kernel/result.ts";
import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";
import type { Ask } from "../../../platform/http/index.ts";

/** Somebody who takes part, as whoever asks may know it. */
export interface Participant {
  /** Whose entry tells more of them; null for a speaker. */
  readonly person: PersonId | null;
  /** As their capacity or the record says; null where neither does. */
  readonly group: StakeholderGroup | null;
  /** ISO 3166-1 alpha-2; null where nothing says. */
  readonly country: string | null;
}

/** A body, a process or a session, with who is at its table. */
export interface Gathering {
  readonly kind: "body" | "process" | "session";
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly crumbs: readonly { readonly title: string; readonly href: string }[];
  /** The groups that ought to be there. */
  readonly groups: readonly StakeholderGroup[];
  /** The modalities that say so; null where the body's own list does. */
  readonly modalities: { readonly title: string; readonly href: string; readonly language: string } | null;
  /** How far it reaches: the world, a region that is not named, or a country and less. */
  readonly reach: "world" | "region" | "country";
  /** Its working language, the first part of a BCP 47 tag. */
  readonly language: string;
  readonly participants: readonly Participant[];
  /** Seats that are counted; null where the reader may not see who holds them. */
  readonly seats: number | null;
  /** Published records whose speakers are counted, and how many speakers. */
  readonly records: number;
  readonly speakers: number;
  /** Sessions of which nothing is counted: held under the Chatham House Rule, or closed. */
  readonly withheld: number;
}

/** The gathering an address names with `body`, perhaps `process`, perhaps `session`; or why it cannot be shown. */
export type Gatherings = (ask: Ask) => Promise<Result<Gathering>>;
