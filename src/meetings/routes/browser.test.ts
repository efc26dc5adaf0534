import { describe, expect, test } from "vitest";
import { newId } from "../../kernel/ids.ts";
import { type Reader, thePublic } from "../../kernel/reader.ts";
import { keepsTheContract } from "../../platform/browser/contract/index.ts";
import { serveForTests, testBrowser, told } from "../../platform/browser/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { assetRoutes } from "../../platform/html/index.ts";
import { createSite } from "../../platform/http/index.ts";
import { makeSession } from "../testing.ts";
import { meetingsRoutes } from "./index.tsx";

const { db } = await testDatabase();
const { browser, openPage, screenshot } = await testBrowser();

const secretary: Reader = {
  person: newId<"person">(),
  name: "Sefa Ito",
  capacity: null,
  grants: [{ role: "secretariat", scope: null }],
  seats: [],
  via: "session",
};
const origin = await serveForTests((own) =>
  createSite({
    routes: [...assetRoutes, ...meetingsRoutes({ db, recordStates: async () => new Map() })],
    whoAsks: async (c) => (c.req.header("cookie")?.includes("as=secretary") ? secretary : thePublic),
    origin: own,
    onBroken: (_request, error) => {
      throw error;
    },
  }),
);
const { href, process: held } = await makeSession(db, "chatham-house", {
  description: "What would it take for all of them to close that door?",
  agenda: "A bad day\nOne page, once a year",
  place: "Town hall, Jinja",
});
const visitor = { signedIn: { cookie: "as=secretary", origin } };

describe("in a browser", () => {
  test.each([
    ["home", "/", {}],
    ["a session", href, {}],
    ["the form of a session", `${href}/edit`, { visitor }],
  ])("%s keeps the contract of every page", async (_name, path, circumstances) => {
    expect(await keepsTheContract(browser, `${origin}${path}`, circumstances)).toEqual([]);
  });

  test("a session is created without scripts, and what is wrong is found from the head of the form", async () => {
    const page = await openPage({ ...visitor, javaScript: false });
    await page.goto(`${origin}${held.href}/new-session`);
    await page.getByLabel("Title", { exact: true }).fill("After the cable was cut");
    await page.getByLabel("Date", { exact: true }).fill("2026-03-29");
    await page.getByLabel("From", { exact: true }).fill("02:30");
    await page.getByLabel("Time zone", { exact: true }).fill("Europe/Paris");
    await page.getByRole("radio", { name: /Chatham House Rule/ }).check();
    await page.getByRole("button", { name: "Create" }).click();
    const complaint = page.getByRole("alert").getByRole("link");
    expect(await complaint.textContent()).toContain("02:30 does not occur");
    await screenshot(page, "session-form-refused");
    expect(await complaint.getAttribute("href")).toBe("#from");
    await page.getByLabel("From", { exact: true }).fill("03:30");
    await page.getByRole("button", { name: "Create" }).click();
    await told(page, "is created");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("After the cable was cut");
  });

  test("a second page shows times on the reader's own clock", async () => {
    const page = await openPage({ zone: "America/Lima" });
    await page.goto(`${origin}/`);
    await page.goto(`${origin}${href}`);
    expect(await page.locator("main").textContent()).toContain("For you: Thursday, 14 May 2026, 01:30 to 03:00");
  });

  test.runIf(process.env["RAPPORT_PICTURES"])("can be looked at", async () => {
    for (const [name, visitor] of Object.entries({ en: {}, ar: { language: "ar" }, narrow: { width: 320 } })) {
      const page = await openPage(visitor);
      await page.context().addCookies([{ name: "as", value: "secretary", url: origin }]);
      for (const [file, path] of [
        ["session-edit", `${href}/edit`],
        ["body-edit", `${held.body.href}/edit`],
        ["session", href],
      ]) {
        expect((await page.goto(`${origin}${path}`))?.status()).toBe(200);
        await screenshot(page, `${file}-${name}`);
      }
    }
  });
});
