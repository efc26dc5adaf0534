import { Kysely, PostgresDialect } from "kysely";
import { Client } from "pg";
import { connectionOptions, type DatabaseConfig, type Db, type Tables } from "../database/connect.ts";

/**
 * Works on one connection, both with Kysely and directly, which is what COPY needs: so that both are in the same
 * transaction.
 */
export async function onOneConnection<T>(
  config: DatabaseConfig,
  work: (client: Client, db: Db) => Promise<T>,
): Promise<T> {
  const client = new Client(connectionOptions(config));
  client.on("error", () => {});
  await client.connect();
  const lent = Object.assign(client, { release: () => {} });
  const pool = { connect: async () => lent, end: async () => {}, options: {} };
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(client, db);
  } finally {
    await client.end();
  }
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
