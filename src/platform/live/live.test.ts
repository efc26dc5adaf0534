import { setTimeout as wait } from "node:timers/promises";
import { Hono } from "hono";
import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { listen as listenAt } from "../../app/listen.ts";
import type { DatabaseConfig, Db } from "../database/connect.ts";
import { testDatabase } from "../database/testing.ts";
import { journaled } from "../journal/index.ts";
import { type Channel, type Live, openLive } from "./index.ts";

let db: Db;
let config: DatabaseConfig;
beforeAll(async () => {
  ({ db, config } = await testDatabase());
});

const act = (n: number, subject = "/a") =>
  journaled(
    db,
    { actor: null, capacity: "secret hat", act: "note.write", subject, payload: { n, secret: "s" }, private: { n } },
    async () => {},
  );

/** Pages about one subject, told only the number. */
const about = (subject: string): Channel => ({
  key: subject,
  tell: (line) =>
    line.subject === subject ? { name: "note", data: { n: (line.payload as { readonly n: number }).n } } : null,
});

interface Site {
  readonly address: string;
  readonly live: Live;
  readonly close: () => Promise<void>;
}
const open: Site[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function site(): Promise<Site> {
  const live = await openLive({ config, db, onError: () => {} });
  const app = new Hono();
  app.get("/live/:subject", (c) => live.stream(c, about(`/${c.req.param("subject")}`)));
  const { address, close: stopListening } = await listenAt(app.fetch, "127.0.0.1", 0);
  const close = async () => {
    await live.stop();
    await stopListening(5_000);
  };
  const made = { address, live, close };
  open.push(made);
  return made;
}

/** A browser's EventSource in little: keeps the last id, comes back when the line breaks, until told to stop. */
function listen(url: () => string, from: number | null = null) {
  const heard: number[] = [];
  const raw: string[] = [];
  const stop = new AbortController();
  let last = from;
  const once = async () => {
    const headers: Record<string, string> = last === null ? {} : { "last-event-id": String(last) };
    const answer = await fetch(url(), { headers, signal: stop.signal });
    let text = "";
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString("utf8");
      raw.push(Buffer.from(chunk).toString("utf8"));
      for (let at = text.indexOf("\n\n"); at >= 0; at = text.indexOf("\n\n")) {
        const event = text.slice(0, at);
        text = text.slice(at + 2);
        const id = /^id: (\d+)$/m.exec(event)?.[1];
        const n = /^data: \{"n":(\d+)\}$/m.exec(event)?.[1];
        if (id !== undefined) last = Number(id);
        if (n !== undefined) heard.push(Number(n));
      }
    }
  };
  const done = (async () => {
    while (!stop.signal.aborted) {
      await once().catch(() => {});
      if (!stop.signal.aborted) await wait(30);
    }
  })();
  const end = () => {
    stop.abort();
    return done;
  };
  return { heard, raw, stop: end };
}

const until = (holds: () => boolean): Promise<void> => expect.poll(holds).toBe(true);

describe("live", () => {
  test("tells each page what it may know, at once, in order, and nothing else", async () => {
    const { address, live } = await site();
    const a = listen(() => `${address}/live/a`);
    const b = listen(() => `${address}/live/b`);
    await until(() => live.listeners() === 2);
    for (let n = 1; n <= 30; n++) await act(n, n % 3 === 0 ? "/b" : "/a");
    await until(() => a.heard.length === 20 && b.heard.length === 10);
    expect(b.heard).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27, 30]);
    expect(a.raw.join("") + b.raw.join("")).not.toMatch(/secret|hat|note\.write|commit/);
    expect(a.raw[0]).toMatch(/^retry: \d+\n\nid: \d+\n\n/);
    await a.stop();
    await b.stop();
    await until(() => live.listeners() === 0);
  });

  test("pages that reconnect after restarts, while acts go on, lose nothing and hear nothing twice", async () => {
    let running = await site();
    // Wherever it runs by then: a port once left may be another program's when it is wanted back.
    const pages = Array.from({ length: 20 }, () => listen(() => `${running.address}/live/restart`));
    await until(() => running.live.listeners() === 20);
    let going = true;
    let written = 0;
    const writing = (async () => {
      while (going) await act(++written, "/restart");
    })();
    const hasWritten = (more: number) => {
      const from = written;
      return until(() => written >= from + more);
    };
    for (let round = 0; round < 4; round++) {
      await until(() => running.live.listeners() === 20);
      await hasWritten(15);
      await running.close();
      await hasWritten(5);
      running = await site();
    }
    going = false;
    await writing;
    await until(() => pages.every(({ heard }) => heard.length >= written));
    const all = Array.from({ length: written }, (_, index) => index + 1);
    for (const page of pages) {
      expect(page.heard).toEqual(all);
      await page.stop();
    }
    expect(written).toBeGreaterThan(50);
  });

  test("pages that join while acts go on hear each line once", async () => {
    const { address } = await site();
    await act(0, "/join");
    const [first] = (await sql<{ seq: number }>`select max(seq) as seq from journal`.execute(db)).rows;
    let going = true;
    let written = 0;
    const writing = (async () => {
      while (going) await Promise.all([1, 2, 3].map(() => act(++written, "/join")));
    })();
    const pages: ReturnType<typeof listen>[] = [];
    for (let n = 0; n < 40; n++) {
      pages.push(listen(() => `${address}/live/join`, first?.seq ?? 0));
      const from = written;
      await until(() => written > from);
    }
    going = false;
    await writing;
    await until(() => pages.every(({ heard }) => heard.length >= written));
    const sorted = (numbers: readonly number[]) => [...numbers].sort((x, y) => x - y);
    for (const page of pages) {
      expect(sorted(page.heard)).toEqual(Array.from({ length: written }, (_, index) => index + 1));
      expect(page.heard).toEqual(pages[0]?.heard);
      await page.stop();
    }
  });

  test("the connection that listens breaks: lines still come", async () => {
    const { address, live } = await site();
    const page = listen(() => `${address}/live/broken`);
    await until(() => live.listeners() === 1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query ilike 'listen journal' and datname = current_database()`.execute(db);
    await act(1, "/broken");
    await until(() => page.heard.length === 1);
    await page.stop();
  });

  test("a room that fails to decide tells nothing, and others go on", async () => {
    const live = await openLive({ config, db, onError: () => {} });
    const app = new Hono();
    const broken: Channel = {
      key: "broken",
      tell: ({ payload }) => {
        if ((payload as { readonly n: number }).n === 1) throw new Error("undecided");
        return { name: "note", data: { n: 2 } };
      },
    };
    app.get("/live", (c) => live.stream(c, broken));
    const { address, close } = await listenAt(app.fetch, "127.0.0.1", 0);
    const page = listen(() => `${address}/live`);
    await until(() => live.listeners() === 1);
    await act(1);
    await act(2);
    await until(() => page.heard.length === 1);
    await page.stop();
    await live.stop();
    await close(5_000);
    expect(page.heard).toEqual([2]);
  });
});
