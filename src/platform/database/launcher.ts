import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { findBinaries } from "./binaries.ts";
import { ensureInitialised, startProblemFrom } from "./initialise.ts";
import { clearLeftover } from "./leftover.ts";
import { type Postmaster, spawnPostmaster } from "./postmaster.ts";
import { socketFolder } from "./socket-folder.ts";
import { giveTo, identityFor } from "./unprivileged.ts";

/** How to reach the embedded PostgreSQL: what `pg` takes. */
export interface Connection {
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

export interface RunningPostgres {
  readonly connection: Connection;
  /** Ends PostgreSQL; open transactions are rolled back. Resolves when its process is gone. */
  readonly stop: () => Promise<void>;
}

export interface LaunchOptions {
  /** The data folder; PostgreSQL's own files stand in its `postgres`. */
  readonly folder: string;
  /** False for tests alone: faster, and loses data when the machine stops. */
  readonly durable?: boolean;
  readonly watcher?: Watcher;
}

/** Hears when PostgreSQL ended by itself. */
export interface Watcher {
  /** It was started again, and answers. */
  readonly restarted: () => void;
  /** It could not be started again, and why. */
  readonly gone: (reason: string) => void;
}

export const nobodyWatches: Watcher = { restarted: () => {}, gone: () => {} };

const database = "rapport";
const user = "rapport";

export const connectionAt = (host: string): Connection => ({ host, user, database });

/** Starts the PostgreSQL that came with npm install, on a unix socket alone, and waits until it answers. */
export async function startPostgres(options: LaunchOptions): Promise<RunningPostgres> {
  const { durable = true, watcher = nobodyWatches } = options;
  const folder = resolve(options.folder);
  const pgdata = join(folder, "postgres");
  const binaries = await findBinaries(join(folder, "lib"));
  const identity = identityFor(pgdata, binaries.postgres);
  await ensureInitialised(pgdata, binaries, identity, durable);
  await clearLeftover(pgdata);
  const host = await socketFolder(folder);
  await giveTo(identity, [pgdata, host]);
  const launch = () =>
    launchWithin(leaving, () => spawnPostmaster({ pgdata, host, binaries, identity, durable }), host, pgdata);
  const keeper = keepRunning(await launch(), launch, watcher);
  try {
    await ensureDatabase(host);
  } catch (error) {
    await keeper.stop();
    throw error;
  }
  return { connection: connectionAt(host), stop: keeper.stop };
}

/** After a kill, the processes of the one before may still be on their way out, holding the lock or its memory. */
const passing = /pre-existing shared memory block|lock file "[^"]+" already exists/;

/** How long such processes may take to leave, in milliseconds: on a busy machine they are slow to learn of it. */
const leaving = 30_000;

async function launchWithin(ms: number, spawn: () => Postmaster, host: string, pgdata: string): Promise<Postmaster> {
  const deadline = Date.now() + ms;
  for (;;) {
    const postmaster = spawn();
    while (!postmaster.ended()) {
      if (await answers(host)) return postmaster;
      await wait(20);
    }
    if (!passing.test(postmaster.complaint()) || Date.now() > deadline) {
      throw startProblemFrom(postmaster.complaint(), pgdata);
    }
    await wait(100);
  }
}

/** Starts PostgreSQL again when it ends by itself; gives up when that took three starts within a minute. */
function keepRunning(
  first: Postmaster,
  launch: () => Promise<Postmaster>,
  watcher: Watcher,
): { stop(): Promise<void> } {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const restarts: number[] = [];
  const watch = () => {
    current.onEnd(() => {
      if (!stopping) restarting = restart(current.complaint());
    });
  };
  const restart = async (reason: string): Promise<void> => {
    if (stopping) return;
    if (restarts.filter((at) => at > Date.now() - 60_000).length >= 3) return watcher.gone(reason);
    restarts.push(Date.now());
    try {
      current = await launch();
    } catch (error) {
      return restart((error as Error).message);
    }
    watch();
    watcher.restarted();
  };
  watch();
  return {
    stop: async () => {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
}

async function answers(host: string): Promise<boolean> {
  const client = new Client({ host, user, database: "postgres" });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(host: string): Promise<void> {
  const client = new Client({ host, user, database: "postgres" });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
