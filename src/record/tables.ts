import type { ColumnType, Generated } from "kysely";
import type { Id, PersonId } from "../kernel/ids.ts";
import type { SessionId } from "../meetings/model.ts";
import type { Draft } from "./draft-model.ts";
import type { Change, Operation } from "./operation-model.ts";

export type RecordId = Id<"record">;

/** Written as text, read as the value. */
type Jsonb<T> = ColumnType<T, string, string>;
type JsonbOrNull<T> = ColumnType<T | null, string | null, string | null>;

interface RecordsTable {
  id: RecordId;
  session_id: SessionId;
  draft: Jsonb<Draft>;
  version: number;
  published_draft: JsonbOrNull<Draft>;
  published_version: number | null;
  published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  made_at: Generated<Date>;
  changed_at: Generated<Date>;
}

interface RecordSourcesTable {
  id: string;
  record_id: RecordId;
  name: string;
  sha256: string;
  /** Of the text read, white space made single: two mirrors of one page are one. */
  text_sha256: string;
  container: string;
  encoding: string;
  format: string;
  size: number;
  /** The file as it came, packed with brotli. */
  original: Buffer;
  at: Generated<Date>;
}

interface RecordVersionsTable {
  record_id: RecordId;
  version: number;
  at: Generated<Date>;
  actor: PersonId | null;
  capacity: string | null;
  operation: Jsonb<Operation>;
  inverse: Jsonb<readonly Change[]>;
}

interface ImportPreviewsTable {
  id: string;
  person: PersonId;
  session_id: SessionId | null;
  name: string;
  /** Encoding chosen by the person; null: as guessed. */
  encoding: string | null;
  original: Buffer;
  at: Generated<Date>;
}

declare module "../platform/database/connect.ts" {
  interface Tables {
    records: RecordsTable;
    record_sources: RecordSourcesTable;
    record_versions: RecordVersionsTable;
    import_previews: ImportPreviewsTable;
  }
}
