import type { ColumnType, GeneratedAlways } from "kysely";
import type { Attribution, StakeholderGroup } from "../../kernel/stakeholders.ts";
import type { SessionId } from "../../meetings/model.ts";

interface SearchRecordsTable {
  session_id: SessionId;
  version: number;
  attribution: Attribution;
  language: string;
  config: string;
  title: string;
  date: string | null;
  open: boolean;
}

interface SearchEntriesTable {
  id: GeneratedAlways<number>;
  session_id: SessionId;
  key: string | null;
  n: number | null;
  speaker: string | null;
  speaker_letters: string | null;
  capacity: string | null;
  stakeholder_group: StakeholderGroup | null;
  text: string;
  /** Never read out: asked of the database alone. */
  found: ColumnType<never, string, never>;
}

interface SearchWordsTable {
  config: string;
  word: string;
  letters: string;
  entries: number;
}

declare module "../../platform/database/connect.ts" {
  interface Tables {
    search_records: SearchRecordsTable;
    search_entries: SearchEntriesTable;
    search_words: SearchWordsTable;
  }
}
