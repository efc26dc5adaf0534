import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { type Binaries, findBinaries } from "./binaries.ts";
import { ensureInitialised, startProblemFrom } from "./initialise.ts";
import { socketFolder } from "./socket-folder.ts";
import { startWords } from "./unprivileged.ts";

/** How to reach a PostgreSQL: what `pg` takes. */
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
}

const database = "rapport";
const user = "rapport";

/** Starts the PostgreSQL that came with npm install, on a unix socket alone, and waits until it answers. */
export async function startPostgres({ folder: given, durable = true }: LaunchOptions): Promise<RunningPostgres> {
  const folder = resolve(given);
  const pgdata = join(folder, "postgres");
  const binaries = await findBinaries(join(folder, "lib"));
  await ensureInitialised(pgdata, binaries, durable);
  const host = await socketFolder(folder);
  const child = await launch(pgdata, host, binaries, durable);
  await ensureDatabase(host);
  return { connection: { host, user, database }, stop: () => stopChild(child) };
}

function settings(durable: boolean): readonly string[] {
  const quick = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const common = ["listen_addresses=", "unix_socket_permissions=0700", "max_connections=60", "logging_collector=off"];
  return [...common, ...(durable ? [] : quick)].flatMap((setting) => ["-c", setting]);
}

async function launch(pgdata: string, host: string, binaries: Binaries, durable: boolean): Promise<ChildProcess> {
  const deadline = Date.now() + 2_000;
  for (;;) {
    const started = await launchOnce(pgdata, host, binaries, durable);
    if (started.ok) return started.child;
    // After a kill the processes of the one before may still be on their way out, holding the lock or its memory.
    const passing = /pre-existing shared memory block|lock file "[^"]+" already exists/.test(started.complaint);
    if (!passing || Date.now() > deadline) throw startProblemFrom(started.complaint, pgdata);
    await wait(100);
  }
}

type Launched =
  | { readonly ok: true; readonly child: ChildProcess }
  | { readonly ok: false; readonly complaint: string };

async function launchOnce(pgdata: string, host: string, binaries: Binaries, durable: boolean): Promise<Launched> {
  const words = [...startWords(), binaries.postgres, "-D", pgdata, "-k", host, ...settings(durable)];
  const [program = "", ...args] = words;
  // Its own process group: Ctrl-C in the terminal is for Rapport, which then ends PostgreSQL in order.
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
    env: { ...process.env, ...binaries.env },
  });
  let complaint = "";
  let ended = false;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4_000);
  });
  child.on("error", (error) => {
    complaint += error.message;
    ended = true;
  });
  child.on("close", () => {
    ended = true;
  });
  while (!ended) {
    if (await answers(host)) return { ok: true, child };
    await wait(20);
  }
  return { ok: false, complaint };
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

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything out; SIGQUIT if that takes too long. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.kill("SIGINT");
  const patience = setTimeout(() => child.kill("SIGQUIT"), 20_000);
  await gone;
  clearTimeout(patience);
}
