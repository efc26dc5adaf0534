/**
 * A table of 100,000 people comes into the directory in one transaction, with steady memory. Peer: csv-parse alone on
 * the same file, and COPY of the same rows into a bare table of the same database.
 */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { sql } from "kysely";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { migrations } from "../../../src/app/migrations.ts";
import { importEntries, openPath } from "../../../src/directory/index.ts";
import { connectionOptions, openDatabase } from "../../../src/platform/database/connect.ts";
import { startPostgres } from "../../../src/platform/database/launcher.ts";
import { migrate } from "../../../src/platform/database/migrate.ts";
import { type Claim, rounded } from "../../claim.ts";

const rows = 100_000;
const megabytes = 300;
const atMost = 120;

const names = "Ada Ben Chi Dov Eva Fay Gil Hana Ivo Jun Kofi Lan Mia Nur Oto Pia Qi Rui Sam Tala".split(" ");
const lands = ["KE", "FR", "Japan", "Brésil", "NLD", "Égypte"];

function table(file: string): void {
  const lines = ["name,family name,email,country,organisation,title,topics"];
  for (let at = 0; at < rows; at += 1) {
    const family = `${names[at % 20]}${names[Math.floor(at / 20) % 20]?.toLowerCase()}${at % 977}`;
    const land = lands[at % lands.length];
    lines.push(
      `${names[(at * 7) % 20]} ${family},${family},p${at}@example.org,${land},"Network ${at % 400}, Ltd.",engineer,"cables; routes"`,
    );
  }
  writeFileSync(file, `${lines.join("\n")}\n`);
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

export async function run(): Promise<readonly Claim[]> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-bench-"));
  const file = join(folder, "people.csv");
  table(file);
  const server = await startPostgres({ folder: join(folder, "data") });
  const { db, close } = openDatabase(server.connection);
  try {
    await migrate(db, migrations);
    const parsed = await seconds(async () => {
      for await (const _ of createReadStream(file).pipe(parse({ columns: true })));
    });
    await sql`create table bare (name text, family text, email text, country text, organisation text, title text, topics text)`.execute(
      db,
    );
    const client = new Client(connectionOptions(server.connection));
    await client.connect();
    const copied = await seconds(() =>
      pipeline(createReadStream(file), client.query(copyFrom("copy bare from stdin with (format csv, header)"))),
    );
    await client.end();
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let [peak, told] = [0, 0];
    const opened = await openPath(file, { as: "person", map: {}, fixed: {}, except: [] });
    const took = await seconds(async () => {
      const done = await importEntries(db, { person: null, keeps: true }, null, opened.rows(), {
        seen: { person: "me", organisation: "public" },
        unsure: () => "leave",
        progress: () => {
          told += 1;
          peak = Math.max(peak, process.memoryUsage().rss - before);
        },
      });
      if (done.stopped || done.people !== rows) throw new Error(`${done.people} of ${rows} rows were saved`);
    });
    const each = {
      peer: `csv-parse alone (${rounded(rows / parsed, 0)}); COPY into a bare table: ${rounded(rows / copied, 0)}`,
    };
    return [
      {
        name: `import: ${rows} people with an address, a role and topics, in one transaction, progress told ${told} times`,
        value: rounded(rows / took, 0),
        unit: "rows/s",
        ...each,
        ratio: rounded(parsed / took, 3),
        target: `at most ${atMost} s in all (${rounded(took, 1)} s)`,
        holds: took <= atMost,
      },
      {
        name: "import: memory for it",
        value: rounded(peak / 1024 / 1024, 0),
        unit: "MB",
        peer: "",
        ratio: null,
        target: `at most ${megabytes} MB more than before`,
        holds: peak <= megabytes * 1024 * 1024,
      },
    ];
  } finally {
    await close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
