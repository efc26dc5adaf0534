import type { Id, PersonId } from "./ids.ts";

/** What a person may be entrusted with; `public` is whoever reads without signing in, and is never granted. */
export const roles = ["administrator", "secretariat", "chair", "rapporteur", "participant"] as const;
export type Role = (typeof roles)[number];

/** A role somebody holds: in the whole installation (`scope` null), or in one body, process or session and what is under it. */
export interface Grant {
  readonly role: Role;
  readonly scope: string | null;
}

/**
 * A capacity somebody holds under the modalities of a place, such as "member-state": gained as they say, with a
 * beginning and an end. It reaches down from its place to what stands under it.
 */
export interface Seat {
  /** Id of the body or process. */
  readonly place: string;
  /** Id of the capacity in the modalities file. */
  readonly capacity: string;
}

/** The hat somebody acts under now, such as "for the Netherlands (government)" or "personal capacity". */
export interface Capacity {
  readonly id: Id<"capacity">;
  readonly label: string;
}

/** Whoever asks: a person signed in (or a script with that person's token), or the public. */
export interface Reader {
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly capacity: Capacity | null;
  readonly grants: readonly Grant[];
  /** Those held now. */
  readonly seats: readonly Seat[];
  /** `installation`: Rapport itself, never a request. */
  readonly via: "session" | "token" | "nobody" | "installation";
}

export const thePublic: Reader = { person: null, name: null, capacity: null, grants: [], seats: [], via: "nobody" };

/** Rapport itself, when it brings something of its own: in the journal it has no actor. */
export const theInstallation: Reader = {
  person: null,
  name: null,
  capacity: null,
  grants: [{ role: "administrator", scope: null }],
  seats: [],
  via: "installation",
};
