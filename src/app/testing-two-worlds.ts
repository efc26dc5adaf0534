/**
 * Two installations that are the same to the last id, and part in one thing only; and all that somebody can fetch from
 * each, so that a test can hold them beside each other. Time is told by a clock that stands still but where a question
 * walks the ties of others, which takes longer in one world than in the other.
 */
import { sql } from "kysely";
import { afterAll } from "vitest";
import { type SignedInForTest, testDeps, testDoors } from "../directory/testing.ts";
import { makeConsent, makeTie } from "../directory/ties/testing.ts";
import { type Reader, thePublic } from "../kernel/reader.ts";
import { readConfig } from "../platform/config.ts";
import type { Db } from "../platform/database/connect.ts";
import { type TestDatabase, twinDatabases } from "../platform/database/testing.ts";
import { createSite, type Route } from "../platform/http/index.ts";
import { createLimits } from "../platform/limits/index.ts";
import { openLive } from "../platform/live/index.ts";
import { createLog } from "../platform/log/index.ts";
import { addressOf } from "../platform/sign-in/index.ts";
import { listen } from "./listen.ts";
import { placesOf } from "./places.ts";
import { allRoutes } from "./routes.ts";
import { loadSample } from "./sample/load-sample.ts";

const origin = "http://localhost";
const log = createLog({ level: "silent" });

/** Seven people; the first looks on. Ties that all of them lend, owner and whom they know. */
const names = ["Amara", "Bolat", "Chidi", "Danae", "Emeka", "Farida", "Goran"] as const;
const countries = ["KE", "FJ", "BO", "TO", "NP", "TD", "LA"] as const;
const lent = [
  [0, 1],
  [0, 2],
  [1, 3],
  [2, 4],
  [3, 5],
] as const;

export interface Cast {
  readonly people: readonly SignedInForTest[];
  readonly keeper: SignedInForTest;
}

async function fill(db: Db): Promise<Cast> {
  await loadSample(db);
  const at = testDoors(db, origin);
  const people: SignedInForTest[] = [];
  for (const [n, name] of names.entries()) {
    const one = await at.signInAs({ name: `${name} Twin` });
    people.push(one);
    await sql`update persons set visibility = 'installation', country = ${countries[n]}, topics = '{cables}',
      groups = ${n % 2 === 0 ? "{technical-community}" : "{academia}"}, languages = '{en,fr}' where id = ${one.person}`.execute(
      db,
    );
    if (n > 0) await makeConsent(db, one.person);
  }
  for (const [owner, other] of lent) {
    const [from, to] = [people[owner], people[other]];
    if (from && to) await makeTie(db, from.person, to.person);
  }
  return { people, keeper: await at.signInAs({ name: "Keeper", grants: [{ role: "administrator", scope: null }] }) };
}

/** One request, as plainly as a test can say it. */
export interface Probe {
  readonly path: string;
  /** With these fields it is sent, else it is asked for. */
  readonly send?: Readonly<Record<string, string>>;
  readonly accept?: "application/json" | "text/html";
}

export interface World {
  readonly db: Db;
  readonly deps: ReturnType<typeof testDeps>["deps"];
  readonly routes: readonly Route[];
  /** The whole answer: status, where it leads, its bytes, and how long it took by the clock of this world. */
  readonly fetch: (reader: Reader, probe: Probe) => Promise<string>;
  /** Letters to this person, from the first. */
  readonly lettersTo: (reader: Reader) => Promise<string>;
  /** What a page that stays open at the desk of a session hears from now on; ends with the world. */
  readonly hears: (reader: Reader, path: string) => Promise<() => string>;
  /** As on a new day: nothing is counted yet. */
  readonly forgetCounts: () => void;
  /** As if all that was asked for before had never been: no introductions, no letters. */
  readonly beginAnew: () => Promise<void>;
}

