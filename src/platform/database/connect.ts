import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from "kysely";
import { Pool, type PoolConfig, types } from "pg";

/** Every table by name; each room adds its own beside its `tables.ts`, with `declare module`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the rooms
export interface Tables {}

export type Db = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

/** A server's address (`postgres://...`), or the socket of the embedded one. */
export type DatabaseConfig = string | { readonly host: string; readonly user: string; readonly database: string };

export interface OpenDatabase {
  readonly db: Db;
  readonly pool: Pool;
  /** Ends the connections; those in use end first. */
  readonly close: () => Promise<void>;
}

const bigint = 20;
const date = 1082;

/** bigint becomes a number (ids and counts stay far below 2^53); a date stays "2017-12-18", for it has no zone. */
const parsers = new Map<number, (text: string) => unknown>([
  [bigint, Number],
  [date, (text) => text],
]);

export const connectionOptions = (config: DatabaseConfig): PoolConfig => ({
  ...(typeof config === "string" ? { connectionString: config } : config),
  application_name: "rapport",
  types: {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      parsers.get(oid) ?? types.getTypeParser(oid, format as "text"),
  },
});

/** Opens the database; `onError` hears of connections that end while idle (a server that restarts). */
export function openDatabase(config: DatabaseConfig, onError: (error: Error) => void = () => {}): OpenDatabase {
  const pool = new Pool({ ...connectionOptions(config), max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener, a connection that breaks would end the whole process: an idle one, and one in use that waits
  // between two queries. The first is told by both; it is heard of once.
  pool.on("error", () => {});
  // One that breaks while all are being closed is no news.
  let closing = false;
  const heard = (error: Error) => {
    if (!closing) onError(error);
  };
  pool.on("connect", (client) => client.on("error", heard));
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = () => {
    closing = true;
    return pool.end();
  };
  return { db, pool, close };
}
