import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonId } from "../kernel/ids.ts";
import { type Reader, thePublic } from "../kernel/reader.ts";
import type { SessionPlace } from "../meetings/index.ts";
import { keepsTheContract } from "../platform/browser/contract/index.ts";
import { serveForTests, testBrowser, told } from "../platform/browser/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { assetRoutes } from "../platform/html/index.ts";
import { createSite } from "../platform/http/index.ts";
import { openLive } from "../platform/live/index.ts";
import { saveImport } from "./commands/desk/save-import.ts";
import { deskRoutes } from "./desk-routes.ts";
import { importRoutes } from "./routes/import/import-routes.tsx";
import { meetingOf } from "./rules/desk/testing-drafts.ts";
import { findDraft } from "./store.ts";
import { readerWith, sessionFor } from "./testing-session.ts";

const { db, config } = await testDatabase();
const { browser, openPage, screenshot } = await testBrowser();

const ada = readerWith("rapporteur", "Ada");
const bo = readerWith("rapporteur", "Bo");
const readers: Readonly<Record<string, Reader>> = { ada, bo };
const names = async (ids: readonly PersonId[]) =>
  new Map(
    [ada, bo].flatMap(({ person, name }) => (person && ids.includes(person) ? [[person, name ?? ""] as const] : [])),
  );

const broken: unknown[] = [];
const live = await openLive({ config, db, onError: (error) => broken.push(error) });
afterAll(() => live.stop());
const origin = await serveForTests((own) =>
  createSite({
    routes: [
      ...assetRoutes,
      ...importRoutes({ db, allow: ["captions.example"] }),
      ...deskRoutes({ db, names, live, model: null }),
    ],
    whoAsks: async (c) => readers[/\bas=(\w+)/.exec(c.req.header("cookie") ?? "")?.[1] ?? ""] ?? thePublic,
    origin: own,
    onBroken: (_request, error) => broken.push(error),
  }),
);

const sentences = (n: number) =>
  `Thank you, Mara Oyelin. This is what I wanted to say in turn ${n}, and it takes some words to say it. We can live with a list. Could we see it before the newspapers do?`;
const texts = Array.from({ length: 60 }, (_, n) => sentences(n + 1));

