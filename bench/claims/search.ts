/**
 * Searching all records answers at once, also in a large archive: every query over HTTP, from the request to the last
 * byte of the page. Peer: looking through the same text in the same database without an index (`ilike` for each word,
 * counted, the newest twenty), turn about.
 */
import { sql } from "kysely";
import { thePublic } from "../../src/kernel/reader.ts";
import type { Db } from "../../src/platform/database/connect.ts";
import { assetRoutes } from "../../src/platform/html/index.ts";
import { searchRoutes } from "../../src/record/index.ts";
import { type Claim, median, percentile, rounded } from "../claim.ts";
import { type Archive, openArchive } from "../search/archive.ts";
import { type Query, queries } from "../search/queries.ts";
import { askAll, type Measured, rounds, served } from "../served.ts";

const large = 5_000_000;
const small = 500_000;
const atMost = 100;
const growth = 10;
const megabytes = 20;
const asked = 300;

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

async function measure({ db }: Archive): Promise<Measured> {
  const site = await served([...searchRoutes({ db }), ...assetRoutes], thePublic);
  try {
    return await askAll(site, queries(asked), (query) => scan(db, query));
  } finally {
    await site.stop();
  }
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
