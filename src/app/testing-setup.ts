import type { TestProject } from "vitest/node";
import { startTestServer } from "../platform/database/testing.ts";
import { migrations } from "./migrations.ts";

/** Before all tests: one PostgreSQL for them, with every room's tables. Returns what ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, template, stop } = await startTestServer(migrations);
  project.provide("testServer", { server, template });
  return stop;
}
