import { describe, expect, it } from "vitest";
import { thePublic } from "../../../kernel/reader.ts";
import { keepsTheContract } from "../../../platform/browser/contract/index.ts";
import { serveForTests, testBrowser } from "../../../platform/browser/testing.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import { assetRoutes } from "../../../platform/html/index.ts";
import { createSite } from "../../../platform/http/index.ts";
import { publishedRoutes } from "../../routes/published/index.ts";
import { longDraft } from "../../testing-long-draft.ts";
import { publishedFor } from "../../testing-published.ts";

const { db } = await testDatabase();
const { browser, openPage, screenshot } = await testBrowser();
const long = await publishedFor(db, "on-the-record", longDraft(20_000));
const short = await publishedFor(db, "chatham-house");
const origin = await serveForTests((own) =>
  createSite({
    routes: [...assetRoutes, ...publishedRoutes({ db })],
    whoAsks: async () => thePublic,
    origin: own,
    onBroken: (_request, error) => {
      throw error;
    },
  }),
);

describe("the page of a record", () => {
  it("keeps the contract of every page with 20,000 words", async () => {
    expect(await keepsTheContract(browser, `${origin}${long.href}/record`)).toEqual([]);
  });

  it("keeps it under the Chatham House Rule, and for one intervention", async () => {
    expect(await keepsTheContract(browser, `${origin}${short.href}/record`)).toEqual([]);
    expect(await keepsTheContract(browser, `${origin}${short.href}/record/c1`)).toEqual([]);
  });

  it("finds words and leads to where they stand, without scripts", async () => {
    const page = await openPage({ javaScript: false });
    await page.goto(`${origin}${long.href}/record`);
    await page.fill("#q", "harbour lighthouse");
    await page.click(".find button");
    expect(await page.locator("mark").first().textContent()).toMatch(/harbour|lighthouse/i);
    await page.click(".hits a");
    const target = page.locator(":target");
    await target.waitFor();
    expect(await target.count()).toBe(1);
    expect((await target.textContent())?.toLowerCase()).toContain("lighthouse");
    await screenshot(page, "record-found");
  });

  it("is one page on paper, without what only a screen can use", async () => {
    const page = await openPage();
    await page.emulateMedia({ media: "print" });
    await page.goto(`${origin}${long.href}/record?page=all`);
    for (const gone of [".find", ".take-along", ".pager", "header.site", ".contents"]) {
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    }
    expect(await page.locator("article.said").count()).toBeGreaterThan(100);
  });

  it("has a feed that is well-formed XML", async () => {
    const page = await openPage();
    await page.goto(`${origin}${long.href}/record`);
    const entries = await page.evaluate<number | string>(`(async () => {
      const feed = new DOMParser().parseFromString(await (await fetch("/feed")).text(), "application/xml");
      return feed.querySelector("parsererror")?.textContent ?? feed.querySelectorAll("entry").length;
    })()`);
    expect(entries).toBe(2);
  });
});
