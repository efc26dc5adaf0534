import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { launchBrowser, type RunningBrowser } from "./launch.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address that answers with the endpoint of the run's browser; the first to ask starts it. */
    testBrowser: string;
  }
}

/** One browser for a whole run of tests, started only when a test file asks for it: most runs need none. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<RunningBrowser> | undefined;
  const secret = `/${randomUUID()}`;
  const door = createServer((request, response) => {
    if (request.url !== secret) return void response.writeHead(404).end();
    running ??= launchBrowser();
    running.then(
      ({ endpoint }) => response.end(endpoint),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  project.provide("testBrowser", `http://127.0.0.1:${(door.address() as AddressInfo).port}${secret}`);
  return async () => {
    door.close();
    await (await running?.catch(() => undefined))?.stop();
  };
}
