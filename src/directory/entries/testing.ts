/** For tests of the directory: a site of its addresses, and forms posted to it as a program does. */
import type { Db } from "../../platform/database/connect.ts";
import { createSite } from "../../platform/http/index.ts";
import { journaled, type Writing } from "../../platform/journal/index.ts";
import type { DoorDeps } from "../commands/command.ts";
import { directoryRoutes } from "../routes/index.ts";
import { type SignedInForTest, testDeps, testDoors } from "../testing.ts";

export function testSite(db: Db, more: Partial<DoorDeps> = {}) {
  const at = testDoors(db);
  const { deps: usual, letters } = testDeps(db, at.doors);
  const deps: DoorDeps = { ...usual, ...more };
  const onBroken = (_request: string, error: unknown) => {
    throw error;
  };
  const site = createSite({ routes: directoryRoutes(deps), whoAsks: at.whoAsks, origin: "http://localhost", onBroken });
  const post = async (path: string, fields: Record<string, string | readonly string[]>, who?: SignedInForTest) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
    const headers = { ...(who?.headers ?? { origin: "http://localhost" }), accept: "application/json" };
    const answer = await site.request(path, { method: "POST", body, headers });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const get = async <View>(path: string, who?: SignedInForTest) => {
    const answer = await site.request(path, { headers: { ...who?.headers, accept: "application/json" } });
    return { status: answer.status, view: (await answer.json()) as View };
  };
  return { at, deps, letters, site, post, get };
}

/** Writes what a test needs, with a line of its own in the journal. */
export const writeForTest = <T>(db: Db, what: (writing: Writing) => Promise<T>): Promise<T> =>
  journaled(db, { actor: null, capacity: null, act: "test", subject: "/test", payload: {} }, what);
