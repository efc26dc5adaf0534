/**
 * Searching all records answers at once, also in a large archive: every query over HTTP, from the request to the last
 * byte of the page. Peer: looking through the same text in the same database without an index (`ilike` for each word,
 * counted, the newest twenty), turn about.
 */
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { serve } from "@hono/node-server";
import { sql } from "kysely";
import { thePublic } from "../../src/kernel/reader.ts";
import type { Db } from "../../src/platform/database/connect.ts";
import { assetRoutes } from "../../src/platform/html/index.ts";
import { createSite } from "../../src/platform/http/index.ts";
import { searchRoutes } from "../../src/record/index.ts";
import { type Claim, median, rounded } from "../claim.ts";
import { type Archive, openArchive } from "../search/archive.ts";
import { type Query, queries } from "../search/queries.ts";

const large = 5_000_000;
const small = 500_000;
const atMost = 100;
const growth = 10;
const megabytes = 20;
const asked = 300;
const rounds = 3;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

async function served(db: Db): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  let broken: unknown = null;
  const site = createSite({
    routes: [...searchRoutes({ db }), ...assetRoutes],
    whoAsks: async () => thePublic,
    origin: "http://127.0.0.1",
    onBroken: (_request, error) => {
      broken = error;
    },
  });
  const server = serve({ fetch: site.fetch, hostname: "127.0.0.1", port: 0 });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      if (broken) throw broken;
    },
  };
}

const scan = (db: Db, { words }: Query) =>
  sql`
  with matched as materialized (
    select e.id, r.date from search_entries e join search_records r using (session_id)
    where ${sql.join(
      words.map((word) => sql`e.text ilike ${`%${word}%`}`),
      sql` and `,
    )})
  select (select count(*) from matched), left(e.text, 240)
  from (select * from matched order by date desc limit 20) m join search_entries e on e.id = m.id`.execute(db);

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes in use once everything that nobody needs any more is gone. */
function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

interface Measured {
  /** Milliseconds of each query: the best of the rounds, for what else the machine does only makes it slower. */
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  readonly memory: number;
}

async function measure({ db }: Archive): Promise<Measured> {
  const { origin, stop } = await served(db);
  const all = queries(asked);
  const get = (address: string) => fetch(origin + address).then((answer) => answer.text());
  for (const { address } of all.slice(0, 50)) await get(address);
  const before = inUse();
  const best = all.map(() => Number.POSITIVE_INFINITY);
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [n, query] of all.entries()) {
      best[n] = Math.min(best[n] ?? 0, await timed(() => get(query.address)));
      if (round === 0 && n % 15 === 0) peer.push(await timed(() => scan(db, query)));
    }
  }
  const memory = inUse() - before;
  await stop();
  return { ours: best, peer, memory };
}

async function inArchive(words: number): Promise<Measured> {
  const archive = await openArchive(words);
  try {
    return await measure(archive);
  } finally {
    await archive.stop();
  }
}

export async function run(): Promise<readonly Claim[]> {
  const tenth = await inArchive(small);
  const whole = await inArchive(large);
  const [p95, peer] = [percentile(whole.ours, 0.95), percentile(whole.peer, 0.95)];
  const grown = p95 / percentile(tenth.ours, 0.95);
  return [
    {
      name: `search: p95 over HTTP in ${large / 1e6} million words, ${asked} queries (median ${rounded(median(whole.ours))} ms)`,
      value: rounded(p95),
      unit: "ms",
      peer: `looking through the text (p95 ${rounded(peer)} ms)`,
      ratio: rounded(p95 / peer),
      target: `under ${atMost} ms`,
      holds: p95 < atMost,
    },
    {
      name: "search: p95 when the archive grows tenfold",
      value: rounded(grown),
      unit: "times",
      peer: "",
      ratio: null,
      target: `at most ${growth} times`,
      holds: grown <= growth,
    },
    {
      name: `search: memory kept after ${asked * rounds} queries`,
      value: rounded(whole.memory),
      unit: "MB",
      peer: "",
      ratio: null,
      target: `at most ${megabytes} MB more`,
      holds: whole.memory <= megabytes,
    },
  ];
}
