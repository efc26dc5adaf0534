/** What runs in the thread of `read-apart.ts`: one file after the other, until it is ended. */
import { parentPort } from "node:worker_threads";
import { type Brought, readBytes } from "./read-bytes.ts";

parentPort?.on("message", async (brought: Brought) => {
  parentPort?.postMessage(await readBytes(brought));
});
