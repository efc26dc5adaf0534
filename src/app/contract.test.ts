import { describe, expect, it } from "vitest";
import { testDeps, testDoors } from "../directory/testing.ts";
import { keepsTheContract } from "../platform/browser/contract/index.ts";
import { serveForTests, testBrowser } from "../platform/browser/testing.ts";
import { readConfig } from "../platform/config.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createSite, type Route } from "../platform/http/index.ts";
import { openLive } from "../platform/live/index.ts";
import { createLog } from "../platform/log/index.ts";
import { placesOf } from "./places.ts";
import { allRoutes } from "./routes.ts";
import { samplePages } from "./testing-pages.ts";

const { db, config: server } = await testDatabase();
const { browser } = await testBrowser();
const broken: unknown[] = [];
const live = await openLive({ config: server, db, onError: (error) => broken.push(error) });
const log = createLog({ level: "silent" });
let doors = testDoors(db);
let routes: readonly Route[] = [];
const origin = await serveForTests((own) => {
  doors = testDoors(db, own);
  const { deps: directory } = testDeps(db, doors.doors, placesOf(db));
  routes = allRoutes({ db, config: readConfig({}), live, log, directory, origin: own });
  const onBroken = (_request: string, error: unknown) => broken.push(error);
  return createSite({ routes, whoAsks: doors.whoAsks, origin: own, onBroken });
});
const pages = routes.flatMap((route) => (route.kind === "page" ? [route.path] : []));
const { cookie, reader } = await doors.signInAs({ grants: [{ role: "administrator", scope: null }] });
const samples = await samplePages({ db, reader, origin, cookie, doors });
const addresses = pages.flatMap((path) => (samples[path] ?? []).map((sample) => ({ path, ...sample })));

describe("every page keeps its contract", () => {
  it("and has an address to be measured at", () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter((path) => !samples[path])).toEqual([]);
    expect(Object.keys(samples).filter((path) => !pages.includes(path))).toEqual([]);
  });

  it.concurrent.each(addresses)(
    "$path at $address",
    async ({ address, from, status, signedIn = false }) => {
      const visitor = signedIn ? { signedIn: { cookie, origin } } : {};
      const circumstances = { visitor, from: origin + (from ?? "/"), ...(status ? { status } : {}) };
      expect(await keepsTheContract(browser, origin + address, circumstances)).toEqual([]);
      expect(broken).toEqual([]);
    },
    // Five of them share the machine.
    300_000,
  );
});
