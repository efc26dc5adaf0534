import type { Generated } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import type {
  ContactPointId,
  OrganisationId,
  OrganisationKind,
  OrganisationNameKind,
  PointKind,
  Source,
  Visibility,
} from "./model.ts";

interface OrganisationTable {
  id: OrganisationId;
  name: string;
  kind: OrganisationKind;
  stakeholder_group: StakeholderGroup | null;
  country: string | null;
  international: boolean;
  website: string | null;
  ror: string | null;
  visibility: Visibility;
  confirmed_at: Date | null;
  source: Source;
  source_ref: string | null;
  added_by: PersonId | null;
  version: Generated<number>;
  merged_into: OrganisationId | null;
  since: Generated<Date>;
}

interface OrganisationNameTable {
  organisation: OrganisationId;
  name: string;
  kind: OrganisationNameKind;
  language: string | null;
}

interface OrganisationParentTable {
  organisation: OrganisationId;
  parent: OrganisationId;
}

interface ContactPointTable {
  id: ContactPointId;
  person: PersonId | null;
  organisation: OrganisationId | null;
  kind: PointKind;
  value: string;
  label: string | null;
  visibility: Visibility;
  position: number;
}

declare module "../../platform/database/connect.ts" {
  interface Tables {
    organisations: OrganisationTable;
    organisation_names: OrganisationNameTable;
    organisation_parents: OrganisationParentTable;
    contact_points: ContactPointTable;
  }
}
