/** What is held about a person, table by table: told by every room, so that nothing is forgotten. */

/** Under which heading it is shown. */
export const holdingKinds = [
  "account",
  "entry",
  "entrusted",
  "ties",
  "introductions",
  "suggestions",
  "seats",
  "elections",
  "accreditation",
  "records",
  "rules",
  "journal",
] as const;
export type HoldingKind = (typeof holdingKinds)[number];

/**
 * One place where a person stands. `column` holds the person's id, or, with `by: "email"`, the mail address of their
 * account.
 */
export interface Holding {
  readonly kind: HoldingKind;
  readonly table: string;
  readonly column: string;
  readonly by?: "id" | "email";
  /** Columns that are nobody's to read, or that tell of somebody else. */
  readonly hide?: readonly string[];
  /**
   * Of what others keep about somebody for themselves it is not even told whether it is there: `secret`. What belongs to
   * something shown already, and holds no more of its own, is `part`.
   */
  readonly shown?: "secret" | "part";
  /** Columns of the same row that say more of them, emptied with it. */
  readonly also?: readonly string[];
  /** What becomes of it: rows deleted, the column emptied, or kept, for what was done in public stays done. */
  readonly erased: "deleted" | "emptied" | "kept";
}

/** A published record in which somebody is named as a speaker. */
export interface NamedIn {
  readonly title: string;
  readonly href: string;
  readonly times: number;
}

export interface LawParts {
  readonly holdings: readonly Holding[];
  /** The published records that name a speaker so, as far as everybody may read who spoke. */
  readonly namedIn: (names: readonly string[]) => Promise<readonly NamedIn[]>;
}
