/**
 * Which of the indexed sessions a reader may see. The rule is may()'s alone: it is asked once for each process and rule
 * of attribution, and for single sessions only where that says no, for a role may be held in one session, and where
 * modalities rule what is closed, for each session stands at a stage of its own. This is the same as asking for every
 * session, because what stands further down never takes away what was granted above.
 */
import { type RawBuilder, sql } from "kysely";
import type { Reader } from "../../../kernel/reader.ts";
import type { Attribution } from "../../../kernel/stakeholders.ts";
import { may, type RulesOf, rulesOf } from "../../../modalities/index.ts";
import type { Db } from "../../../platform/database/connect.ts";

interface Place {
  readonly process: string;
  readonly body: string;
  readonly attribution: Attribution;
  readonly config: string;
}

export interface Visible {
  /** A table expression of the sessions: session_id, process, body. */
  readonly sessions: RawBuilder<unknown>;
  /** The configurations that stem them. */
  readonly configs: readonly string[];
}

/**
 * Sessions as the index knows them. Of a session whose rule of attribution was changed since, nothing is found until it
 * is indexed again: what was let out under the old rule may be more than the new one allows.
 */
const indexed = sql`
  search_records r
  join sessions s on s.id = r.session_id and s.attribution = r.attribution
  join processes p on p.id = s.process`;

export async function visibleTo(db: Db, reader: Reader): Promise<Visible> {
  const { rows: places } = await sql<Place>`
    select distinct s.process, p.body, r.attribution, r.config from ${indexed}`.execute(db);
  const rules = await rulesOf(db, [...new Set(places.flatMap(({ process, body }) => [process, body]))]);
  const sees = (within: readonly string[], attribution: Attribution, inForce: RulesOf): boolean =>
    may(reader, reader.capacity, "record.see", { within, rules: inForce(within), attribution, published: true })
      .allowed;
  // What is closed under modalities hangs on the stage of each session.
  const seesAll = ({ process, body, attribution }: Place): boolean =>
    !(attribution === "closed" && rules([process, body])) && sees([process, body], attribution, rules);
  const [open, shut] = [places.filter((place) => seesAll(place)), places.filter((place) => !seesAll(place))];
  const byStage = shut.filter(({ process, body }) => rules([process, body]) !== null);
  const single = await singly(db, reader, shut, byStage);
  const above = shut.flatMap(({ process, body }) => [process, body]);
  const one = await rulesOf(db, [...single.map(({ id }) => id), ...above]);
  const allowed = single.filter(({ id, process, body, attribution }) => sees([id, process, body], attribution, one));
  return {
    sessions: sql`(
      select r.session_id, s.process, p.body, r.date, r.title, r.language, r.config
      from ${indexed}
      where s.process::text || ' ' || s.attribution = any(${open.map(({ process, attribution }) => `${process} ${attribution}`)}::text[])
        or s.id = any(${allowed.map(({ id }) => id)}::uuid[]))`,
    configs: [...new Set([...open, ...allowed].map(({ config }) => config))].sort(),
  };
}

/**
 * The sessions of the places of which the reader may not see all, where their roles name anything that could open one,
 * or where they stand under modalities.
 */
async function singly(
  db: Db,
  { grants }: Reader,
  shut: readonly Place[],
  byStage: readonly Place[],
): Promise<readonly (Place & { id: string })[]> {
  const scopes = grants.flatMap(({ scope }) => (scope === null ? [] : [scope]));
  if (shut.length === 0 || (scopes.length === 0 && byStage.length === 0)) return [];
  const { rows } = await sql<Place & { id: string }>`
    select s.id, s.process, p.body, r.attribution, r.config from ${indexed}
    where s.process = any(${shut.map(({ process }) => process)}::uuid[]) and (s.id::text = any(${scopes}::text[])
      or (s.process = any(${byStage.map(({ process }) => process)}::uuid[]) and r.attribution = 'closed'))`.execute(db);
  return rows;
}
