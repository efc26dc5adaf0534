/** What keeps entries true: merges of duplicates, and updates that others suggest. */
import type { Id, PersonId } from "../../kernel/ids.ts";
import type { Json } from "../../platform/journal/canonical.ts";
import type { CapacityId } from "../model.ts";
import type { ContactPointId, OrganisationId } from "./model.ts";

export type MergeId = Id<"merge">;
export type ProposalId = Id<"proposal">;

/** Fields of an entry by name, as JSON: so that what was there can be put back whatever the fields are. */
export type Fields = Readonly<Record<string, Json>>;

/** What came from the one that is gone to the one that is kept. */
export interface Moved {
  readonly roles: readonly CapacityId[];
  readonly points: readonly ContactPointId[];
  /** Organisations that belonged to the one gone, and now belong to the one kept. */
  readonly children: readonly OrganisationId[];
  /** Rows of the personal directories of the two, as they were; whole rows of the table. */
  readonly ties: readonly Json[];
}

export interface Merge {
  readonly id: MergeId;
  readonly kind: "person" | "organisation";
  readonly kept: PersonId | OrganisationId;
  readonly gone: PersonId | OrganisationId;
  readonly before: Fields;
  readonly after: Fields;
  readonly moved: Moved;
  readonly at: Date;
}

/** By field: what stood there when it was suggested, and what should. */
export type Changes = Readonly<Record<string, { readonly from: Json; readonly to: Json }>>;
export type Answers = Readonly<Record<string, "accepted" | "declined">>;
