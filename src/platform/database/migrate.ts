import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { StartProblem } from "../start-problem.ts";
import type { Db } from "./connect.ts";

/**
 * One step of the database's shape, forward only. The number orders it: 001-009 platform, 010-019 directory and
 * sign-in, 020-029 meetings, 030-039 record, 040-049 search, 050-054 modalities, 060-064 accreditation, 065-069 elections.
 */
export interface Migration {
  /** Such as "001-journal". Never changed once released: the database remembers it. */
  readonly name: string;
  readonly up: (db: Db) => Promise<void>;
}

/**
 * Brings the database to the newest shape, in one transaction, under a lock: several processes may start at once.
 * Returns the names of what was done. Throws StartProblem `newer-version` when the database knows steps that we do not.
 */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<readonly string[]> {
  const names = migrations.map(({ name }) => name);
  refuseTwice(names);
  const unknown = (await applied(db)).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new StartProblem(
      "newer-version",
      `The database was made by a newer Rapport (it knows ${unknown.join(", ")}). Start that version, or restore a back-up made by this one.`,
    );
  }
  const steps = Object.fromEntries(migrations.map((step) => [step.name, { up: (on: Db) => step.up(on) }]));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => steps },
    // Each room has its own range of numbers, so a later step may have a lower number than one already done.
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter(({ status }) => status === "Success").map(({ migrationName }) => migrationName);
}

/** The names of the steps this database has had, in their order; none for an empty database. */
export async function applied(db: Db): Promise<readonly string[]> {
  const table = await sql<{ found: string | null }>`select to_regclass('kysely_migration')::text as found`.execute(db);
  if (table.rows[0]?.found == null) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two migrations are called ${twice}`);
}
