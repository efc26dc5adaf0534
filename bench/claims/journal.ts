/**
 * What the journal costs: acts a second with the chain, on ten connections and on one, beside the same insert in a
 * transaction without it, in the same database and the same run, turn about. PostgreSQL is durable in both: every act
 * is on disk before it counts.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type Db, openDatabase } from "../../src/platform/database/connect.ts";
import { startPostgres } from "../../src/platform/database/launcher.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { journaled, journalMigration, verifyJournal } from "../../src/platform/journal/index.ts";
import { type Claim, median, rounded } from "../claim.ts";

const rounds = 5;
const acts = 400;

type Act = (db: Db, n: number) => Promise<unknown>;

const insert = (on: Db, n: number): Promise<unknown> => sql`insert into note values (${n}, 'a short note')`.execute(on);

const plain: Act = (db, n) => db.transaction().execute((transaction) => insert(transaction, n));

const chained: Act = (db, n) =>
  journaled(
    db,
    { actor: null, capacity: null, act: "note.write", subject: `/notes/${n}`, payload: { text: "a short note" } },
    (writing) => insert(writing, n),
  );

/** Acts a second, `at` of them under way at once. */
async function speed(db: Db, act: Act, at: number): Promise<number> {
  const from = performance.now();
  const worker = async (first: number) => {
    for (let n = first; n < acts; n += at) await act(db, n);
  };
  await Promise.all(Array.from({ length: at }, (_, first) => worker(first)));
  return (acts * 1_000) / (performance.now() - from);
}

/** With ten at once PostgreSQL writes many plain inserts to disk together, which a chain cannot: so less is asked there. */
async function claim(db: Db, at: number, target: number): Promise<Claim> {
  const without: number[] = [];
  const withChain: number[] = [];
  for (const act of [plain, chained]) await speed(db, act, at);
  for (let round = 0; round < rounds; round += 1) {
    without.push(await speed(db, plain, at));
    withChain.push(await speed(db, chained, at));
  }
  const ratio = median(withChain) / median(without);
  return {
    name: `journal: acts, ${at} at once`,
    value: rounded(median(withChain), 0),
    unit: "acts/s",
    peer: `the same insert without the chain (${rounded(median(without), 0)}/s)`,
    ratio: rounded(ratio),
    target: `at least ${target} times the peer`,
    holds: ratio >= target,
  };
}

export async function run(): Promise<readonly Claim[]> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-bench-"));
  const { connection, stop } = await startPostgres({ folder });
  const { db, close } = openDatabase(connection);
  try {
    await migrate(db, [journalMigration]);
    await sql`create table note (id bigint, text text)`.execute(db);
    const claims = [await claim(db, 1, 0.35), await claim(db, 10, 0.15)];
    const from = performance.now();
    const verified = await verifyJournal(db);
    if (!verified.holds) throw new Error(`The journal breaks at ${verified.at.seq}.`);
    const speedOfVerifying = (verified.head.seq * 1_000) / (performance.now() - from);
    const told: Claim = {
      name: `journal: verify, ${verified.head.seq} acts`,
      value: rounded(speedOfVerifying, 0),
      unit: "acts/s",
      peer: "",
      ratio: null,
      target: "at least 5,000 acts/s",
      holds: speedOfVerifying >= 5_000,
    };
    return [...claims, told];
  } finally {
    await close();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