/** `cost` is what one walk over the ties takes here, in milliseconds of this world's clock. */
async function openWorld({ db, config }: TestDatabase, cost: number): Promise<World> {
  const doors = testDoors(db, origin);
  const kit = testDeps(db, doors.doors, placesOf(db));
  let [walking, clock, limits]: [Reader, number, ReturnType<typeof createLimits>] = [thePublic, 0, createLimits()];
  const costly =
    <Given extends readonly unknown[], Found>(walk: (...given: Given) => Promise<Found>) =>
    (...given: Given): Promise<Found> => {
      clock += cost;
      return walk(...given);
    };
  const deps = {
    ...kit.deps,
    limits: { count: (...given: Parameters<typeof limits.count>) => limits.count(...given) },
    ways: { ...kit.deps.ways, find: costly(kit.deps.ways.find), reachable: costly(kit.deps.ways.reachable) },
    pace: {
      now: () => clock,
      wait: async (ms: number) => {
        clock += ms;
      },
    },
  };
  const live = await openLive({ config, db, onError: () => {} });
  const onBroken = (_: string, error: unknown) => {
    throw error;
  };
  const routes = allRoutes({ db, config: readConfig({}), live, log, directory: deps, origin });
  const site = createSite({ routes, whoAsks: async () => walking, origin, onBroken });
  const { address, close } = await listen(site.fetch, "127.0.0.1", 0);
  const stop = new AbortController();
  afterAll(async () => {
    stop.abort();
    await live.stop();
    await close(1_000);
  });
  return {
    db,
    deps,
    routes,
    fetch: async (reader, { path, send, accept = "application/json" }) => {
      walking = reader;
      const from = clock;
      const headers = { origin, accept, ...(send ? { "content-type": "application/json" } : {}) };
      const answer = await site.request(path, {
        ...{ method: send ? "POST" : "GET", headers },
        ...(send ? { body: JSON.stringify(send) } : {}),
      });
      const text = await answer.text();
      return `${answer.status} ${answer.headers.get("location") ?? ""} after ${clock - from} ms\n${text}`;
    },
    lettersTo: async ({ person }) => {
      await kit.deps.mail.settled();
      const to = person && (await addressOf(db, person));
      return JSON.stringify(kit.letters.filter((letter) => letter.to === to));
    },
    hears: async (reader, path) => {
      walking = reader;
      let heard = "";
      const answer = await fetch(address + path, { signal: stop.signal });
      const listening = async () => {
        for await (const chunk of answer.body ?? []) heard += Buffer.from(chunk).toString("utf8");
      };
      listening().catch(() => {});
      return () => `${answer.status}\n${heard}`;
    },
    forgetCounts: () => {
      limits = createLimits();
    },
    beginAnew: async () => {
      await kit.deps.mail.settled();
      kit.letters.length = 0;
      await db.deleteFrom("introductions").execute();
    },
  };
}

/** Two worlds, and who is in both. */
export async function twoWorlds(): Promise<{ readonly worlds: readonly [World, World]; readonly cast: Cast }> {
  let cast: Cast | null = null;
  const [one, other] = await twinDatabases(async ({ db }) => {
    cast = await fill(db);
  });
  if (cast === null) throw new Error("nobody is there");
  return { worlds: [await openWorld(one, 3), await openWorld(other, 41)], cast };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Without what chance and the hour make: new ids and tokens, hashes, numbers of lines in the journal, moments. Ids that
 * both worlds had from the first stay, so that one person is not taken for another.
 */
export function withoutChance(text: string, known: ReadonlySet<string>): string {
  const told = text
    .replace(uuid, (id) => (known.has(id) ? id : "ID"))
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g, "MOMENT")
    .replace(/\b\d{1,2}:\d\d(?::\d\d)?\b/g, "HOUR")
    .replace(/\b[0-9a-f]{64}\b/g, "HASH")
    .replace(/[\w-]{43}/g, "TOKEN")
    .replace(/"seq":\d+|^(?:id|retry): \d+$/gm, "SEQ");
  // Rows stand in the order of their ids, and some of those are new.
  return told.replace(/"rows":\[(\{.*?\})\]/g, (_, rows: string) => {
    const inOrder = rows.split(/(?<=\}),(?=\{)/).sort();
    return `"rows":[${inOrder.join(",")}]`;
  });
}
