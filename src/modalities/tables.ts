import type { ColumnType, JSONColumnType } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { DeadlineAct } from "./modalities-model.ts";
import type { Gained, ProposalId, ProposalState, SeatId } from "./model.ts";

type Instant = ColumnType<Date, Date | undefined, Date>;

/** The rules a body or process had in force, one row a version; the highest is the one that holds. */
interface VersionTable {
  place: string;
  version: number;
  /** Name of the template it was taken from unchanged. */
  template: string | null;
  /** The file as it was adopted, in YAML. */
  text: string;
  since: Instant;
  /** Null where Rapport itself did it. */
  by: PersonId | null;
  /** Where, when and how it was decided. */
  basis: string;
}

/** The stage at which a body, process or session stands. */
interface StageTable {
  place: string;
  stage: string;
  since: Instant;
  by: PersonId | null;
}

interface DeadlineTable {
  place: string;
  act: DeadlineAct;
  stage: string;
  until: Date;
  zone: string;
  by: PersonId | null;
}

interface SeatTable {
  id: SeatId;
  person: PersonId;
  organisation: string | null;
  /** Id of the body or process. */
  place: string;
  capacity: string;
  since: Instant;
  until: ColumnType<Date | null, Date | null | undefined, Date | null>;
  gained: JSONColumnType<Gained>;
}

/** A change of the modalities of a place that somebody proposed, and what became of it. */
interface ProposalTable {
  id: ProposalId;
  kind: "body" | "process";
  place: string;
  /** The place's own version it would follow; 0 where it has none of its own. */
  base: number;
  template: string | null;
  text: string;
  title: string;
  /** At which the place would stand. */
  stage: string;
  reason: string;
  procedure: "decision" | "silence";
  /** The last instant at which silence can be broken. */
  closes: Date | null;
  zone: string | null;
  by: PersonId | null;
  capacity: string | null;
  at: Date;
  state: ColumnType<ProposalState, never, ProposalState>;
  settled: ColumnType<Date | null, never, Date>;
  settled_by: ColumnType<PersonId | null, never, PersonId | null>;
  /** Where, when and how it was decided, or why silence was broken. */
  how: ColumnType<string, never, string>;
  /** The version it became. */
  version: ColumnType<number | null, never, number>;
}

declare module "../platform/database/connect.ts" {
  interface Tables {
    modalities_versions: VersionTable;
    modalities_stages: StageTable;
    modalities_deadlines: DeadlineTable;
    modalities_proposals: ProposalTable;
    seats: SeatTable;
  }
}
