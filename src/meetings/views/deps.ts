/** What the pages of this room are given to work with. */
import type { Db } from "../../platform/database/connect.ts";
import type { SessionId, SessionPlace } from "../model.ts";
import type { RingOf } from "../pages/parts/ring.ts";
import type { Happening, RecordGlance } from "../view-model.ts";

/** Of each session that has a record, when it was published; null while it lies on the desk. */
export type RecordStates = (
  db: Db,
  ids: readonly SessionId[],
) => Promise<ReadonlyMap<SessionId, { readonly publishedAt: Date | null }>>;

export interface MeetingsDeps {
  readonly db: Db;
  /** Handed in, for the room of records stands on this one. */
  readonly recordStates: RecordStates;
  /** Who was heard in the published record of a session, under its rule of attribution; asked only for readers of it. */
  readonly glance?: (session: SessionPlace) => Promise<RecordGlance | null>;
  /** Elections and rounds of accreditation, which stand on this room. */
  readonly also?: () => Promise<readonly Happening[]>;
  /** Draws it. */
  readonly Ring?: RingOf;
  readonly now?: () => Date;
}
