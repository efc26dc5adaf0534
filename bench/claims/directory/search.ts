/**
 * Finding somebody among 200,000 people answers at once: every search over HTTP, as somebody signed in, from the
 * request to the last byte of the page. Peer: looking through the names in the same database (`ilike` for each word,
 * counted, the first twenty), turn about. And the page of coverage, which counts over all of them.
 */
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { serve } from "@hono/node-server";
import { sql } from "kysely";
import { directoryRoutes } from "../../../src/directory/index.ts";
import { testDeps, testDoors } from "../../../src/directory/testing.ts";
import { newId } from "../../../src/kernel/ids.ts";
import type { Reader } from "../../../src/kernel/reader.ts";
import type { Db } from "../../../src/platform/database/connect.ts";
import { assetRoutes } from "../../../src/platform/html/index.ts";
import { createSite } from "../../../src/platform/http/index.ts";
import { type Claim, median, rounded } from "../../claim.ts";
import { openPeople, type Query, queries } from "../../directory/people.ts";

const large = 200_000;
const small = 20_000;
const atMost = 50;
const growth = 10;
const megabytes = 20;
const asked = 300;
const rounds = 3;
const coverageAtMost = 2_000;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

const member: Reader = {
  person: newId<"person">(),
  name: "Ada Bench",
  capacity: null,
  grants: [],
  seats: [],
  via: "session",
};

async function served(db: Db): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  let broken: unknown = null;
  const { deps } = testDeps(db, testDoors(db).doors);
  const site = createSite({
    // Nobody is stopped here for searching too often.
    routes: [...directoryRoutes({ ...deps, limits: { count: async () => null } }), ...assetRoutes],
    whoAsks: async () => member,
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
    select id, name from persons where visibility in ('installation', 'public') and merged_into is null and ${sql.join(
      words.map((word) => sql`name ilike ${`%${word}%`}`),
      sql` and `,
    )})
  select (select count(*) from matched), m.* from matched m order by name limit 20`.execute(db);

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
  readonly coverage: number;
  readonly memory: number;
}

async function among(people: number): Promise<Measured> {
  const { db, stop } = await openPeople(people);
  const site = await served(db);
  try {
    const all = queries(asked, people);
    const get = async (address: string) => {
      const answer = await fetch(site.origin + address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.text();
    };
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
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await timed(() => get("/coverage?group=government")));
    if (process.env["BENCH_EACH"])
      for (const [n, { address }] of all.entries())
        if ((best[n] ?? 0) > 30) console.log(rounded(best[n] ?? 0), address);
    return { ours: best, peer, coverage: Math.min(...times), memory };
  } finally {
    await site.stop();
    await stop();
  }
}

export async function run(): Promise<readonly Claim[]> {
  const tenth = await among(small);
  const whole = await among(large);
  const [p95, peer] = [percentile(whole.ours, 0.95), percentile(whole.peer, 0.95)];
  const grown = p95 / percentile(tenth.ours, 0.95);
  return [
    {
      name: `search: p95 over HTTP among ${large} people, ${asked} queries (median ${rounded(median(whole.ours))} ms)`,
      value: rounded(p95),
      unit: "ms",
      peer: `looking through the names (p95 ${rounded(peer)} ms)`,
      ratio: rounded(p95 / peer),
      target: `under ${atMost} ms`,
      holds: p95 < atMost,
    },
    {
      name: "search: p95 when the directory grows tenfold",
      value: rounded(grown),
      unit: "times",
      peer: "",
      ratio: null,
      target: `at most ${growth} times`,
      holds: grown <= growth,
    },
    {
      name: `search: memory kept after ${asked * rounds} searches`,
      value: rounded(whole.memory),
      unit: "MB",
      peer: "",
      ratio: null,
      target: `at most ${megabytes} MB more`,
      holds: whole.memory <= megabytes,
    },
    {
      name: `coverage: the page of one group, counted over ${large} people`,
      value: rounded(whole.coverage),
      unit: "ms",
      peer: "",
      ratio: null,
      target: `at most ${coverageAtMost} ms`,
      holds: whole.coverage <= coverageAtMost,
    },
  ];
}
