import type { PersonId } from "../../kernel/ids.ts";
import type { Json, JsonObject } from "./canonical.ts";

/** What somebody did, as it goes into the journal. */
export interface Entry {
  /** Who; null when Rapport itself did it. */
  readonly actor: PersonId | null;
  /** The hat they wore: the label of their capacity. */
  readonly capacity: string | null;
  /** Such as "record.publish": the room and the verb. */
  readonly act: string;
  /** The address of what it was done to, such as "/igf/2017/day-0". */
  readonly subject: string;
  /** The part that everybody who may see the subject may see. */
  readonly payload: JsonObject;
  /**
   * Never kept in the journal: of each field, only a salted hash, by which it can later be shown to be the one meant;
   * of a line without an actor, by nobody.
   */
  readonly private?: JsonObject;
}

/** By field of the private part: SHA-256 in hexadecimal, see `commitment`. */
export type Commitments = Readonly<Record<string, string>>;

/** One line of the journal. */
export interface JournalLine {
  /** 1, 2, 3, ... without a gap. */
  readonly seq: number;
  readonly at: Date;
  readonly actor: PersonId | null;
  readonly capacity: string | null;
  readonly act: string;
  readonly subject: string;
  readonly payload: Json;
  readonly commitments: Commitments;
  /** The hash of the line before; 64 zeros before the first. */
  readonly prev: string;
  readonly hash: string;
}