async function deskWith(attribution: Parameters<typeof sessionFor>[1], all = texts): Promise<SessionPlace> {
  const session = await sessionFor(db, attribution);
  const bytes = Buffer.from(`${session.id}${all.join("\n")}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const source = {
    name: "a.txt",
    sha256,
    textSha256: sha256,
    container: "txt",
    encoding: "UTF-8",
    format: "igf",
    bytes,
  };
  await saveImport({ db, reader: ada, language: "en" }, session, { meeting: meetingOf(all), source, mode: "first" });
  return session;
}

const comeAs = async (page: Page, who: string) => {
  await page.context().addCookies([{ name: "as", value: who, url: origin }]);
  return page;
};
const textOf = async (session: SessionPlace, key: string) =>
  (await findDraft(db, session.id))?.draft.cues.find((cue) => cue.key === key)?.text;

describe("every page of the desk keeps the contract", () => {
  let desk = "";
  let importing = "";
  beforeAll(async () => {
    const session = await deskWith("chatham-house");
    desk = `${session.href}/desk`;
    importing = `${session.href}/import`;
  });
  test.each(["", "/cue/c2"])("desk%s", async (path) => {
    expect(
      await keepsTheContract(browser, `${origin}${desk}${path}`, {
        visitor: { signedIn: { cookie: "as=ada", origin } },
      }),
    ).toEqual([]);
  });
  test("bringing captions", async () => {
    expect(
      await keepsTheContract(browser, `${origin}${importing}`, { visitor: { signedIn: { cookie: "as=ada", origin } } }),
    ).toEqual([]);
  });
});

describe("at the desk", () => {
  test("from a file to a published record without scripts", async () => {
    const session = await sessionFor(db);
    const page = await comeAs(await openPage({ javaScript: false }), "ada");
    await page.goto(`${origin}${session.href}/import`);
    const captions = ">> MARA OYELIN: Welcome, everybody.\n\n>> We can live with a list. Or can we?\n";
    await page.getByLabel("Drop a file here").setInputFiles({
      name: "day.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(captions),
    });
    await page.getByRole("button", { name: "Look at it" }).click();
    await page.getByRole("button", { name: "Save to the desk" }).waitFor();
    await screenshot(page, "import-preview");
    await page.getByRole("button", { name: "Save to the desk" }).click();
    await page.getByRole("link", { name: "Edit intervention 2" }).click();
    await page.getByLabel("Name of the speaker").fill("Ilo Varga");
    await page.getByLabel("Stakeholder group").selectOption({ label: "Technical community" });
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await told(page, "version 2");
    expect(await page.locator("article.cue").nth(1).textContent()).toContain("Ilo Varga");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.locator("article.cue").nth(1).filter({ hasNotText: "Ilo Varga" }).waitFor();
    await page.getByRole("link", { name: "Publish" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    await told(page, "is published");
    expect(broken).toEqual([]);
  });

  test("the keyboard alone goes to an intervention, edits and saves it", async () => {
    const session = await deskWith("on-the-record", texts.slice(0, 3));
    const page = await comeAs(await openPage(), "ada");
    await page.goto(`${origin}${session.href}/desk`);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await page.waitForURL(/\/cue\/c2$/);
    await page.getByLabel("Text", { exact: true }).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" By hand.");
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/\/desk\?cue=c2#c2$/);
    expect(await textOf(session, "c2")).toContain("By hand.");
  });

  test("what was typed survives a reload and a lost line, and news of others never touches it", async () => {
    const session = await deskWith("on-the-record", texts.slice(0, 3));
    const address = `${origin}${session.href}/desk/cue/c2`;
    const mine = await comeAs(await openPage(), "ada");
    await mine.goto(address);
    await mine.getByLabel("Text", { exact: true }).fill("What I was writing.");
    // A page hears of what happens from when it listens.
    await expect.poll(() => live.listeners()).toBe(1);
    const theirs = await comeAs(await openPage(), "bo");
    await theirs.goto(address);
    await theirs.getByLabel("Text", { exact: true }).fill("What Bo wrote.");
    await theirs.getByRole("button", { name: "Save", exact: true }).first().click();
    await mine.getByText("This intervention was changed by somebody else").waitFor();
    expect(await mine.getByLabel("Text", { exact: true }).inputValue()).toBe("What I was writing.");
    await mine.reload();
    expect(await mine.getByLabel("Text", { exact: true }).inputValue()).toBe("What I was writing.");
    await mine.context().setOffline(true);
    const lost = mine.waitForURL("**/never").catch(String);
    await mine.getByRole("button", { name: "Save", exact: true }).first().click();
    expect(await lost).toContain("ERR_INTERNET_DISCONNECTED");
    await mine.context().setOffline(false);
    await mine.goto(address);
    expect(await mine.getByLabel("Text", { exact: true }).inputValue()).toBe("What I was writing.");
    await mine.getByRole("button", { name: "Save", exact: true }).first().click();
    await mine.getByRole("heading", { name: /two corrections/ }).waitFor();
    await screenshot(mine, "desk-clash");
    const sides = await mine.locator(".sides").textContent();
    expect(sides).toContain("Bo wrote");
    expect(sides).toContain("was writing");
    await mine.getByLabel("Together").fill("What we both wrote.");
    await mine.getByRole("button", { name: "Save this" }).click();
    await mine.waitForURL(/\/desk\?cue=c2#c2$/);
    expect(await textOf(session, "c2")).toBe("What we both wrote.");
    await mine.goto(address);
    expect(await mine.getByLabel("Text", { exact: true }).inputValue()).toBe("What we both wrote.");
  });
});
