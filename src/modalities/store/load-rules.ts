/**
 * What places have in force: each place its newest version, or that of the place above, and the stage at which it
 * stands. Versions never change, so each is read once.
 */
import { sql } from "kysely";
import { instantOf } from "../../kernel/zone.ts";
import type { Db } from "../../platform/database/connect.ts";
import type { Modalities } from "../modalities-model.ts";
import type { PlaceRules } from "../model.ts";
import { readModalities } from "../parse.ts";
import { deadlinesOf } from "../rules/deadlines.ts";
import { type Rights, rightsOf } from "../rules/file/rights.ts";
import { openCapacities, stageOf } from "../rules/in-force.ts";
import "../tables.ts";
import { readDeadlines } from "./deadlines.ts";

interface Adopted {
  readonly place: string;
  readonly version: number;
  readonly template: string | null;
}
interface Read {
  readonly file: Modalities;
  readonly rights: Rights;
  readonly open: readonly string[];
}

/** So many read versions are kept. */
const kept = 300;
const read = new Map<string, Read>();

async function readVersion(db: Db, { place, version }: Adopted): Promise<Read> {
  const name = `${place} ${version}`;
  const known = read.get(name);
  if (known) return known;
  const { text } = await db
    .selectFrom("modalities_versions")
    .select("text")
    .where("place", "=", place)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  const { file, findings } = readModalities(text);
  // To go on without them would open what they close.
  if (!file) throw new Error(`modalities of ${place}, version ${version}: ${findings[0]?.message}`);
  const made = { file, rights: rightsOf(file), open: openCapacities(file) };
  read.set(name, made);
  const [oldest] = read.keys();
  if (read.size > kept && oldest !== undefined) read.delete(oldest);
  return made;
}

/** On the clocks of a zone; null where they skip it or show it twice. */
function instantIn(local: string, zone: string): Date | null {
  const [date = "", time = ""] = local.split("T");
  const meant = instantOf(date, time, zone);
  return meant.kind === "once" ? meant.at : null;
}

/** The rules of a thing by its ids and those above it, itself first; null where there are none. */
export type RulesOf = (within: readonly string[]) => PlaceRules | null;

/** Of these places, all ids of things and of what stands above them, in one question (and one for each version not yet read). */
export async function rulesOf(db: Db, places: readonly string[]): Promise<RulesOf> {
  const { rows } = await sql<{ place: string; version: number | null; template: string | null; stage: string | null }>`
    select wanted.place, v.version, v.template, s.stage
    from unnest(${[...new Set(places)]}::uuid[]) as wanted(place)
    left join lateral (
      select version, template from modalities_versions m where m.place = wanted.place order by version desc limit 1
    ) v on true
    left join modalities_stages s on s.place = wanted.place
    where v.version is not null or s.stage is not null`.execute(db);
  const adopted = new Map<string, Adopted & Read>();
  for (const { place, version, template } of rows) {
    if (version === null) continue;
    const own = { place, version, template };
    adopted.set(place, { ...own, ...(await readVersion(db, own)) });
  }
  const set = await readDeadlines(db, adopted.size > 0 ? places : []);
  const now = Date.now();
  const stages = new Map(rows.flatMap(({ place, stage }) => (stage === null ? [] : [[place, stage] as const])));
  return (within) => {
    const place = within.find((id) => adopted.has(id));
    const rules = place === undefined ? undefined : adopted.get(place);
    if (!rules) return null;
    const own = within.toReversed().flatMap((id) => set.get(id) ?? []);
    const deadlines = deadlinesOf(rules.file, own, instantIn).filter(({ until }) => until.getTime() > now);
    return { ...rules, stage: stageOf(rules.file, within, stages), deadlines };
  };
}
