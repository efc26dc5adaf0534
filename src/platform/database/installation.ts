import { access, constants, mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { StartProblem } from "../start-problem.ts";
import { type Claim, claim, type Holder } from "./claim.ts";
import type { DatabaseConfig } from "./connect.ts";
import { diskFull } from "./initialise.ts";
import { connectionAt, nobodyWatches, startPostgres, type Watcher } from "./launcher.ts";
import { checkServer } from "./server.ts";
import { socketFolder } from "./socket-folder.ts";

/** Where an installation keeps its data: a server, or the embedded PostgreSQL in a folder. */
export interface Place {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

export interface Reached {
  readonly config: DatabaseConfig;
  /** What a second program is told: where the pages of this one are. */
  readonly servesAt: (address: string) => void;
  readonly release: () => Promise<void>;
}

const nobodyAsks = () => {};

/**
 * Gets the database ready for a program that wants it for itself: starts the embedded PostgreSQL, or makes sure that
 * the server answers. Throws StartProblem, of which `already-running` names the other program.
 */
export async function holdDatabase(place: Place, command: string, watcher = nobodyWatches): Promise<Reached> {
  const reached = await reach(place, command, watcher);
  if (!("holder" in reached)) return reached;
  throw alreadyRunning(reached.holder, place.dataFolder);
}

/** As `holdDatabase`, for a command that may also work beside a server that runs on the same data. */
export async function reachDatabase(place: Place, command: string): Promise<Reached> {
  const reached = await reach(place, command, nobodyWatches);
  if (!("holder" in reached)) return reached;
  if (reached.holder.command !== "serve") throw alreadyRunning(reached.holder, place.dataFolder);
  const config = connectionAt(await socketFolder(resolve(place.dataFolder)));
  await checkServer(config);
  return { config, servesAt: nobodyAsks, release: async () => {} };
}

async function reach(
  { databaseUrl, dataFolder }: Place,
  command: string,
  watcher: Watcher,
): Promise<Reached | { readonly holder: Holder }> {
  if (databaseUrl !== null) {
    await checkServer(databaseUrl);
    return { config: databaseUrl, servesAt: nobodyAsks, release: async () => {} };
  }
  const folder = resolve(dataFolder);
  const claimed = await claimFolder(folder, command);
  if (!("release" in claimed)) return { holder: claimed };
  try {
    const { connection, stop } = await startPostgres({ folder, watcher });
    const release = () => stop().finally(claimed.release);
    return { config: connection, servesAt: claimed.servesAt, release };
  } catch (error) {
    await claimed.release();
    throw error;
  }
}

async function claimFolder(folder: string, command: string): Promise<Claim | Holder> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
    return await claim(await socketFolder(folder), { pid: process.pid, command, address: null });
  } catch (cause) {
    if (cause instanceof StartProblem) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw diskFull(folder);
    throw new StartProblem(
      "folder-not-writable",
      `The data folder ${folder} cannot be written (${code}). Give this user the right to, or name another folder in RAPPORT_DATA.`,
      { cause },
    );
  }
}

function alreadyRunning({ pid, command, address }: Holder, folder: string): StartProblem {
  if (address) return new StartProblem("already-running", `Rapport is already running at ${address} (process ${pid}).`);
  return new StartProblem(
    "already-running",
    `"rapport ${command}" (process ${pid}) is at work in ${folder}: try again in a moment.`,
  );
}
