import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { DatabaseConfig, Db } from "../database/connect.ts";
import { applied } from "../database/migrate.ts";
import { readHead } from "../journal/index.ts";
import { StartProblem } from "../start-problem.ts";
import { type Checksums, checksumsName, type Manifest, manifestName, partName } from "./model.ts";
import { onOneConnection, quoted } from "./one-connection.ts";
import { sequencesOf, tablesOf } from "./shape.ts";
import { tarEnd, tarMember } from "./tar.ts";

/**
 * Writes everything in the database, as it is at one moment, into `file` (tar, gzip; readable by its owner alone).
 * Rapport may go on working meanwhile. Either the whole file is there in the end, or none.
 * Throws StartProblem: `bad-file` when the file exists already, `no-database`, `disk-full`.
 */
export async function backup(config: DatabaseConfig, file: string, now: Date): Promise<Manifest> {
  if (existsSync(file)) throw new StartProblem("bad-file", `${file} exists already: name a new file.`);
  const part = `${file}.part`;
  try {
    const manifest = await onOneConnection(config, async (client, db) => {
      await client.query("begin isolation level repeatable read, read only");
      const found = await describe(client, db, now);
      const out = createWriteStream(part, { mode: 0o600, flush: true });
      await pipeline(Readable.from(members(client, found, now)), createGzip(), out);
      return found;
    });
    await rename(part, file);
    return manifest;
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw explained(error, file);
  }
}

async function describe(client: Client, db: Db, now: Date): Promise<Manifest> {
  const migrations = await applied(db);
  if (migrations.length === 0)
    throw new StartProblem("no-database", "There is nothing of Rapport in this database yet.");
  return {
    format: "rapport-backup",
    version: 1,
    madeAt: now.toISOString(),
    migrations,
    journal: await readHead(db),
    tables: await tablesOf(client),
    sequences: await sequencesOf(client),
  };
}

/** Bytes of a table in one member. */
const partSize = 4_000_000;

async function* members(client: Client, manifest: Manifest, now: Date): AsyncGenerator<Uint8Array> {
  const checksums: Checksums = [];
  const member = (name: string, body: Uint8Array) => {
    checksums.push([name, createHash("sha256").update(body).digest("hex")]);
    return tarMember(name, body, now);
  };
  yield* member(manifestName, Buffer.from(JSON.stringify(manifest, null, 2)));
  for (const { name, columns } of manifest.tables) {
    let part = 0;
    for await (const bytes of parts(client, name, columns)) {
      part += 1;
      yield* member(partName(name, part), bytes);
    }
  }
  yield* tarMember(checksumsName, Buffer.from(JSON.stringify(checksums, null, 2)), now);
  yield tarEnd();
}

async function* parts(client: Client, table: string, columns: readonly string[]): AsyncGenerator<Buffer> {
  const rows = client.query(copyTo(`copy ${quoted(table)} (${columns.map(quoted).join(", ")}) to stdout`));
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    held.push(chunk);
    size += chunk.length;
    if (size < partSize) continue;
    yield Buffer.concat(held, size);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held, size);
}

function explained(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return new StartProblem("disk-full", `The disk of ${file} is full: no back-up was made.`);
  if (code === "EACCES" || code === "ENOENT" || code === "ENOTDIR" || code === "EROFS") {
    return new StartProblem("bad-file", `${file} cannot be written (${code}): no back-up was made.`);
  }
  return error;
}
