/** What the directory must know of records, which belong to another room. */
import type { PersonId } from "../../kernel/ids.ts";

/** A published record of a session on the record, in which somebody was confirmed to have spoken. */
export interface SpokenIn {
  /** Id of the session. */
  readonly session: string;
  readonly title: string;
  /** Address of the record. */
  readonly href: string;
  readonly at: Date;
}

/** Where somebody spoke, newest first. */
export type Spoken = (person: PersonId) => Promise<readonly SpokenIn[]>;

export const nothingSpoken: Spoken = async () => [];
