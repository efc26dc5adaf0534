import type { ColumnType, Generated } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { StakeholderGroup } from "../../kernel/stakeholders.ts";
import type { Answers, Changes, Fields, MergeId, Moved, ProposalId } from "./keeping-model.ts";
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

type Moment = ColumnType<Date, Date | undefined, Date>;
type MomentOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Written<T> = ColumnType<T, string, string>;

interface EntryMergeTable {
  id: MergeId;
  kind: "person" | "organisation";
  kept: PersonId | OrganisationId;
  gone: PersonId | OrganisationId;
  before: Written<Fields>;
  after: Written<Fields>;
  moved: Written<Moved>;
  by: PersonId | null;
  at: Moment;
  undone_at: MomentOrNull;
}

interface EntryProposalTable {
  id: ProposalId;
  person: PersonId | null;
  organisation: OrganisationId | null;
  by: PersonId;
  changes: Written<Changes>;
  note: string | null;
  at: Moment;
  expires_at: Date;
  answered_at: MomentOrNull;
  answers: ColumnType<Answers | null, string | null | undefined, string | null>;
}

interface EntryReminderTable {
  entry: PersonId | OrganisationId;
  kind: "person" | "organisation";
  asked_at: Date;
  letters: Generated<number>;
  /** SHA-256 of the token in the letter, in hexadecimal. */
  token_hash: string;
}

declare module "../../platform/database/connect.ts" {
  interface Tables {
    organisations: OrganisationTable;
    organisation_names: OrganisationNameTable;
    organisation_parents: OrganisationParentTable;
    contact_points: ContactPointTable;
    entry_merges: EntryMergeTable;
    entry_proposals: EntryProposalTable;
    entry_reminders: EntryReminderTable;
  }
}
