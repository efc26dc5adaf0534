import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readConfig } from "../platform/config.ts";
import { createLog } from "../platform/log/index.ts";
import { noneLeft, rapport, serving, temporaryFolder } from "../platform/testing.ts";
import { start } from "./start.ts";

const stopped = async (program: Awaited<ReturnType<typeof serving>>) => {
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
};

describe("starting", () => {
  test.runIf(!process.env["DATABASE_URL"])("first start, second start beside it, stop, restart", async () => {
    const data = join(await temporaryFolder(), "data");
    const first = await serving({ RAPPORT_DATA: data });
    // On a busy machine the first question to the database may take longer than a check waits.
    await expect
      .poll(async () => (await fetch(`${first.address}/readyz`)).json())
      .toEqual({
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

  const log = createLog({ level: "silent" });
  const config = readConfig({ PORT: "0" });

  test("the port is taken", async () => {
    const dataFolder = await temporaryFolder();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", () => resolve()));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { readonly port: number };
    await expect(start({ config: { ...config, dataFolder, port }, log })).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another: PORT=${port + 1}`,
    );
    await noneLeft(dataFolder);
  });

  test("the data folder cannot be made", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    const dataFolder = join(folder, "file", "data");
    await expect(start({ config: { ...config, dataFolder }, log })).rejects.toThrow(
      /^The data folder \S+ cannot be written \(ENOTDIR\)\./,
    );
  });

  test("the server of DATABASE_URL does not answer, and its password is not shown", async () => {
    const databaseUrl = "postgres://me:secret@127.0.0.1:1/rapport";
    const failed = start({ config: { ...config, databaseUrl }, log });
    await expect(failed).rejects.toThrow(/^The database at 127\.0\.0\.1:1\/rapport does not answer: .*ECONNREFUSED/);
    await expect(failed).rejects.not.toThrow("secret");
  });

  test("a setting is wrong", async () => {
    const program = rapport(["serve"], { env: { PORT: "http" } });
    expect(await program.ended).toBe(1);
    expect(program.said()).toBe("rapport: PORT must be a number\n");
  });
});
