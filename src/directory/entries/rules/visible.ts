/**
 * Who sees what of the directory: the one rule, asked by pages, data, exports, search and counts alike. Pure: whose
 * contact somebody is, and who looks after what, is passed in.
 */
import type { PersonId } from "../../../kernel/ids.ts";
import {
  type ContactPoint,
  type Organisation,
  type OrganisationLink,
  type PersonEntry,
  type RoleAt,
  type Visibility,
  visibilities,
} from "../model.ts";

/** Whoever looks. */
export interface Viewer {
  readonly person: PersonId | null;
  /** Whether they look after the directory of the whole installation: may() of "directory.keep". */
  readonly keeps: boolean;
}

/**
 * What somebody is to an entry. `self`: it is their own. `keeper`: they look after it, for its owner cannot. `contact`:
 * its owner counts them among the contacts. `member`: they are signed in. `stranger`: anybody.
 */
export const relations = ["self", "keeper", "contact", "member", "stranger"] as const;
export type Relation = (typeof relations)[number];

const seen: Readonly<Record<Relation, readonly Visibility[]>> = {
  self: visibilities,
  keeper: visibilities,
  contact: ["contacts", "installation", "public"],
  member: ["installation", "public"],
  stranger: ["public"],
};

/** What of each visibility somebody in this relation sees; for a query: `visibility = any(...)`. */
export const visibilitiesSeen = (relation: Relation): readonly Visibility[] => seen[relation];

export const sees = (relation: Relation, visibility: Visibility): boolean => seen[relation].includes(visibility);

/**
 * `contactOf` tells whether the person counts the viewer among the contacts. Who has an account looks after their own
 * entry, and nobody else does; the others are looked after by who brought them and by the secretariat.
 */
export function relationToPerson(
  viewer: Viewer,
  entry: Pick<PersonEntry, "id" | "hasAccount" | "addedBy">,
  contactOf: boolean,
): Relation {
  if (viewer.person === null) return "stranger";
  if (viewer.person === entry.id) return "self";
  if (!entry.hasAccount && (viewer.person === entry.addedBy || viewer.keeps)) return "keeper";
  return contactOf ? "contact" : "member";
}

/** `contactOf` tells whether one of its contacts counts the viewer among their own. */
export function relationToOrganisation(
  viewer: Viewer,
  entry: Pick<Organisation, "contacts" | "addedBy">,
  contactOf: boolean,
): Relation {
  if (viewer.person === null) return "stranger";
  if (entry.contacts.includes(viewer.person) || viewer.keeps) return "keeper";
  if (entry.contacts.length === 0 && viewer.person === entry.addedBy) return "keeper";
  return contactOf ? "contact" : "member";
}

/**
 * What somebody is at least to another entry that this one names. To be a person's contact is not to be their
 * organisation's; who looks after an entry knows what it names, for they wrote it.
 */
const atLeast = (relation: Relation): Relation => (relation === "contact" ? "member" : relation);

export const looksAfter = (relation: Relation): boolean => relation === "self" || relation === "keeper";

/** A role as it may be shown: of an organisation that may not be seen, only what the person wrote remains. */
function roleFor(relation: Relation, role: RoleAt): RoleAt {
  const open = role.organisationVisibility !== null && sees(atLeast(relation), role.organisationVisibility);
  return open ? role : { ...role, organisationId: null, organisationName: null, organisationVisibility: null };
}

const pointsFor = (relation: Relation, points: readonly ContactPoint[]): readonly ContactPoint[] =>
  points.filter(({ visibility }) => sees(relation, visibility));

const linksFor = (relation: Relation, links: readonly OrganisationLink[]): readonly OrganisationLink[] =>
  links.filter(({ visibility }) => sees(atLeast(relation), visibility));

/** What leaves of a person's entry for somebody in this relation; null where they may not know that it is there. */
export function visibleTo(relation: Relation, entry: PersonEntry): PersonEntry | null {
  if (!sees(relation, entry.visibility)) return null;
  return {
    ...entry,
    points: pointsFor(relation, entry.points),
    roles: entry.roles.map((role) => roleFor(relation, role)),
  };
}

/** The same of an organisation. */
export function organisationVisibleTo(relation: Relation, entry: Organisation): Organisation | null {
  if (!sees(relation, entry.visibility)) return null;
  return { ...entry, points: pointsFor(relation, entry.points), parents: linksFor(relation, entry.parents) };
}
