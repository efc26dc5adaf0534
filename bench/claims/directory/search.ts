/**
 * Finding somebody among 200,000 people answers at once: every search over HTTP, as somebody signed in, from the
 * request to the last byte of the page. Peer: looking through the names in the same database (`ilike` for each word,
 * counted, the first twenty), turn about. And the page of coverage, which counts over all of them.
 */
import { sql } from "kysely";
import { directoryRoutes } from "../../../src/directory/index.ts";
import { testDeps, testDoors } from "../../../src/directory/testing.ts";
import { newId } from "../../../src/kernel/ids.ts";
import type { Reader } from "../../../src/kernel/reader.ts";
import type { Db } from "../../../src/platform/database/connect.ts";
import { assetRoutes } from "../../../src/platform/html/index.ts";
import { type Claim, median, percentile, rounded } from "../../claim.ts";
import { openPeople, type Query, queries } from "../../directory/people.ts";
import { askAll, type Measured, rounds, served, timed } from "../../served.ts";

const large = 200_000;
const small = 20_000;
const atMost = 50;
const growth = 10;
const megabytes = 20;
const asked = 300;
const coverageAtMost = 2_000;

const member: Reader = {
  person: newId<"person">(),
  name: "Ada Bench",
  capacity: null,
  grants: [],
  seats: [],
  via: "session",
};

const scan = (db: Db, { words }: Query) =>
  sql`
  with matched as materialized (
    select id, name from persons where visibility in ('installation', 'public') and merged_into is null and ${sql.join(
      words.map((word) => sql`name ilike ${`%${word}%`}`),
      sql` and `,
    )})
  select (select count(*) from matched), m.* from matched m order by name limit 20`.execute(db);

async function among(people: number): Promise<Measured & { readonly coverage: number }> {
  const { db, stop } = await openPeople(people);
  const { deps } = testDeps(db, testDoors(db).doors);
  // Nobody is stopped here for searching too often.
  const routes = directoryRoutes({ ...deps, limits: { count: async () => null } });
  const site = await served([...routes, ...assetRoutes], member);
  try {
    const measured = await askAll(site, queries(asked, people), (query) => scan(db, query));
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await timed(() => site.get("/coverage?group=government")));
    return { ...measured, coverage: Math.min(...times) };
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
