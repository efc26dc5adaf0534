import { statfs } from "node:fs/promises";
import { Hono } from "hono";
import { sql } from "kysely";
import type { Db } from "../platform/database/connect.ts";
import { applied } from "../platform/database/migrate.ts";

/** Below this much room, in bytes, PostgreSQL may soon be unable to write. */
const roomNeeded = 200e6;

export interface HealthParts {
  readonly db: Db;
  /** The names of the migrations there should be. */
  readonly migrations: readonly string[];
  /** The folder whose disk must have room; null when the data is on a server. */
  readonly dataFolder: string | null;
  readonly stopping: () => boolean;
}

type Check = "ok" | "failed" | "stopping" | "full";

/** `/healthz`: the process answers. `/readyz`: it can do its work; 503, naming what is not so, when it cannot. */
export function healthSite({ db, migrations, dataFolder, stopping }: HealthParts): Hono {
  const site = new Hono();
  site.get("/healthz", (c) => c.json({ status: "ok" }));
  site.get("/readyz", async (c) => {
    const checks: Readonly<Record<string, Check>> = {
      process: stopping() ? "stopping" : "ok",
      database: await check(async () => (await sql`select 1`.execute(db)).rows.length === 1),
      migrations: await check(async () => isSuperset(await applied(db), migrations)),
      disk: dataFolder === null ? "ok" : await diskCheck(dataFolder),
    };
    const ready = Object.values(checks).every((found) => found === "ok");
    c.header("cache-control", "no-store");
    return c.json({ status: ready ? "ok" : "not ready", checks }, ready ? 200 : 503);
  });
  return site;
}

const patience = 2_000;

async function check(holds: () => Promise<boolean>): Promise<Check> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref());
  return (await Promise.race([holds().catch(() => false), late])) ? "ok" : "failed";
}

async function diskCheck(folder: string): Promise<Check> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize > roomNeeded ? "ok" : "full";
  } catch {
    return "failed";
  }
}

const isSuperset = (found: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((name) => found.includes(name));
