import { chmod, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { noneLeft, rapport, serving, temporaryFolder } from "../platform/testing.ts";

// Whole programs are started here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const root = process.getuid?.() === 0;

const stopped = async (program: Awaited<ReturnType<typeof serving>>) => {
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
};

describe("starting", () => {
  test.runIf(!process.env["DATABASE_URL"])("first start, second start beside it, stop, restart", async () => {
    const data = join(await temporaryFolder(), "data");
    const first = await serving({ RAPPORT_DATA: data });
    expect(await (await fetch(`${first.address}/readyz`)).json()).toEqual({
      status: "ok",
      checks: { process: "ok", database: "ok", migrations: "ok", disk: "ok" },
    });
    expect((await fetch(`${first.address}/healthz`)).status).toBe(200);

    const second = rapport(["serve"], { env: { RAPPORT_DATA: data } });
    expect(await second.ended).toBe(1);
    expect(second.said()).toBe(`rapport: Rapport is already running at ${first.address} (process ${first.pid}).\n`);

    await stopped(first);
    await noneLeft(data);
    const again = await serving({ RAPPORT_DATA: data });
    await stopped(again);
    await noneLeft(data);
  });

  test("the port is taken", async () => {
    const data = await temporaryFolder();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", () => resolve()));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { readonly port: number };
    const env = { RAPPORT_DATA: data, PORT: String(port), LOG_LEVEL: "silent" };
    const program = rapport(["serve"], { env });
    expect(await program.ended).toBe(1);
    expect(program.said()).toBe(
      `rapport: Port ${port} is taken by another program. Choose another: PORT=${port + 1}\n`,
    );
    await noneLeft(data);
  });

  test("a data folder that cannot be written", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    const inFile = rapport(["serve"], { env: { RAPPORT_DATA: join(folder, "file", "data") } });
    const closed = join(folder, "closed");
    await mkdir(closed, { mode: 0o500 });
    onTestFinished(() => chmod(closed, 0o700));
    // Root may write everywhere: unless it gives that power up.
    const before = root ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
    const inClosed = rapport(["serve"], { env: { RAPPORT_DATA: closed }, before });
    expect([await inFile.ended, await inClosed.ended]).toEqual([1, 1]);
    expect(inFile.said()).toMatch(/^rapport: The data folder \S+ cannot be written \(ENOTDIR\)\..*\n$/);
    expect(inClosed.said()).toMatch(/^rapport: The data folder \S+ cannot be written \(EACCES\)\..*\n$/);
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
