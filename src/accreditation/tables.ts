import type { ColumnType, JSONColumnType } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { SeatId } from "../modalities/model.ts";
import type { Language } from "../platform/languages/index.ts";
import type { ApplicationId, Ground, Joining, Lack, ObjectionId, Outcome, RoundId, WayIn } from "./model.ts";
import type { LetterEffect, LetterId, LetterKind } from "./received-model.ts";

type Instant = ColumnType<Date, Date, Date>;
type MayBe = ColumnType<Date | null, Date | null | undefined, Date | null>;

interface RoundTable {
  id: RoundId;
  /** Id of the process. */
  place: string;
  number: number;
  title: string;
  zone: string;
  opened_at: Instant;
  applies_until: Instant;
  delegation: number;
  term_ends: string | null;
  ways: JSONColumnType<readonly WayIn[]>;
  modalities_version: number;
  opens: MayBe;
  closes: MayBe;
  settled_at: MayBe;
  told_applied_at: MayBe;
  told_closed_at: MayBe;
}

interface ApplicationTable {
  id: ApplicationId;
  round: RoundId;
  number: number;
  capacity: string;
  kind: "person" | "organisation";
  name: string;
  country: string | null;
  website: string | null;
  purpose: string;
  activities: string;
  /** Where the status a notice speaks of can be seen. */
  status_proof: string;
  sponsors: string[];
  applicant: PersonId | null;
  contact: string | null;
  language: Language;
  submitted_at: Instant;
  missing: ColumnType<Lack[] | null, Lack[] | null | undefined, Lack[] | null>;
  asked: ColumnType<string | null, string | null | undefined, string | null>;
  complete_at: MayBe;
  circulated_at: MayBe;
  withdrawn_at: MayBe;
  consulting_since: MayBe;
  consulted_at: MayBe;
  decision: ColumnType<
    { readonly admitted: boolean; readonly reference: string; readonly at: string } | null,
    string | null | undefined,
    string | null
  >;
  result: ColumnType<Outcome["result"] | null, Outcome["result"] | null | undefined, Outcome["result"] | null>;
  ground: ColumnType<Ground | null, Ground | null | undefined, Ground | null>;
  settled_at: MayBe;
  term_ends: ColumnType<string | null, string | null | undefined, string | null>;
  renews: ColumnType<ApplicationId | null, ApplicationId | null | undefined, ApplicationId | null>;
  reminded_at: MayBe;
}

interface ObjectionTable {
  id: ObjectionId;
  application: ApplicationId;
  member: string;
  by: PersonId;
  received_at: Instant;
  basis: string | null;
  /** Whether it came by letter; `by` then brought it in. */
  on_paper: ColumnType<boolean, boolean | undefined, never>;
  withdrawn_at: MayBe;
}

interface NoteTable {
  id: string;
  application: ApplicationId;
  by: PersonId;
  at: Instant;
  text: string;
}

interface DocumentTable {
  id: string;
  application: ApplicationId;
  name: string;
  type: string;
  sha256: string;
  bytes: Buffer;
  added_at: Instant;
}

interface DelegateTable {
  id: string;
  application: ApplicationId;
  person: PersonId;
  seat: SeatId | null;
  added_at: Instant;
  removed_at: MayBe;
}

interface InvitationTable {
  id: string;
  application: ApplicationId;
  kind: Joining;
  name: string;
  email: string;
  token_hash: string;
  by: PersonId | null;
  asked_at: Instant;
  ends_at: Instant;
}

interface LetterTable {
  id: LetterId;
  round: RoundId;
  application: ApplicationId | null;
  kind: LetterKind;
  sender: string;
  title: string;
  /** BCP 47 tag of the language it is written in. */
  language: string;
  /** As it stands on the letter; null where none does. */
  dated: string | null;
  received_at: Instant;
  brought_at: Instant;
  brought_by: PersonId;
  effect: LetterEffect;
  /** The objection it speaks of, and whether the letter itself made or ended it. */
  objection: ObjectionId | null;
  made: boolean;
  sha256: string;
  /** These three are null once the file was taken out. */
  file_name: string | null;
  type: string | null;
  bytes: Buffer | null;
  file_out_at: MayBe;
  file_out_why: ColumnType<string | null, string | null | undefined, string | null>;
  mistaken_at: MayBe;
  mistaken_why: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Two that were looked at and are not one organisation; the smaller id first. */
interface ToldApartTable {
  one: ApplicationId;
  other: ApplicationId;
}

declare module "../platform/database/connect.ts" {
  interface Tables {
    accreditation_rounds: RoundTable;
    accreditation_applications: ApplicationTable;
    accreditation_objections: ObjectionTable;
    accreditation_notes: NoteTable;
    accreditation_documents: DocumentTable;
    accreditation_delegates: DelegateTable;
    accreditation_invitations: InvitationTable;
    accreditation_told_apart: ToldApartTable;
    accreditation_letters: LetterTable;
  }
}
