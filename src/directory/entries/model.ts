/** What stands in the directory: people, organisations, how to reach them, and the roles that join them. */
import type { Id, PersonId } from "../../kernel/ids.ts";
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import type { CapacityId } from "../model.ts";

export type OrganisationId = Id<"organisation">;
export type ContactPointId = Id<"contact-point">;

/** Who may see an entry or a contact point, from the fewest to the most: each reaches what the one before reaches. */
export const visibilities = ["me", "contacts", "installation", "public"] as const;
export type Visibility = (typeof visibilities)[number];

/** How somebody can be reached. `chat` is an address of any messenger, `website` any address of the web. */
export const pointKinds = ["email", "phone", "chat", "website", "address", "other"] as const;
export type PointKind = (typeof pointKinds)[number];

export const organisationKinds = [
  "ministry",
  "authority",
  "police",
  "court",
  "parliament",
  "mission",
  "international",
  "csirt",
  "registry",
  "operator",
  "exchange",
  "company",
  "association",
  "ngo",
  "university",
  "standards-body",
  "forum",
  "media",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationNameKinds = ["alias", "acronym", "former", "translation"] as const;
export type OrganisationNameKind = (typeof organisationNameKinds)[number];

/** How an entry came here. */
export const sources = ["account", "self", "import", "proposal", "record", "sample", "erased"] as const;
export type Source = (typeof sources)[number];

/** How many of each there may be, and how long they may be, in characters. */
export const limits = {
  name: 120,
  organisationName: 250,
  otherNames: 10,
  organisationNames: 60,
  languages: 20,
  topics: 20,
  topic: 60,
  points: 20,
  pointValue: 300,
  pointLabel: 60,
  roles: 100,
  parents: 10,
  position: 200,
} as const;

export interface ContactPoint {
  readonly id: ContactPointId;
  readonly kind: PointKind;
  readonly value: string;
  /** Such as "work". */
  readonly label: string | null;
  readonly visibility: Visibility;
}
export type NewContactPoint = Omit<ContactPoint, "id">;

/** A role of a person at an organisation, or for a group or a country; with its start and end where they are known. */
export interface RoleAt {
  readonly id: CapacityId;
  readonly person: PersonId;
  /** The organisation's entry, where it has one. */
  readonly organisationId: OrganisationId | null;
  /** What the organisation's entry is called; null where there is none. */
  readonly organisationName: string | null;
  readonly organisationVisibility: Visibility | null;
  /** The organisation as the person writes it. */
  readonly organisation: string | null;
  readonly group: StakeholderGroup | null;
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country: string | null;
  readonly position: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
  /** Whether the person answers for the organisation's entry. */
  readonly contact: boolean;
}
export type NewRole = Pick<RoleAt, "person"> &
  Partial<Omit<RoleAt, "person" | "organisationName" | "organisationVisibility">>;

/** Where an entry came from, and whether it is still so. */
export interface Kept {
  readonly visibility: Visibility;
  /** When somebody who may last said that it is right; null where nobody has yet. */
  readonly confirmedAt: Date | null;
  readonly source: Source;
  /** What it is called where it came from: the id in a file, the address of a record. */
  readonly sourceRef: string | null;
  readonly addedBy: PersonId | null;
  /** Counts the changes, so that of two at once the second is not lost unseen. */
  readonly version: number;
  readonly since: Date;
}

/** A person as the directory holds them, all of it: what a viewer gets of it, `visibleTo` decides. */
export interface PersonEntry extends Kept {
  readonly id: PersonId;
  /** As they write it, in any script and order. */
  readonly name: string;
  /** The part of the name that is the family's, as it stands in it; where it stands first, so does the family. */
  readonly family: string | null;
  /** In Latin letters, as they write it themselves. */
  readonly romanised: string | null;
  readonly otherNames: readonly string[];
  /** BCP 47 tags of the languages they speak. */
  readonly languages: readonly string[];
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country: string | null;
  readonly groups: readonly StakeholderGroup[];
  /** As `normalTopic` writes them. */
  readonly topics: readonly string[];
  readonly points: readonly ContactPoint[];
  /** Those running first, then those over, newest first. */
  readonly roles: readonly RoleAt[];
  readonly mergedInto: PersonId | null;
  /** Whether they can sign in here, and so look after the entry themselves. */
  readonly hasAccount: boolean;
}
export type NewPerson = Pick<PersonEntry, "id" | "name" | "source"> &
  Partial<Omit<PersonEntry, "id" | "name" | "source" | "points" | "roles" | "version" | "since" | "hasAccount">> & {
    readonly points?: readonly NewContactPoint[];
  };

export interface OrganisationName {
  readonly name: string;
  readonly kind: OrganisationNameKind;
  readonly language: string | null;
}

export interface OrganisationLink {
  readonly id: OrganisationId;
  readonly name: string;
  readonly visibility: Visibility;
}

export interface Organisation extends Kept {
  readonly id: OrganisationId;
  readonly name: string;
  readonly names: readonly OrganisationName[];
  readonly kind: OrganisationKind;
  readonly group: StakeholderGroup | null;
  /** Of its seat; null also where it belongs to no country. */
  readonly country: string | null;
  readonly international: boolean;
  readonly website: string | null;
  /** Nine letters and digits, without the address before them (ror.org). */
  readonly ror: string | null;
  readonly parents: readonly OrganisationLink[];
  readonly points: readonly ContactPoint[];
  /** People who answer for the entry now. */
  readonly contacts: readonly PersonId[];
  readonly mergedInto: OrganisationId | null;
}
export type NewOrganisation = Pick<Organisation, "id" | "name" | "source"> &
  Partial<
    Omit<
      Organisation,
      "id" | "name" | "source" | "parents" | "points" | "contacts" | "version" | "since" | "mergedInto"
    >
  > & {
    readonly parents?: readonly OrganisationId[];
    readonly points?: readonly NewContactPoint[];
  };
