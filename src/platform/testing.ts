import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";

/** A program of ours, run as a person would run it. */
export interface Program {
  readonly child: ChildProcess;
  readonly pid: number;
  /** All it said so far, on both standard output and standard error. */
  readonly said: () => string;
  /** Resolves with the match once it has said so; rejects when it ends without. */
  readonly says: (what: RegExp) => Promise<RegExpExecArray>;
  /** Its exit code, or the signal it died of. */
  readonly ended: Promise<number | string>;
}

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Words before the program, such as `setpriv ...`. */
  readonly before?: readonly string[];
}

const root = join(import.meta.dirname, "..", "..");

/** Runs `rapport ARGS` in a process of its own; killed at the end of the test if it still runs. */
export const rapport = (args: readonly string[], options: ProgramOptions = {}): Program =>
  runNode([join(root, "cli", "rapport.mjs"), ...args], options);

/** Runs a TypeScript file of ours in a process of its own. */
export const runScript = (file: string, args: readonly string[], options: ProgramOptions = {}): Program =>
  runNode(["--import", "tsx", file, ...args], options);

function runNode(args: readonly string[], { env = {}, before = [] }: ProgramOptions): Program {
  const [program = "", ...words] = [...before, process.execPath, ...args];
  const child = spawn(program, words, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] ?? "", PORT: "0", ...env },
  });
  let said = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.on("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const says = (what: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = what.exec(said);
        if (!match) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without saying ${what}; it said: ${said}`)));
    });
  return { child, pid: child.pid ?? 0, said: () => said, says, ended };
}

/** Starts `rapport serve` on a free port, and waits until it says where. */
export async function serving(env: Readonly<Record<string, string>>, options: ProgramOptions = {}) {
  const program = rapport(["serve"], { ...options, env });
  const [, address = ""] = await program.says(/running at (http:\S+)/);
  return { ...program, address };
}

/** A new folder, gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** The PostgreSQL processes that have this folder in their command line, by number. */
export function processesOf(folder: string): readonly number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .filter((line) => line.includes("postgres") && line.includes(folder))
    .map((line) => Number.parseInt(line, 10));
}

/** Makes sure that no PostgreSQL of this folder is left, or is on its way out. */
export async function noneLeft(folder: string): Promise<void> {
  await expect.poll(() => processesOf(folder), { interval: 50 }).toEqual([]);
}
