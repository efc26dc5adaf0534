/** A site asked over HTTP, query by query, beside its peer. */
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { serve } from "@hono/node-server";
import type { Reader } from "../src/kernel/reader.ts";
import { createSite, type Route } from "../src/platform/http/index.ts";

/** Each query counts with the best of so many rounds: what else the machine does only makes it slower. */
export const rounds = 3;

/** Milliseconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

export interface Served {
  /** The whole page; throws where it is none. */
  readonly get: (address: string) => Promise<string>;
  /** Throws what broke on the way, if anything did. */
  readonly stop: () => Promise<void>;
}

export async function served(routes: readonly Route[], reader: Reader): Promise<Served> {
  let broken: unknown = null;
  const site = createSite({
    routes,
    whoAsks: async () => reader,
    origin: "http://127.0.0.1",
    onBroken: (_request, error) => {
      broken = error;
    },
  });
  const server = serve({ fetch: site.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    get: async (address) => {
      const answer = await fetch(origin + address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.text();
    },
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      if (broken) throw broken;
    },
  };
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes in use once everything that nobody needs any more is gone: buffers of answers go a moment after what held them. */
async function inUse(): Promise<number> {
  collect();
  await wait(100);
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

export interface Measured {
  /** Milliseconds of each query, the best of the rounds. */
  readonly ours: readonly number[];
  /** Of every fifteenth query, once. */
  readonly peer: readonly number[];
  /** Megabytes kept after all of them. */
  readonly memory: number;
}

/** Asks every query in every round, and the peer turn about with the first. The first fifty are asked before, to warm up. */
export async function askAll<Query extends { readonly address: string }>(
  { get }: Served,
  all: readonly Query[],
  peerOf: (query: Query) => Promise<unknown>,
): Promise<Measured> {
  for (const { address } of all.slice(0, 50)) await get(address);
  const before = await inUse();
  const best = all.map(() => Number.POSITIVE_INFINITY);
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [n, query] of all.entries()) {
      best[n] = Math.min(best[n] ?? 0, await timed(() => get(query.address)));
      if (round === 0 && n % 15 === 0) peer.push(await timed(() => peerOf(query)));
    }
  }
  return { ours: best, peer, memory: (await inUse()) - before };
}
