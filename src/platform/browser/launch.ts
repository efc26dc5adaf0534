import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";

export interface RunningBrowser {
  /** Where Playwright connects to it. */
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** One browser in a folder of its own, readable by this user alone and gone when it stops. */
export async function launchBrowser(): Promise<RunningBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-browser-"));
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
