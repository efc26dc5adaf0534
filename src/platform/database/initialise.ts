import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StartProblem } from "../start-problem.ts";
import type { Binaries } from "./binaries.ts";
import type { Identity } from "./unprivileged.ts";

const halfMade = "postgres-being-made-";

/**
 * Makes PostgreSQL's folder if there is none yet. It is made under another name and then renamed: initdb killed in
 * the middle leaves a folder that looks whole and is not.
 * Throws StartProblem `newer-version` when a newer PostgreSQL made the folder.
 */
export async function ensureInitialised(
  pgdata: string,
  binaries: Binaries,
  identity: Identity,
  sync: boolean,
): Promise<void> {
  const parent = dirname(pgdata);
  if (existsSync(join(pgdata, "PG_VERSION"))) return checkVersion(pgdata, binaries.major);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await removeHalfMade(parent);
  const temporary = join(parent, `${halfMade}${randomUUID()}`);
  await initdb(temporary, binaries, identity, sync);
  await rename(temporary, pgdata);
  if (sync) await syncFolder(parent);
}

async function checkVersion(pgdata: string, ours: number): Promise<void> {
  const made = Number.parseInt(await readFile(join(pgdata, "PG_VERSION"), "utf8"), 10);
  if (made === ours) return;
  throw new StartProblem(
    "newer-version",
    made > ours
      ? `The data in ${pgdata} was made by PostgreSQL ${made}; this Rapport brings PostgreSQL ${ours}. Use the newer Rapport that made it.`
      : `The data in ${pgdata} was made by PostgreSQL ${made}; this Rapport brings PostgreSQL ${ours}. Make a back-up with the Rapport that made it (npx rapport backup), and restore it into a new data folder.`,
  );
}

async function removeHalfMade(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(halfMade)) continue;
    // Processes of the one that was killed may still be writing there; what then stays is removed at the next start.
    const options = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
    await rm(join(parent, name), options).catch(() => {});
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

/** `--locale=C.UTF-8` because without a LANG initdb falls back to SQL_ASCII, which takes bytes that are no text. */
async function initdb(
  folder: string,
  binaries: Binaries,
  { words: before, owner }: Identity,
  sync: boolean,
): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (owner !== null) await chown(folder, owner, owner);
  const options = ["--encoding=UTF8", "--locale=C.UTF-8", "--username=rapport", "--auth=trust", "--no-instructions"];
  const words = [...before, binaries.initdb, "-D", folder, ...options, ...(sync ? [] : ["--no-sync"])];
  const [program = "", ...args] = words;
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...binaries.env } });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  if (code === 0) return;
  await rm(folder, { recursive: true, force: true }).catch(() => {});
  throw startProblemFrom(complaint, dirname(folder));
}

export const diskFull = (folder: string): StartProblem =>
  new StartProblem("disk-full", `The disk of ${folder} is full: make room there, then start again.`);

/** What PostgreSQL's own complaint means for the person who starts Rapport. */
export function startProblemFrom(complaint: string, folder: string): StartProblem {
  if (complaint.includes("No space left on device")) {
    return diskFull(folder);
  }
  if (/Permission denied|Operation not permitted|Read-only file system/.test(complaint)) {
    return new StartProblem("folder-not-writable", `The data folder ${folder} cannot be written by this user.`);
  }
  const last = complaint.trim().split("\n").slice(-3).join(" | ");
  return new StartProblem("no-database", `PostgreSQL did not start in ${folder}: ${last || "it said nothing"}`);
}
