import type { Generated } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { RecordId } from "../tables.ts";

interface RecordPeopleTable {
  record: RecordId;
  /** As the record names them. */
  speaker: string;
  person: PersonId;
  made: boolean;
  by: PersonId | null;
  at: Generated<Date>;
}

declare module "../../platform/database/connect.ts" {
  interface Tables {
    record_people: RecordPeopleTable;
  }
}
