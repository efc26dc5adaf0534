import type { CDPSession, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { keepsTheContract } from "../../platform/browser/contract/index.ts";
import { serveForTests, testBrowser } from "../../platform/browser/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { assetRoutes } from "../../platform/html/index.ts";
import { createSite } from "../../platform/http/index.ts";
import { directoryRoutes } from "../routes/index.ts";
import { type SignedInForTest, type TestDoors, testDeps, testDoors } from "../testing.ts";

const { browser, openPage, screenshot } = await testBrowser();
const { db } = await testDatabase();
let at: TestDoors;
let kit: ReturnType<typeof testDeps>;
const served = await serveForTests((address) => {
  // A passkey belongs to a name, and this machine's is localhost.
  const origin = address.replace("127.0.0.1", "localhost");
  at = testDoors(db, origin);
  kit = testDeps(db, at.doors);
  return createSite({
    routes: [...directoryRoutes(kit.deps), ...assetRoutes],
    whoAsks: at.whoAsks,
    origin,
    onBroken: (_request, error) => {
      throw error;
    },
  });
});
const origin = served.replace("127.0.0.1", "localhost");
let chief: SignedInForTest;

beforeAll(async () => {
  chief = await at.signInAs({ name: "Nour Haddad", grants: [{ role: "administrator", scope: null }] });
  const hat = { group: "government", country: "LB", organisation: "Ministry of Telecommunications" };
  for (const [path, fields] of [
    ["/me/capacities", hat],
    ["/me/tokens", { name: "export", days: "30" }],
    ["/people/invite", { email: "w@example.org", name: "Wout", role: "chair" }],
  ] as const) {
    const options = { method: "POST", body: new URLSearchParams(fields), headers: chief.headers };
    expect((await fetch(`${served}${path}`, { ...options, redirect: "manual" })).status).toBe(303);
  }
});

async function authenticator(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", automaticPresenceSimulation: true } as const;
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...options, hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  return session;
}

describe("the pages of the directory, in a browser", () => {
  test("sign in by a mailed link without a script, name oneself, sign out", async () => {
    const page = await openPage({ javaScript: false, language: "fr" });
    await page.goto(`${origin}/sign-in?next=/sign-out`);
    await page.fill("input[name=email]", "amina@example.org");
    await page.click("main form button");
    await page.waitForURL("**/sign-in/sent");
    expect(await page.textContent("h1")).toBe("Consultez votre courrier");
    await kit.deps.mail.settled();
    const letter = kit.letters.findLast(({ to }) => to === "amina@example.org");
    await page.goto(letter?.link.href ?? "");
    await screenshot(page, "link");
    await page.click("main form button");
    await page.waitForURL(`${origin}/me`);
    await page.fill("input[name=name]", "Amina");
    await page.click("section[aria-labelledby=settings] button");
    await page.locator("h1", { hasText: "Amina" }).waitFor();
    await page.goto(`${origin}/sign-out`);
    await page.click("main form button");
    await page.waitForURL(`${origin}/`);
    await page.goto(`${origin}/me`);
    expect(await page.textContent("h1")).toBe("Vous ne pouvez pas faire cela ici");
    await page.click("main a.act");
    await page.waitForURL("**/sign-in?next=%2Fme");
  });

  test("add a passkey, sign in with it, remove it", async () => {
    const page = await openPage();
    const [name = "", value = ""] = (await at.signInAs({ name: "Grace" })).cookie.split("=");
    await page.context().addCookies([{ name, value, url: origin }]);
    const session = await authenticator(page);
    await page.goto(`${origin}/me`);
    await page.click("[data-passkey=add] button");
    await page.waitForSelector("form[action='/me/passkeys/remove']");
    await page.context().clearCookies();

    await page.goto(`${origin}/sign-in?next=/sign-out`);
    await page.click("[data-passkey=sign-in] button");
    await page.waitForURL(`${origin}/sign-out`);
    expect(await page.textContent("main button")).toBe("Sign out");

    await page.goto(`${origin}/me`);
    expect(await page.textContent("h1")).toContain("Grace");
    await page.click("form[action='/me/passkeys/remove'] button");
    await page.locator("form[action='/me/passkeys/remove']").waitFor({ state: "detached" });
    expect(await db.selectFrom("sign_in_passkeys").selectAll().execute()).toEqual([]);
    await page.context().clearCookies();
    await page.goto(`${origin}/sign-in`);
    await page.click("[data-passkey=sign-in] button");
    await page.waitForSelector("[data-passkey=sign-in] [role=status]:not(:empty)");
    await session.detach();
  });

  test("a page of another origin cannot use a passkey's answer here", async () => {
    const body = JSON.stringify({ response: { id: "x", rawId: "x", type: "public-key", response: {} } });
    const headers = { origin: "https://evil.example", "content-type": "application/json" };
    const answer = await fetch(`${served}/sign-in/by/passkey/verify-authentication`, { method: "POST", body, headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.getSetCookie().join()).not.toContain("session_token");
  });

  test.each([
    ["/sign-in", false],
    ["/me", true],
    ["/people", true],
  ] as const)("%s keeps the contract of every page", async (path, signedIn) => {
    const visitor = signedIn ? { signedIn: { cookie: chief.cookie, origin } } : {};
    expect(await keepsTheContract(browser, `${origin}${path}`, { visitor })).toEqual([]);
    for (const language of ["en", "ar"]) {
      const page = await openPage({ ...visitor, language, width: language === "ar" ? 320 : 1000 });
      await page.goto(`${origin}${path}`);
      await screenshot(page, `${path.slice(1).replaceAll("/", "-")}-${language}`);
    }
  });
});
