/** An archive of published records that were never spoken, kept between runs: making one of five million words takes minutes. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { migrations } from "../../src/app/migrations.ts";
import { chance, speech } from "../../src/app/testing-language.ts";
import { newId } from "../../src/kernel/ids.ts";
import { type Attribution, stakeholderGroupNames } from "../../src/kernel/stakeholders.ts";
import type { SessionId } from "../../src/meetings/model.ts";
import { type Db, type OpenDatabase, openDatabase } from "../../src/platform/database/connect.ts";
import { startPostgres } from "../../src/platform/database/launcher.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import type { PublicRecord } from "../../src/record/draft-model.ts";
import { indexRecord } from "../../src/record/search/store/index-record.ts";
import "../../src/meetings/tables.ts";

export interface Archive extends OpenDatabase {
  readonly stop: () => Promise<void>;
}

const seed = 20_171_218;
const wordsInSession = 20_000;
const sessionsInProcess = 25;
const languages = ["en", "en", "en", "en", "fr", "es"] as const;

/** The archive of so many words, made anew where it is not yet, or was not finished. */
export async function openArchive(words: number): Promise<Archive> {
  const folder = join(tmpdir(), `rapport-bench-search-${seed}-${words}`);
  const { connection, stop } = await startPostgres({ folder, durable: false });
  const open = openDatabase({ ...connection });
  await migrate(open.db, migrations);
  const wanted = Math.round(words / wordsInSession);
  const { rows } = await sql<{ made: number }>`select count(*) as made from search_records`.execute(open.db);
  if ((rows[0]?.made ?? 0) < wanted) await fill(open.db, wanted);
  return {
    ...open,
    stop: async () => {
      await open.close();
      await stop();
    },
  };
}

async function fill(db: Db, sessions: number): Promise<void> {
  console.log(`making an archive of ${sessions} sessions of ${wordsInSession} words (kept for the next time)`);
  await sql`truncate bodies, processes, sessions, search_records, search_entries, search_words cascade`.execute(db);
  const said = speech(seed);
  const random = chance(seed);
  const body = newId<"body">();
  const about = { description: "", version: 1, archived: false };
  await db
    .insertInto("bodies")
    .values({
      id: body,
      slug: "forum",
      title: "Forum",
      short_name: null,
      level: "global",
      zone: "UTC",
      language: "en",
      groups: [],
      ...about,
    })
    .execute();
  let process = newId<"process">();
  for (let n = 0; n < sessions; n++) {
    if (n % sessionsInProcess === 0) {
      process = newId<"process">();
      const slug = `year-${n / sessionsInProcess + 1}`;
      await db
        .insertInto("processes")
        .values({ id: process, body, slug, title: slug, starts: null, ends: null, state: "running", ...about })
        .execute();
    }
    const id = newId<"session">() as SessionId;
    const starts = new Date(Date.UTC(2016, 0, 1) + n * 86_400_000 * 7);
    const attribution: Attribution = n % 20 === 7 ? "closed" : n % 10 === 3 ? "chatham-house" : "on-the-record";
    const language = languages[n % languages.length] ?? "en";
    const place = { zone: "UTC", place: "", online: null, agenda: [], language };
    await db
      .insertInto("sessions")
      .values({
        id,
        process,
        slug: `s-${n}`,
        title: `Session ${n}`,
        starts,
        ends: null,
        attribution,
        ...place,
        ...about,
      })
      .execute();
    const record = recordOf(said, random, { n, attribution, language, date: starts.toISOString().slice(0, 10) });
    await db.transaction().execute((transaction) => indexRecord(transaction, id, record, attribution !== "closed"));
  }
  await sql`vacuum analyze search_entries`.execute(db);
  await sql`analyze`.execute(db);
}

interface Given extends Pick<PublicRecord, "attribution" | "language" | "date"> {
  readonly n: number;
}

function recordOf(
  said: ReturnType<typeof speech>,
  random: () => number,
  { n: session, ...given }: Given,
): PublicRecord {
  const interventions: PublicRecord["interventions"] = [];
  const named = given.attribution !== "chatham-house";
  for (let words = 0, n = 1; words < wordsInSession; n++) {
    const text = said.turn();
    const count = text.split(" ").length;
    words += count;
    const speaker = named ? said.name(Math.floor(random() * 2_000)) : null;
    const group = named ? (stakeholderGroupNames[Math.floor(random() * 7)] ?? null) : null;
    const nobody = { label: null, capacity: null, country: null, kind: "person" } as const;
    interventions.push({ key: `c${n}`, n, speaker, group, text, words: count, ...nobody });
  }
  const lists = { agenda: [], outcomes: [], topics: [], stageDirections: [], present: [] };
  return {
    title: `Session ${session}: ${said.sentence()}`,
    place: null,
    format: "igf",
    version: 1,
    interventions,
    ...lists,
    ...given,
  };
}
