import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { DatabaseConfig, Db } from "../database/connect.ts";
import { applied, type Migration, migrate } from "../database/migrate.ts";
import { verifyJournal } from "../journal/index.ts";
import { StartProblem } from "../start-problem.ts";
import {
  type Checksums,
  checksumsName,
  checksumsSchema,
  type Manifest,
  manifestName,
  manifestSchema,
  tableOfPart,
} from "./model.ts";
import { onOneConnection, quoted } from "./one-connection.ts";
import { openForLoading } from "./open-for-loading.ts";
import { dropEverything, tablesOf } from "./shape.ts";
import { type TarMember, tarMembers } from "./tar.ts";

export interface RestoreOptions {
  readonly file: string;
  /** The shape of the database that this version of Rapport wants. */
  readonly migrations: readonly Migration[];
  /** True to take away what is there; otherwise only an empty installation is filled. */
  readonly replace: boolean;
}

/**
 * Fills the database from a back-up, in one transaction: all of it or nothing, with its checksums and its journal
 * verified before it counts. A back-up of an older version is brought to today's shape.
 * Throws StartProblem: `bad-file`, `not-empty`, `newer-version`.
 */
export async function restore(config: DatabaseConfig, options: RestoreOptions): Promise<Manifest> {
  const { file } = options;
  const source = createReadStream(file);
  const unpacked = createGunzip();
  // Whoever reads the members hears of an error; one that comes after they stopped reading must not end the program.
  for (const stream of [source, unpacked]) stream.on("error", () => {});
  const stop = new AbortController();
  const reading = pipeline(source, unpacked, { signal: stop.signal }).catch(() => {});
  try {
    return await onOneConnection(config, (client, db) =>
      db.transaction().execute((transaction) => load(client, transaction, tarMembers(unpacked), options)),
    );
  } catch (error) {
    throw explained(error, file);
  } finally {
    // Streams that are destroyed without an error leave a pipeline waiting for ever; one that is stopped ends.
    stop.abort();
    await reading;
  }
}

type Members = AsyncGenerator<TarMember>;

async function load(client: Client, db: Db, members: Members, options: RestoreOptions): Promise<Manifest> {
  const { file, migrations, replace } = options;
  const sums: Checksums = [];
  const first = await next(members, sums);
  const manifest = parse(manifestSchema, first, manifestName, file);
  const known = migrations.filter(({ name }) => manifest.migrations.includes(name));
  if (known.length < manifest.migrations.length) {
    throw new StartProblem("newer-version", `${file} was made by a newer Rapport: restore it with that version.`);
  }
  await makeRoom(client, db, replace);
  await migrate(db, known);
  const close = await openForLoading(client);
  const last = await loadTables(client, manifest, members, sums);
  verifyChecksums(parse(checksumsSchema, last, checksumsName, file), sums, file);
  for (const { name, value, called } of manifest.sequences) {
    await client.query("select setval($1::regclass, $2, $3)", [quoted(name), value, called]);
  }
  await close();
  await verifyHead(db, manifest, file);
  await migrate(db, migrations);
  return manifest;
}

/** Only into a database that is empty, or Rapport's own. */
async function makeRoom(client: Client, db: Db, replace: boolean): Promise<void> {
  const tables = await tablesOf(client);
  if (tables.length === 0) return;
  if ((await applied(db)).length === 0) {
    throw new StartProblem(
      "not-empty",
      "The database holds tables that are not Rapport's: name another in DATABASE_URL.",
    );
  }
  const acts = await client.query("select from journal limit 1");
  if (acts.rowCount !== 0 && !replace) {
    throw new StartProblem(
      "not-empty",
      "This installation is not empty. Restore into a new data folder (RAPPORT_DATA), or add --replace to lose what is here.",
    );
  }
  await dropEverything(client);
}

/** Loads table after table; gives the member that comes after the last. */
async function loadTables(
  client: Client,
  manifest: Manifest,
  members: Members,
  sums: Checksums,
): Promise<TarMember | null> {
  let member = await next(members, sums);
  for (;;) {
    const name = member && tableOfPart(member.name);
    if (!member || name === null) return member;
    const table = manifest.tables.find((one) => one.name === name);
    if (!table) throw new RangeError("a table the manifest does not name");
    const columns = table.columns.map(quoted).join(", ");
    const into = client.query(copyFrom(`copy ${quoted(table.name)} (${columns}) from stdin`));
    const rows = new PassThrough();
    const loading = pipeline(rows, into);
    // Its failure is met below; until then it must not count as one that nobody looks at.
    loading.catch(() => {});
    try {
      while (member && tableOfPart(member.name) === name) {
        if (!rows.destroyed && !rows.write(member.body)) await Promise.race([drained(rows), loading]);
        member = await next(members, sums);
      }
    } catch (error) {
      // Otherwise PostgreSQL would go on waiting for rows, and nothing else could be said to it.
      rows.destroy(error as Error);
      await loading.catch(() => {});
      throw error;
    }
    rows.end();
    await loading;
  }
}

const drained = (stream: PassThrough): Promise<void> => new Promise((resolve) => stream.once("drain", () => resolve()));

async function next(members: Members, sums: Checksums): Promise<TarMember | null> {
  const { value, done } = await members.next();
  if (done) return null;
  if (value.name !== checksumsName) sums.push([value.name, createHash("sha256").update(value.body).digest("hex")]);
  return value;
}

interface Schema<T> {
  readonly parse: (value: unknown) => T;
}

function parse<T>(schema: Schema<T>, member: TarMember | null, name: string, file: string): T {
  if (member?.name !== name) throw new RangeError(`${name} is missing`);
  try {
    return schema.parse(JSON.parse(member.body.toString("utf8")));
  } catch (cause) {
    throw new StartProblem("bad-file", `${file} is a back-up that this version cannot read (${name}).`, { cause });
  }
}

function verifyChecksums(told: Checksums, found: Checksums, file: string): void {
  if (JSON.stringify(told) === JSON.stringify(found)) return;
  const index = told.findIndex(([name, sum], at) => found[at]?.[0] !== name || found[at]?.[1] !== sum);
  throw new StartProblem(
    "bad-file",
    `${file} is damaged (${told[index]?.[0] ?? "more in it than it says"}): nothing was restored.`,
  );
}

async function verifyHead(db: Db, { journal }: Manifest, file: string): Promise<void> {
  const verified = await verifyJournal(db);
  if (verified.holds && verified.head.seq === journal.seq && verified.head.hash === journal.hash) return;
  const where = verified.holds
    ? `it ends at ${verified.head.seq}, not ${journal.seq}`
    : `it breaks at ${verified.at.seq}`;
  throw new StartProblem("bad-file", `The journal in ${file} does not hold (${where}): nothing was restored.`);
}

function explained(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") {
    return new StartProblem("bad-file", `${file} cannot be read (${code}).`);
  }
  // RangeError: from reading the archive. Z_...: gzip's own checks.
  if (error instanceof RangeError || code?.startsWith("Z_")) {
    return new StartProblem("bad-file", `${file} is not a whole back-up of Rapport: nothing was restored.`, {
      cause: error,
    });
  }
  return error;
}
