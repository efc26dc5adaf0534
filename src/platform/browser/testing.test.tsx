import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { thePublic } from "../../kernel/reader.ts";
import { ok } from "../../kernel/result.ts";
import { assetRoutes, Frame } from "../html/index.ts";
import { createSite, page } from "../http/index.ts";
import { serveForTests, testBrowser } from "./testing.ts";

const { openPage, screenshot } = await testBrowser();
const broken: unknown[] = [];
const hello = page({
  path: "/",
  summary: "A page",
  view: z.object({}),
  load: async () => ok({}),
  html: (_view, ask) => (
    <Frame ask={ask} title="Hello">
      <h1>Hello</h1>
    </Frame>
  ),
});
const origin = await serveForTests((own) =>
  createSite({
    routes: [hello, ...assetRoutes],
    whoAsks: async () => thePublic,
    origin: own,
    onBroken: (_request, error) => broken.push(error),
  }),
);

afterEach(() => expect(broken).toEqual([]));

describe("the browser that came with npm install", () => {
  it("shows a page with its style", async () => {
    const opened = await openPage();
    await opened.goto(origin);
    expect(await opened.textContent("h1")).toBe("Hello");
    expect(
      await opened.locator("header.site").evaluate((element) => element.getBoundingClientRect().height),
    ).toBeLessThan(100);
    await screenshot(opened, "hello");
  });

  it("is a visitor with a language, a width and no scripts", async () => {
    const opened = await openPage({ language: "ar", width: 320, javaScript: false });
    await opened.goto(origin);
    expect(await opened.getAttribute("html", "dir")).toBe("rtl");
    expect(opened.viewportSize()?.width).toBe(320);
  });
});
