/**
 * What a published record costs the server: the page of a session of 20,000 words, from the request to the packed
 * bytes, on the real database. Its peer, in the same run and turn about, is the least that could be done: the stored
 * record read as JSON, a page of the same length filled in from a template string, and packed the same way.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Hono } from "hono";
import { migrations } from "../../src/app/migrations.ts";
import { thePublic } from "../../src/kernel/reader.ts";
import type { Attribution } from "../../src/kernel/stakeholders.ts";
import { type Db, openDatabase } from "../../src/platform/database/connect.ts";
import { startPostgres } from "../../src/platform/database/launcher.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { createSite } from "../../src/platform/http/index.ts";
import { findPublished, publishedRoutes } from "../../src/record/index.ts";
import { longDraft } from "../../src/record/testing-long-draft.ts";
import { publishedFor } from "../../src/record/testing-published.ts";
import { type Claim, median, rounded } from "../claim.ts";

const words = 20_000;
const rounds = 150;
const coldRounds = 12;
const bound = 20;
const pack = promisify(brotliCompress);

const newSite = (db: Db): Hono =>
  createSite({
    routes: publishedRoutes({ db }),
    whoAsks: async () => thePublic,
    origin: "http://localhost",
    onBroken: (_request, error) => {
      throw error;
    },
  });

async function ask(site: Hono, path: string): Promise<number> {
  const request = new Request(`http://localhost${path}`, { headers: { "accept-encoding": "br" } });
  const answer = await site.request(request);
  const { byteLength } = await answer.arrayBuffer();
  if (answer.status !== 200 || byteLength < 5_000) throw new Error(`${path}: ${answer.status}, ${byteLength} bytes`);
  return byteLength;
}

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await run();
  return performance.now() - from;
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** As many interventions as weigh `bytes` once filled in. */
async function plainPage(db: Db, session: Parameters<typeof findPublished>[1], bytes: number): Promise<void> {
  const published = await findPublished(db, session);
  let html = "<!doctype html><title>Record</title>";
  for (const { key, speaker, text } of published?.draft.cues ?? []) {
    if (html.length >= bytes) break;
    html += `<article id="${key}"><h3>${escaped(speaker ?? "")}</h3><p>${escaped(text)}</p></article>`;
  }
  await pack(Buffer.from(html), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

async function claims(db: Db, attribution: Attribution): Promise<readonly Claim[]> {
  const { id, href } = await publishedFor(db, attribution, longDraft(words));
  const site = newSite(db);
  const path = `${href}/record`;
  const length = (await (await site.request(`http://localhost${path}`)).text()).length;
  for (let round = 0; round < 20; round += 1) await Promise.all([ask(site, path), plainPage(db, id, length)]);
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(() => ask(site, path)));
    peers.push(await timed(() => plainPage(db, id, length)));
  }
  const cold: number[] = [];
  for (let round = 0; round < coldRounds; round += 1) cold.push(await timed(() => ask(newSite(db), path)));
  const peer = `the stored record in a plain template, packed the same (${rounded(median(peers))} ms)`;
  const claim = (name: string, values: readonly number[], limit: number): Claim => ({
    name: `record page, ${attribution}: ${name}`,
    value: rounded(median(values)),
    unit: "ms",
    peer,
    ratio: rounded(median(values) / median(peers)),
    target: `median at most ${limit} ms`,
    holds: median(values) <= limit,
  });
  return [claim(`${words} words, median of ${rounds}`, ours, bound), claim("the first time after a change", cold, 250)];
}

export async function run(): Promise<readonly Claim[]> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-bench-"));
  const { connection, stop } = await startPostgres({ folder });
  const { db, close } = openDatabase(connection);
  try {
    await migrate(db, migrations);
    return [...(await claims(db, "on-the-record")), ...(await claims(db, "chatham-house"))];
  } finally {
    await close();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
