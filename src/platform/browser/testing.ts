/** For test files that look at pages in a real browser. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, inject } from "vitest";
import { picture, type Visitor, visit } from "./visit.ts";
import "./testing-setup.ts";

export interface TestBrowser {
  readonly browser: Browser;
  /** A page of a new visitor, closed at the end of the test that opened it. */
  readonly openPage: (visitor?: Visitor) => Promise<Page>;
  /** Saves the page as a picture in the folder that RAPPORT_PICTURES names; does nothing where it names none. */
  readonly screenshot: (page: Page, name: string) => Promise<void>;
}

/** The browser of this run of tests. Call it once a file, at its top. */
export async function testBrowser(): Promise<TestBrowser> {
  const answer = await fetch(inject("testBrowser"));
  const endpoint = await answer.text();
  if (!answer.ok) throw new Error(endpoint);
  const browser = await chromium.connect(endpoint);
  const open: Page[] = [];
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close();
  });
  afterAll(() => browser.close());
  return {
    browser,
    openPage: async (visitor) => {
      const page = await visit(browser, visitor);
      open.push(page);
      return page;
    },
    screenshot: async (page, name) => {
      const folder = process.env["RAPPORT_PICTURES"];
      if (folder) await picture(page, folder, name);
    },
  };
}

/** Waits until the page says this of the last act, and gives all it says; the page before may have said something else. */
export async function told(page: Page, text: string): Promise<string> {
  const status = page.getByRole("status").filter({ hasText: text }).first();
  await status.waitFor();
  return (await status.textContent()) ?? "";
}

/**
 * Serves a site on a free port of this machine until the file's tests are done, and gives its origin.
 * `make` is told the origin, for a site must know its own.
 */
export async function serveForTests(make: (origin: string) => Hono | Promise<Hono>): Promise<string> {
  let site: Hono | undefined;
  const server = serve({
    fetch: (request, env) => site?.fetch(request, env) ?? new Response("not yet", { status: 503 }),
    hostname: "127.0.0.1",
    port: 0,
  });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = await make(origin);
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  );
  return origin;
}
