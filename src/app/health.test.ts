import { expect, test } from "vitest";
import { openDatabase } from "../platform/database/connect.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { healthSite } from "./health.ts";
import { migrations } from "./migrations.ts";

const names = migrations.map(({ name }) => name);

test("ready when everything is; otherwise 503, and what is not so", async () => {
  const { db } = await testDatabase();
  const parts = { db, migrations: names, dataFolder: "/", stopping: () => false };
  const ask = async (changed: Partial<typeof parts>) => {
    const answer = await healthSite({ ...parts, ...changed }).request("/readyz");
    return { status: answer.status, ...((await answer.json()) as { readonly checks: object }).checks };
  };
  expect(await ask({})).toEqual({ status: 200, process: "ok", database: "ok", migrations: "ok", disk: "ok" });
  expect(await ask({ migrations: [...names, "999-later"] })).toMatchObject({ status: 503, migrations: "failed" });
  expect(await ask({ stopping: () => true })).toMatchObject({ status: 503, process: "stopping" });
  expect(await ask({ dataFolder: "/nowhere" })).toMatchObject({ status: 503, disk: "failed" });
});

test("without its database the process still answers, and says that it is not ready", async () => {
  const { db, close } = openDatabase("postgres://nobody@127.0.0.1:1/none");
  const site = healthSite({ db, migrations: names, dataFolder: null, stopping: () => false });
  expect((await site.request("/healthz")).status).toBe(200);
  expect((await site.request("/readyz")).status).toBe(503);
  await close();
});
