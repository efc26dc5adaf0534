import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { chmod, cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { noneLeft, type Program, processesOf, runScript, temporaryFolder } from "../testing.ts";
import { socketFolder } from "./socket-folder.ts";

const linux = process.platform === "linux";
const root = process.getuid?.() === 0;
const script = join(import.meta.dirname, "hold-database.testing.ts");

const start = (env: Readonly<Record<string, string>>, before: readonly string[] = []): Program =>
  runScript(script, [], { env, before });

async function holding(env: Readonly<Record<string, string>>): Promise<Program> {
  const program = start(env);
  await program.says(/^holding$/m);
  return program;
}

async function kill(program: Program): Promise<void> {
  program.child.kill("SIGKILL");
  await program.ended;
}

async function stop(program: Program): Promise<void> {
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
}

const postmaster = (data: string): number =>
  Number.parseInt(readFileSync(join(data, "postgres", "postmaster.pid"), "utf8"), 10);

/** A PATH on which only these programs are. */
async function pathOf(folder: string, programs: readonly string[]): Promise<string> {
  await mkdir(folder);
  for (const program of programs) await symlink(`/usr/bin/${program}`, join(folder, program));
  return folder;
}

describe.runIf(!process.env["DATABASE_URL"])("the embedded PostgreSQL, looked after", () => {
  test("kill -9 of Rapport: PostgreSQL ends with it, and the next start works", async () => {
    const data = await temporaryFolder();
    await kill(await holding({ RAPPORT_DATA: data }));
    await stop(await holding({ RAPPORT_DATA: data }));
    await noneLeft(data);
  });

  test.runIf(linux)("kill -9 of Rapport where PostgreSQL outlives it: the orphan is stopped", async () => {
    const folder = await temporaryFolder();
    // As on a system without setpriv.
    const PATH = await pathOf(join(folder, "path"), ["unshare"]);
    const data = join(folder, "data");
    await kill(await holding({ RAPPORT_DATA: data, PATH }));
    await wait(200);
    const orphan = postmaster(data);
    expect(processesOf(data)).toContain(orphan);
    const again = await holding({ RAPPORT_DATA: data });
    expect(postmaster(data)).not.toBe(orphan);
    expect(processesOf(data)).not.toContain(orphan);
    await stop(again);
    await noneLeft(data);
  });

  test("kill -9 of both, and the number of the dead is another program's by now", async () => {
    const data = await temporaryFolder();
    const first = await holding({ RAPPORT_DATA: data });
    process.kill(postmaster(data), "SIGKILL");
    await kill(first);
    await noneLeft(data);
    const file = join(data, "postgres", "postmaster.pid");
    const [, ...rest] = readFileSync(file, "utf8").split("\n");
    await writeFile(file, [process.pid, ...rest].join("\n"));
    await stop(await holding({ RAPPORT_DATA: data }));
  });

  test("kill -9 of PostgreSQL alone: it is started again, three times", async () => {
    const data = await temporaryFolder();
    const program = await holding({ RAPPORT_DATA: data });
    const host = await socketFolder(data);
    for (let round = 1; round <= 3; round++) {
      const before = postmaster(data);
      process.kill(before, "SIGKILL");
      await program.says(new RegExp(`^(restarted\n){${round}}$`, "m"));
      expect(postmaster(data)).not.toBe(before);
      await answers(host);
    }
    process.kill(postmaster(data), "SIGKILL");
    await program.says(/^gone: /m);
    await noneLeft(data);
  });

  test("killed in the middle of making the folder", async () => {
    const data = await temporaryFolder();
    const first = start({ RAPPORT_DATA: data });
    const halfMade = () => readdirSync(data).filter((name) => name.startsWith("postgres-being-made-"));
    while (!halfMade().some((name) => existsSync(join(data, name, "PG_VERSION")))) await wait(5);
    await kill(first);
    expect(halfMade()).not.toEqual([]);
    await stop(await holding({ RAPPORT_DATA: data }));
    expect(halfMade()).toEqual([]);
  });

  test("made by another version of PostgreSQL", async () => {
    const data = await temporaryFolder();
    await mkdir(join(data, "postgres"));
    for (const [version, advice] of [
      [99, "Use the newer Rapport that made it."],
      [14, "Make a back-up with the Rapport that made it"],
    ] as const) {
      await writeFile(join(data, "postgres", "PG_VERSION"), `${version}\n`);
      const program = start({ RAPPORT_DATA: data });
      expect(await program.ended).toBe(1);
      expect(program.said()).toMatch(
        /^newer-version: The data in \S+ was made by PostgreSQL \d+; this Rapport brings.*\n$/,
      );
      expect(program.said()).toContain(advice);
    }
  });

  test("a data folder that cannot be written", async () => {
    const data = join(await temporaryFolder(), "closed");
    await mkdir(data, { mode: 0o500 });
    // Root may write everywhere: unless it gives that power up.
    const before = root ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
    const program = start({ RAPPORT_DATA: data }, before);
    expect(await program.ended).toBe(1);
    expect(program.said()).toMatch(/^folder-not-writable: The data folder \S+ cannot be written \(EACCES\)\..*\n$/);
    await chmod(data, 0o700);
  });

  test("a data folder with a very long path, and two that want it", async () => {
    const data = join(await temporaryFolder(), "long".repeat(40));
    const program = await holding({ RAPPORT_DATA: data });
    const beside = start({ RAPPORT_DATA: data });
    expect(await beside.ended).toBe(1);
    expect(beside.said()).toBe(
      `already-running: "rapport test" (process ${program.pid}) is at work in ${data}: try again in a moment.\n`,
    );
    await stop(program);
  });

  test("many starts at once: one holds it, the others are told so", async () => {
    const data = await temporaryFolder();
    const programs = [1, 2, 3, 4].map(() => start({ RAPPORT_DATA: data }));
    const outcomes = await Promise.all(
      programs.map((program) => program.says(/^(holding|already-running)/m).then(([outcome]) => outcome)),
    );
    expect(outcomes.toSorted()).toEqual(["already-running", "already-running", "already-running", "holding"]);
  });

  test.runIf(linux && root)("as root where user namespaces are not allowed: PostgreSQL is another user", async () => {
    const folder = await temporaryFolder();
    const PATH = await pathOf(join(folder, "path"), ["setpriv", "chown"]);
    // Moved from where they were allowed: the files are root's at first. The path is too long for a socket.
    const data = join(folder, "data".repeat(30));
    await stop(await holding({ RAPPORT_DATA: data }));
    await kill(await holding({ RAPPORT_DATA: data, PATH }));
    expect(statSync(join(data, "postgres")).uid).not.toBe(0);
    await stop(await holding({ RAPPORT_DATA: data }));
    const fresh = join(folder, "fresh");
    await stop(await holding({ RAPPORT_DATA: fresh, PATH }));
    await noneLeft(folder);
  });

  test("the disk is full: while the folder is made, and at a later start", async (context) => {
    const folder = await temporaryFolder();
    const disk = join(folder, "disk");
    await mkdir(disk);
    const mount = (size: string, then: string) => `mount -t tmpfs -o size=${size} none ${disk} && ${then}`;
    const namespace = ["unshare", "--mount", ...(root ? [] : ["--user", "--map-root-user"])];
    try {
      execFileSync("unshare", [...namespace.slice(1), "sh", "-c", mount("1m", "true")], { stdio: "ignore" });
    } catch {
      return context.skip("no small disk can be mounted here");
    }
    const env = { RAPPORT_DATA: join(disk, "data") };
    const full = /^disk-full: The disk of \S+ is full: make room there, then start again\.\n$/;
    const early = start(env, [...namespace, "sh", "-c", mount("20m", '"$0" "$@"')]);
    expect(await early.ended).toBe(1);
    expect(early.said()).toMatch(full);

    const whole = join(folder, "whole");
    await stop(await holding({ RAPPORT_DATA: whole }));
    const copy = join(folder, "copy");
    await cp(whole, copy, { recursive: true, filter: (path) => !path.endsWith(".sock") });
    const fill = `cp -a ${copy} ${disk}/data && { cat /dev/zero > ${disk}/filler 2>/dev/null; "$0" "$@"; }`;
    const late = start(env, [...namespace, "sh", "-c", mount("120m", fill)]);
    expect(await late.ended).toBe(1);
    expect(late.said()).toMatch(full);
  });
});

/** Throws unless the PostgreSQL of this socket answers. */
async function answers(host: string): Promise<void> {
  const client = new Client({ host, user: "rapport", database: "rapport" });
  client.on("error", () => {});
  await client.connect();
  await client.query("select 1");
  await client.end();
}
