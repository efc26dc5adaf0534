import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { StartProblem } from "../start-problem.ts";

/** No system gives out a process number this high. */
const nobody = 2_147_483_646;

/**
 * Ends the PostgreSQL that a killed Rapport left behind in this folder, if there is one. The caller holds the claim on
 * the data folder, so nobody uses it.
 */
export async function clearLeftover(pgdata: string): Promise<void> {
  const file = join(pgdata, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return;
  const [first = "", ...rest] = text.split("\n");
  const pid = Number.parseInt(first, 10);
  if (!(pid > 1) || !alive(pid)) return;
  if (isPostgresOf(pid, pgdata)) return end(pid, pgdata);
  // The number belongs to another program by now, or to a dead process nobody has collected. PostgreSQL would take it
  // for one that still runs; the other lines stay, by which it makes sure that none of its old processes is left.
  await writeFile(file, [nobody, ...rest].join("\n"));
}

async function end(pid: number, pgdata: string): Promise<void> {
  for (const [signal, patience] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!alive(pid) || !isPostgresOf(pid, pgdata)) return;
      await wait(20);
    }
  }
  throw new StartProblem(
    "no-database",
    `A PostgreSQL of an earlier start (process ${pid}) still holds ${pgdata} and does not end: end it, then start again.`,
  );
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether process `pid` is a postgres started on this folder; a dead one not yet collected has no command line. */
function isPostgresOf(pid: number, pgdata: string): boolean {
  try {
    const line =
      process.platform === "linux"
        ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
        : execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
    return line.includes("postgres") && line.includes(pgdata);
  } catch {
    return false;
  }
}
