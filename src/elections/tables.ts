import type { Generated, JSONColumnType } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { StakeholderGroup } from "../kernel/stakeholders.ts";
import type {
  ElectionId,
  EmployerAnswer,
  Gender,
  LotId,
  LotTerms,
  NominationId,
  NominationState,
  RollObjectionId,
  Terms,
} from "./model.ts";

interface ElectionTable {
  id: ElectionId;
  place: string;
  slug: string;
  terms: JSONColumnType<Terms>;
  opened_at: Date | null;
  sealed_at: Date | null;
  box_hash: string | null;
  seed: string | null;
  confirmed_at: Date | null;
  imported: boolean;
  employers: JSONColumnType<readonly EmployerAnswer[]>;
  version: Generated<number>;
}

interface NominationTable {
  id: NominationId;
  election: ElectionId;
  number: number;
  person: PersonId | null;
  /** Where the nominee was written to; forgotten once they have answered. */
  email: string | null;
  name: string;
  nominated_by: PersonId | null;
  state: NominationState;
  affiliation: string;
  employer: string | null;
  stakeholder_group: StakeholderGroup | null;
  country: string | null;
  statement: string;
  reason: string | null;
}

/** Who may vote and whether they have: without a time, and without anything that leads to the ballot. */
interface VoterTable {
  election: ElectionId;
  person: PersonId;
  voted: boolean;
}

interface RollObjectionTable {
  id: RollObjectionId;
  election: ElectionId;
  by: PersonId;
  text: string;
  at: Date;
  answer: string | null;
  answered_at: Date | null;
}

/** A ballot in the box: without a voter and without a time. */
interface BallotTable {
  election: ElectionId;
  receipt: string;
  ranks: JSONColumnType<readonly (number | null)[]>;
}

interface GenderTable {
  person: PersonId;
  gender: Gender;
}

interface LotTable {
  id: LotId;
  place: string;
  slug: string;
  terms: JSONColumnType<LotTerms>;
  published_at: Date;
  seed: string | null;
  drawn_at: Date | null;
  seated_at: Date | null;
}

interface PoolTable {
  lot: LotId;
  number: number;
  name: string;
  affiliation: string;
  person: PersonId | null;
  ineligible: string | null;
}

declare module "../platform/database/connect.ts" {
  interface Tables {
    elections: ElectionTable;
    nominations: NominationTable;
    election_voters: VoterTable;
    election_ballots: BallotTable;
    election_roll_objections: RollObjectionTable;
    declared_genders: GenderTable;
    lots: LotTable;
    lot_pool: PoolTable;
  }
}
