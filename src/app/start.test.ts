import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { rapport, serving, temporaryFolder } from "../platform/testing.ts";

const embedded = !process.env["DATABASE_URL"];
const linux = process.platform === "linux";
const root = process.getuid?.() === 0;

const postmaster = (data: string): number =>
  Number.parseInt(readFileSync(join(data, "postgres", "postmaster.pid"), "utf8"), 10);

/** Processes that have this folder in their command line, by number. */
function processesOf(data: string): readonly number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .filter((line) => line.includes("postgres") && line.includes(data))
    .map((line) => Number.parseInt(line, 10));
}

async function noneLeft(data: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (processesOf(data).length > 0 && Date.now() < deadline) await wait(50);
  expect(processesOf(data)).toEqual([]);
}

const ready = async (address: string) => (await fetch(`${address}/readyz`)).json();
const stopped = async (program: Awaited<ReturnType<typeof serving>>) => {
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
};

describe.runIf(embedded)("the embedded PostgreSQL, looked after", () => {
  test("first start, second start beside it, stop, restart", async () => {
    const data = join(await temporaryFolder(), "data");
    const first = await serving({ RAPPORT_DATA: data });
    expect(await ready(first.address)).toMatchObject({ status: "ok" });
    expect((await fetch(`${first.address}/healthz`)).status).toBe(200);

    const second = rapport(["serve"], { env: { RAPPORT_DATA: data } });
    expect(await second.ended).toBe(1);
    expect(second.said()).toBe(`rapport: Rapport is already running at ${first.address} (process ${first.pid}).\n`);

    await stopped(first);
    await noneLeft(data);
    const again = await serving({ RAPPORT_DATA: data });
    expect(await ready(again.address)).toMatchObject({ status: "ok" });
    await stopped(again);
    await noneLeft(data);
  });

  test("after kill -9 of Rapport: PostgreSQL ends with it, and the next start works", async () => {
    const data = await temporaryFolder();
    const first = await serving({ RAPPORT_DATA: data });
    first.child.kill("SIGKILL");
    await first.ended;
    const again = await serving({ RAPPORT_DATA: data });
    expect(await ready(again.address)).toMatchObject({ status: "ok" });
    await stopped(again);
    await noneLeft(data);
  });

  test.runIf(linux)("after kill -9 of Rapport where PostgreSQL outlives it: the orphan is stopped", async () => {
    const folder = await temporaryFolder();
    // A PATH without setpriv, as on a system that has none.
    const path = join(folder, "path");
    await mkdir(path);
    await symlink("/usr/bin/unshare", join(path, "unshare"));
    const data = join(folder, "data");
    const first = await serving({ RAPPORT_DATA: data, PATH: path });
    first.child.kill("SIGKILL");
    await first.ended;
    await wait(200);
    const orphan = postmaster(data);
    expect(processesOf(data)).toContain(orphan);
    const again = await serving({ RAPPORT_DATA: data });
    expect(postmaster(data)).not.toBe(orphan);
    expect(processesOf(data)).not.toContain(orphan);
    await stopped(again);
    await noneLeft(data);
  });

  test("after kill -9 of both, and when the number of the dead is another program's by now", async () => {
    const data = await temporaryFolder();
    const first = await serving({ RAPPORT_DATA: data });
    process.kill(postmaster(data), "SIGKILL");
    first.child.kill("SIGKILL");
    await first.ended;
    await noneLeft(data);
    const file = join(data, "postgres", "postmaster.pid");
    const [, ...rest] = readFileSync(file, "utf8").split("\n");
    await writeFile(file, [process.pid, ...rest].join("\n"));
    const again = await serving({ RAPPORT_DATA: data });
    expect(await ready(again.address)).toMatchObject({ status: "ok" });
    await stopped(again);
  });

  test("kill -9 of PostgreSQL alone: it is started again", async () => {
    const data = await temporaryFolder();
    const program = await serving({ RAPPORT_DATA: data });
    process.kill(postmaster(data), "SIGKILL");
    const deadline = Date.now() + 15_000;
    let status = 503;
    do {
      await wait(100);
      status = (await fetch(`${program.address}/readyz`)).status;
    } while (status !== 200 && Date.now() < deadline);
    expect(status).toBe(200);
    await stopped(program);
    await noneLeft(data);
  });

  test("killed in the middle of making the folder", async () => {
    const data = await temporaryFolder();
    const first = rapport(["serve"], { env: { RAPPORT_DATA: data } });
    const halfMade = () => readdirSync(data).filter((name) => name.startsWith("postgres-being-made-"));
    while (!halfMade().some((name) => existsSync(join(data, name, "PG_VERSION")))) await wait(5);
    first.child.kill("SIGKILL");
    await first.ended;
    expect(halfMade()).not.toEqual([]);
    const again = await serving({ RAPPORT_DATA: data });
    expect(halfMade()).toEqual([]);
    await stopped(again);
  });

  test("made by a newer version", async () => {
    const data = await temporaryFolder();
    const first = await serving({ RAPPORT_DATA: data });
    await stopped(first);
    await writeFile(join(data, "postgres", "PG_VERSION"), "99\n");
    const second = rapport(["serve"], { env: { RAPPORT_DATA: data } });
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(
      /^rapport: The data in \S+ was made by PostgreSQL 99; this Rapport brings PostgreSQL \d+.*\n$/,
    );
  });

  test("a data folder with a very long path", async () => {
    const data = join(await temporaryFolder(), "long".repeat(40));
    const program = await serving({ RAPPORT_DATA: data });
    const beside = rapport(["serve"], { env: { RAPPORT_DATA: data } });
    expect(await beside.ended).toBe(1);
    expect(beside.said()).toContain("already running");
    await stopped(program);
  });

  test("a data folder that cannot be written", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    const inFile = rapport(["serve"], { env: { RAPPORT_DATA: join(folder, "file", "data") } });
    expect(await inFile.ended).toBe(1);
    expect(inFile.said()).toMatch(/^rapport: The data folder \S+ cannot be written \(ENOTDIR\)\..*\n$/);

    const closed = join(folder, "closed");
    await mkdir(closed, { mode: 0o500 });
    onTestFinished(() => chmod(closed, 0o700));
    // Root may write everywhere: unless it gives that power up.
    const before = root ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
    const program = rapport(["serve"], { env: { RAPPORT_DATA: closed }, before });
    expect(await program.ended).toBe(1);
    expect(program.said()).toMatch(/^rapport: The data folder \S+ cannot be written \(EACCES\)\..*\n$/);
  });

  test("the disk is full: while the folder is made, and at a later start", async (context) => {
    const folder = await temporaryFolder();
    const disk = join(folder, "disk");
    await mkdir(disk);
    const script = (size: string, then: string) => `mount -t tmpfs -o size=${size} none ${disk} && ${then}`;
    const namespace = ["unshare", "--mount", ...(root ? [] : ["--user", "--map-root-user"])];
    try {
      execFileSync(namespace[0] ?? "", [...namespace.slice(1), "sh", "-c", script("1m", "true")], { stdio: "ignore" });
    } catch {
      return context.skip("no small disk can be mounted here");
    }
    const env = { RAPPORT_DATA: join(disk, "data") };
    const early = rapport(["serve"], { env, before: [...namespace, "sh", "-c", script("20m", '"$0" "$@"')] });
    expect(await early.ended).toBe(1);
    expect(early.said()).toMatch(/^rapport: The disk of \S+ is full: make room there, then start again\.\n$/);

    const whole = join(folder, "whole");
    await stopped(await serving({ RAPPORT_DATA: whole }));
    await cp(whole, join(folder, "copy"), { recursive: true, filter: (path) => !path.endsWith(".sock") });
    const fill = `cp -a ${join(folder, "copy")} ${disk}/data && { cat /dev/zero > ${disk}/filler 2>/dev/null; "$0" "$@"; }`;
    const late = rapport(["serve"], { env, before: [...namespace, "sh", "-c", script("120m", fill)] });
    expect(await late.ended).toBe(1);
    expect(late.said()).toMatch(/^rapport: The disk of \S+ is full: make room there, then start again\.\n$/);
  });
});

describe("starting", () => {
  test("the port is taken", async () => {
    const data = await temporaryFolder();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", () => resolve()));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { readonly port: number };
    const program = rapport(["serve"], { env: { RAPPORT_DATA: data, PORT: String(port), LOG_LEVEL: "silent" } });
    expect(await program.ended).toBe(1);
    expect(program.said()).toBe(
      `rapport: Port ${port} is taken by another program. Choose another: PORT=${port + 1}\n`,
    );
    await noneLeft(data);
  });

  test("the server of DATABASE_URL does not answer, and its password is not shown", async () => {
    const program = rapport(["serve"], { env: { DATABASE_URL: "postgres://me:secret@127.0.0.1:1/rapport" } });
    expect(await program.ended).toBe(1);
    expect(program.said()).toMatch(
      /^rapport: The database at 127\.0\.0\.1:1\/rapport does not answer: .*ECONNREFUSED.*\n$/,
    );
    expect(program.said()).not.toContain("secret");
  });

  test("a setting is wrong", async () => {
    const program = rapport(["serve"], { env: { PORT: "http" } });
    expect(await program.ended).toBe(1);
    expect(program.said()).toBe("rapport: PORT must be a number\n");
  });
});
