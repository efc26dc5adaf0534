import type { ColumnType, Generated } from "kysely";
import type { Attribution, StakeholderGroup } from "../kernel/stakeholders.ts";
import type { BodyId, Level, ProcessId, ProcessState, SessionId } from "./model.ts";

type Instant = ColumnType<Date, Date, Date>;

interface BodyTable {
  id: BodyId;
  slug: string;
  title: string;
  short_name: string | null;
  level: Level;
  description: string;
  zone: string;
  language: string;
  groups: StakeholderGroup[];
  version: Generated<number>;
  archived: Generated<boolean>;
}

/** The body `above` is one that `below` reports to or belongs to. */
interface BodyAboveTable {
  below: BodyId;
  above: BodyId;
}

interface ProcessTable {
  id: ProcessId;
  body: BodyId;
  slug: string;
  title: string;
  description: string;
  starts: string | null;
  ends: string | null;
  state: ProcessState;
  version: Generated<number>;
  archived: Generated<boolean>;
}

interface SessionTable {
  id: SessionId;
  process: ProcessId;
  slug: string;
  title: string;
  description: string;
  starts: Instant;
  ends: Instant | null;
  zone: string;
  place: string;
  online: string | null;
  attribution: Attribution;
  agenda: string[];
  language: string;
  version: Generated<number>;
  archived: Generated<boolean>;
}

/** Every slug that a place had before: its address goes on leading there. `parent` is the id above, empty for a body. */
interface FormerSlugTable {
  parent: string;
  slug: string;
  target: string;
}

declare module "../platform/database/connect.ts" {
  interface Tables {
    bodies: BodyTable;
    bodies_above: BodyAboveTable;
    processes: ProcessTable;
    sessions: SessionTable;
    former_slugs: FormerSlugTable;
  }
}
