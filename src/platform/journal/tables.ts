import type { ColumnType, JSONColumnType } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import type { JsonObject } from "./canonical.ts";
import type { Commitments } from "./model.ts";

interface JournalTable {
  seq: number;
  at: Date;
  actor: PersonId | null;
  capacity: string | null;
  act: string;
  subject: string;
  payload: JSONColumnType<JsonObject>;
  commitments: JSONColumnType<Commitments>;
  prev: string;
  hash: string;
}

interface JournalSaltTable {
  seq: ColumnType<number, number, never>;
  field: ColumnType<string, string, never>;
  salt: ColumnType<string, string, never>;
}

declare module "../database/connect.ts" {
  interface Tables {
    journal: JournalTable;
    journal_salts: JournalSaltTable;
  }
}
