import type { ColumnType, JSONColumnType } from "kysely";
import type { PersonId } from "../kernel/ids.ts";
import type { Gained, SeatId } from "./model.ts";

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

declare module "../platform/database/connect.ts" {
  interface Tables {
    modalities_versions: VersionTable;
    modalities_stages: StageTable;
    seats: SeatTable;
  }
}
