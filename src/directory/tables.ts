import type { Generated } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Role } from "../kernel/reader.ts";
import type { StakeholderGroup } from "../kernel/stakeholders.ts";
import type { Language } from "../platform/languages/index.ts";
import type { OrganisationId, Source, Visibility } from "./entries/model.ts";
import type { CapacityId, TokenId } from "./model.ts";

interface PersonTable {
  id: PersonId;
  name: string;
  language: Language | null;
  zone: string | null;
  wears: CapacityId | null;
  since: Generated<Date>;
  family: Generated<string | null>;
  romanised: Generated<string | null>;
  other_names: Generated<string[]>;
  /** BCP 47 tags of what they speak; `language` above is the one of their pages. */
  languages: Generated<string[]>;
  country: Generated<string | null>;
  groups: Generated<StakeholderGroup[]>;
  topics: Generated<string[]>;
  visibility: Generated<Visibility>;
  confirmed_at: Generated<Date | null>;
  source: Generated<Source>;
  source_ref: Generated<string | null>;
  added_by: Generated<PersonId | null>;
  version: Generated<number>;
  merged_into: Generated<PersonId | null>;
}

interface CapacityTable {
  id: CapacityId;
  person: PersonId;
  stakeholder_group: StakeholderGroup | null;
  country: string | null;
  /** As the person writes it; what its entry is called stands there. */
  organisation: string | null;
  organisation_id: Generated<OrganisationId | null>;
  position: string | null;
  since: Generated<Date | null>;
  until: Date | null;
  contact: Generated<boolean>;
}

interface GrantTable {
  person: PersonId;
  role: Role;
  scope: string | null;
  since: Generated<Date>;
}

interface TokenTable {
  id: TokenId;
  person: PersonId;
  name: string;
  /** SHA-256 of the token, in hexadecimal. */
  hash: string;
  since: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
}

interface FirstLinkTable {
  one: Generated<boolean>;
  hash: string;
  since: Generated<Date>;
}

declare module "../platform/database/connect.ts" {
  interface Tables {
    persons: PersonTable;
    capacities: CapacityTable;
    grants: GrantTable;
    tokens: TokenTable;
    first_link: FirstLinkTable;
  }
}
