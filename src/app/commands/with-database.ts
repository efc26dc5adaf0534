import { readConfig } from "../../platform/config.ts";
import type { DatabaseConfig } from "../../platform/database/connect.ts";
import { reachDatabase } from "../../platform/database/installation.ts";

/** Runs a command on the installation's database, beside a Rapport that is running or by itself. */
export async function withDatabase<T>(command: string, work: (database: DatabaseConfig) => Promise<T>): Promise<T> {
  const { config, release } = await reachDatabase(readConfig(process.env), command);
  return work(config).finally(release);
}
