import type { Generated } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Role } from "../kernel/reader.ts";
import type { StakeholderGroup } from "../kernel/stakeholders.ts";
import type { Language } from "../platform/languages/index.ts";
import type { CapacityId, TokenId } from "./model.ts";

interface PersonTable {
  id: PersonId;
  name: string;
  language: Language | null;
  zone: string | null;
  wears: CapacityId | null;
  since: Generated<Date>;
}

interface CapacityTable {
  id: CapacityId;
  person: PersonId;
  stakeholder_group: StakeholderGroup;
  country: string | null;
  organisation: string | null;
  position: string | null;
  since: Generated<Date>;
  until: Date | null;
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
