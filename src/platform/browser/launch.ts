import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";

export interface RunningBrowser {
  /** Where Playwright connects to it. */
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

const prefix = "rapport-browser-";

/** Folders of runs that were killed: each is 200 MB, named by the process that made it. Those of other users stay. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid > 0 && !runs(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** One browser in a folder of its own, readable by this user alone and gone when it stops. */
export async function launchBrowser(): Promise<RunningBrowser> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const { executable, env } = await findChromium(folder);
    const server = await chromium.launchServer({
      executablePath: executable,
      env,
      host: "127.0.0.1",
      // /dev/shm is small in many containers.
      args: ["--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
    });
    const stop = async () => {
      await server.close();
      await remove();
    };
    return { endpoint: server.wsEndpoint(), stop };
  } catch (error) {
    await remove();
    throw error;
  }
}
