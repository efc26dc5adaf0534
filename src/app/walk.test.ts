/**
 * Every route, as every capacity of every template at every stage, besides nobody, somebody without a seat and the
 * secretariat: what is answered is what may() says, what is refused leaves no line in the journal, and pages show what
 * their reader may use and nothing else. A route that nobody mapped fails. testing-walkers.ts says how it is complete.
 */
import { afterAll, describe, expect, test } from "vitest";
import { testDeps, testDoors } from "../directory/testing.ts";
import { thePublic } from "../kernel/reader.ts";
import { bodyById } from "../meetings/index.ts";
import { adoptForTest } from "../modalities/testing.ts";
import { readConfig } from "../platform/config.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { readHead } from "../platform/journal/index.ts";
import { openLive } from "../platform/live/index.ts";
import { createLog } from "../platform/log/index.ts";
import { placesOf } from "./places.ts";
import { allRoutes } from "./routes.ts";
import { walk } from "./testing-walk.ts";
import { type Named, openWalk, type Walker } from "./testing-walk-asking.ts";
import { walkElsewhere } from "./testing-walk-elsewhere.ts";
import { walkThings } from "./testing-walk-things.ts";
import { allStands, type Stand, seated, tellingApart } from "./testing-walkers.ts";

const { db, config: server } = await testDatabase();
const origin = "http://localhost";
const at = testDoors(db, origin);
const { deps: directory } = testDeps(db, at.doors, placesOf(db));
const broken: unknown[] = [];
const live = await openLive({ config: server, db, onError: (error) => broken.push(error) });
afterAll(() => live.stop());
const log = createLog({ level: "silent" });
const routes = allRoutes({ db, config: readConfig({}), live, log, directory, origin });
const onBroken = (_: string, error: unknown) => broken.push(error);
const named = (route: (typeof routes)[number]): string =>
  `${route.kind === "page" ? "get" : route.method} ${route.path}`;
const things = await walkThings(db, at);
const { body, keeper, somebody, proposeBoth } = things;
const { loaded, step, walked, shown } = openWalk({ db, origin, routes, things, onBroken });

const walkers: readonly [Walker, Walker, Walker] = [
  { name: "nobody", reader: thePublic, empty: true },
  { name: "somebody without a seat", reader: somebody.reader, empty: true },
  { name: "secretariat", reader: keeper.reader },
];

const steps = Object.entries(walk);
const ruledSteps = steps.filter(([, { act }]) => act !== null);
/** Two of them, others each time. */
const aFew = (turn: number): readonly Named[] =>
  [turn * 2, turn * 2 + 1].flatMap((n) => ruledSteps.slice(n % ruledSteps.length, (n % ruledSteps.length) + 1));

async function standAt(stage: string): Promise<void> {
  await db.updateTable("modalities_stages").set({ stage }).where("place", "=", body.id).execute();
}

describe("the walk over every route", () => {
  test("knows every route, and no other", () => {
    const known = { ...walk, ...walkElsewhere };
    const there = routes.map(named);
    expect(there.filter((name) => !known[name])).toEqual([]);
    expect(Object.keys(known).filter((name) => !there.includes(name))).toEqual([]);
  });

  test("as nobody, as somebody and as the secretariat, where nothing is in force", async () => {
    // Without modalities a change is the first adoption, and there is nothing proposed.
    const plain = steps
      .filter(([name]) => !name.includes(":proposal"))
      .map(([name, one]): Named => [name, name.endsWith("/change") ? { ...one, act: "modalities.adopt" } : one]);
    for (const walker of walkers) expect(await walked(walker, plain)).toEqual([]);
  }, 300_000);

  test("and the places that stand under no body: a seat opens nothing there", async () => {
    const everywhere = (await allStands()).map(({ capacity }) => ({ place: body.id, capacity }));
    const manySeats = { name: "somebody in every seat", reader: { ...somebody.reader, seats: everywhere } };
    const subjects = await loaded();
    // The secretariat last: it may erase what the others are to be refused.
    const [nobody, , secretariat] = walkers;
    for (const walker of [nobody, manySeats, secretariat]) {
      const before = await readHead(db);
      const wrong: string[] = [];
      for (const one of Object.entries(walkElsewhere)) wrong.push(...(await step(one, walker, subjects)));
      expect(wrong).toEqual([]);
      if (walker.reader.person === null) expect((await readHead(db)).seq).toBe(before.seq);
    }
  }, 300_000);

  test("as every capacity of every template", async () => {
    const wrong: string[] = [];
    const all = await allStands();
    const inFull = tellingApart(all, new Set(ruledSteps.map(([, { act }]) => act)));
    const byTemplate = Map.groupBy(all, ({ template }) => template);
    const templates = [...byTemplate.keys()];
    let turn = 0;
    for (const [template, stands] of byTemplate) {
      const before = await bodyById(db, body.id);
      if (!before) throw new Error("no body");
      await adoptForTest(db, before, template);
      if (turn === 0) await proposeBoth();
      const told = (at: string, found: readonly string[]) =>
        void wrong.push(...found.map((what) => `${template} (${at}): ${what}`));
      const last = new Map(stands.map((stand) => [stand.capacity, stand]));
      for (const [stage, here] of Map.groupBy(stands, (stand: Stand) => stand.stage)) {
        const walk = here.filter((stand) => inFull.has(stand) || last.get(stand.capacity) === stand);
        if (walk.length > 0) await standAt(stage);
        for (const stand of walk) {
          const walker = { name: stand.capacity, reader: seated(somebody.reader, body.id, stand.capacity) };
          const whole = inFull.has(stand);
          told(stage, await walked(walker, whole ? ruledSteps : aFew(turn)));
          if (whole) told(stage, await shown(walker));
          turn += 1;
        }
      }
      for (const walker of walkers) {
        told("", await walked(walker, template === templates[0] ? steps : aFew(turn)));
        if (template === templates[0]) told("", await shown(walker));
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  test("and nothing broke on the way", () => {
    expect(broken).toEqual([]);
  });
});
