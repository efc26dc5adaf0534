import { Client } from "pg";
import { StartProblem } from "../start-problem.ts";
import { connectionOptions, type DatabaseConfig } from "./connect.ts";

const oldest = 15;

/** Makes sure that a PostgreSQL answers, is new enough and holds text as UTF-8. Throws StartProblem. */
export async function checkServer(config: DatabaseConfig): Promise<void> {
  const client = new Client({ ...connectionOptions(config), connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; encoding: string }>(
      "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
    );
    const { version = "0", encoding = "" } = rows[0] ?? {};
    if (Number(version) < oldest * 10_000) {
      throw new StartProblem(
        "no-database",
        `The PostgreSQL server is older than ${oldest}: Rapport needs ${oldest} or newer.`,
      );
    }
    if (encoding !== "UTF8") {
      throw new StartProblem("no-database", `The database holds text as ${encoding}: make one with the encoding UTF8.`);
    }
  } catch (cause) {
    if (cause instanceof StartProblem) throw cause;
    throw new StartProblem("no-database", `The database at ${whereabouts(config)} does not answer: ${reason(cause)}`, {
      cause,
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Without the user and the password. */
function whereabouts(config: DatabaseConfig): string {
  if (typeof config !== "string") return config.host;
  try {
    const { host, pathname } = new URL(config);
    return host + pathname;
  } catch {
    return "DATABASE_URL";
  }
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return reason(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}
