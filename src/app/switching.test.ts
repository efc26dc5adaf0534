/**
 * A process is switched from the first to the third option of the paper of 2021, in the browser: what each person sees
 * and may do changes on every page, with the reason.
 */
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { testDeps, testDoors } from "../directory/testing.ts";
import type { PersonId } from "../kernel/ids.ts";
import { theInstallation } from "../kernel/reader.ts";
import type { Result } from "../kernel/result.ts";
import { createSession } from "../meetings/commands/create-session.ts";
import { processById } from "../meetings/index.ts";
import { makeBody, makeProcess, sessionTyped } from "../meetings/testing.ts";
import { adoptForTest, seatForTest } from "../modalities/testing.ts";
import { serveForTests, testBrowser } from "../platform/browser/testing.ts";
import { readConfig } from "../platform/config.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createSite } from "../platform/http/index.ts";
import { openLive } from "../platform/live/index.ts";
import { createLog } from "../platform/log/index.ts";
import { publishRecord, saveImport } from "../record/index.ts";
import { meetingOf } from "../record/rules/desk/testing-drafts.ts";
import { allRoutes } from "./routes.ts";

const { db, config } = await testDatabase();
const { openPage, screenshot } = await testBrowser();
const broken: unknown[] = [];
const live = await openLive({ config, db, onError: (error) => broken.push(error) });
afterAll(() => live.stop());
const log = createLog({ level: "silent" });
let doors = testDoors(db);
const origin = await serveForTests((own) => {
  doors = testDoors(db, own);
  const { deps: directory } = testDeps(db, doors.doors);
  const routes = allRoutes({ db, config: readConfig({}), live, log, directory, origin: own });
  return createSite({ routes, whoAsks: doors.whoAsks, origin: own, onBroken: (_, error) => broken.push(error) });
});

const acting = { reader: theInstallation, language: "en" } as const;
const must = <T>(done: Result<T>): T => {
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
};
const made = await makeProcess(db, await makeBody(db), { title: "One licence" });
await adoptForTest(db, made, "option-1-informal-consultations", "formal-session");
const process = (await processById(db, made.id)) ?? made;
const coming = { date: "2036-05-15", zone: "UTC", online: "https://meet.example.org/door" };
const consultation = must(
  await createSession(
    db,
    acting,
    process,
    sessionTyped({ ...coming, title: "Hearing", stage: "informal-consultation" }),
  ),
);
const formal = must(
  await createSession(db, acting, process, sessionTyped({ ...coming, title: "Plenary", attribution: "closed" })),
);
const source = {
  ...{ name: "a.txt", sha256: "1".repeat(64), bytes: Buffer.from("a"), textSha256: "0".repeat(64) },
  ...{ container: "txt", encoding: "utf-8", format: "igf" },
} as const;
must(
  await saveImport({ db, ...acting }, formal, { meeting: meetingOf(["Spectrum is shared."]), source, mode: "first" }),
);
must(await publishRecord({ db, ...acting }, formal));

const secretary = await doors.signInAs({ grants: [{ role: "secretariat", scope: null }] });
const cookies = new Map<string, string | null>([["anonymous", null]]);
const seats = { state: "member-state", committee: "business-member", troika: "troika", observer: null } as const;
for (const [name, capacity] of Object.entries(seats)) {
  const { person, cookie } = await doors.signInAs({ name });
  cookies.set(name, cookie);
  if (capacity) await seatForTest(db, person as PersonId, process.id, capacity);
}

/** What everybody sees: whether they find the door of each session, what the record answers, and the reasons in words. */
async function look() {
  const found: Record<string, { readonly doors: readonly string[]; readonly record: number }> = {};
  const said: Record<string, Readonly<Record<"process" | "hearing" | "record" | "modalities" | "ways", string>>> = {};
  const asked: Record<string, { readonly status: number; readonly why: unknown }> = {};
  for (const [name, cookie] of cookies) {
    const page = await openPage({ javaScript: false, ...(cookie ? { signedIn: { cookie, origin } } : {}) });
    const read = async (path: string) => {
      const answer = await page.goto(`${origin}${path}`);
      return { status: answer?.status() ?? 0, text: (await page.locator("main").textContent()) ?? "" };
    };
    const sessions = [
      ["hearing", await read(consultation.href)],
      ["plenary", await read(formal.href)],
    ] as const;
    const record = await read(`${formal.href}/record`);
    const open = sessions.flatMap(([title, { text }]) => (text.includes("meet.example.org") ? [title] : []));
    found[name] = { doors: open, record: record.status };
    const of = async (path: string) => (await read(path)).text;
    said[name] = {
      ...{ process: await of(process.href), hearing: sessions[0][1].text, record: record.text },
      ...{ modalities: await of(`${process.href}/modalities`), ways: await of(`${process.href}/accreditation`) },
    };
    asked[name] = await propose(page);
    await page.context().close();
  }
  return { found, said, asked };
}

/** A change proposed past the page, of a version that is not in force: who may is told so, the others why they may not. */
async function propose(page: Page) {
  const answer = await page.request.post(`${origin}${process.href}/modalities/change`, {
    headers: { origin, accept: "application/json" },
    data: { template: "igf-mag", reason: "Ours is better.", how: "open", version: 999 },
  });
  const { rule } = (await answer.json()) as { readonly rule?: string };
  return { status: answer.status(), why: rule ?? null };
}

describe("a process switched from option 1 to option 3", () => {
  test("shows everybody something else, with the reason", async () => {
    const before = await look();
    const hearing = { doors: ["hearing"], record: 403 };
    expect(before.found).toEqual({
      anonymous: { ...hearing, record: 401 },
      state: { doors: ["hearing", "plenary"], record: 200 },
      committee: hearing,
      troika: hearing,
      observer: hearing,
    });
    // In the formal session it is closed to them; the page says where it is open, and when.
    expect(before.said["observer"]?.process).toContain("You may not");
    expect(before.said["observer"]?.process).toContain("Thursday, 15 May 2036: Hearing");
    expect(before.said["anonymous"]?.hearing).toContain("Sign in");
    const everybody = { status: 403, why: expect.stringContaining("opens this to non-State actor at this stage") };
    expect(before.asked).toEqual({
      anonymous: { status: 401, why: expect.stringContaining("not signed in") },
      // Told that another version is in force: the State may, the others may not.
      state: { status: 409, why: null },
      ...{ committee: everybody, troika: everybody, observer: everybody },
    });
    for (const name of cookies.keys()) {
      expect(before.said[name]?.modalities).toContain("Option 1: informal consultations");
      expect(before.said[name]?.ways).toContain("Open to everybody who signs in");
    }
    expect(before.said["observer"]?.modalities).toContain("You are here as: non-State actor (open to everybody).");
    expect(before.said["troika"]?.modalities).not.toContain("troika of the three chairs");

    await switchToOptionThree();

    const after = await look();
    const nothing = { doors: [], record: 403 };
    const all = { doors: ["hearing", "plenary"], record: 200 };
    expect(after.found).toEqual({
      anonymous: { ...nothing, record: 401 },
      state: all,
      // The hearing was of a stage that there is no more: it stands where the process does.
      committee: nothing,
      troika: all,
      observer: nothing,
    });
    expect(after.said["committee"]?.record).toContain("meeting of a sub-committee");
    expect(after.said["troika"]?.process).toContain("advise");
    expect(after.said["observer"]?.process).not.toContain("15 May 2036: Hearing");
    expect(after.said["observer"]?.record).toContain("you hold none");
    expect(after.said["observer"]?.hearing).toContain("where to join is not shown");
    const member = "member of the business sub-committee";
    expect(after.asked).toEqual({
      anonymous: before.asked["anonymous"],
      state: { status: 409, why: null },
      committee: { status: 403, why: expect.stringContaining(`opens this to ${member} at this stage`) },
      troika: { status: 403, why: expect.stringContaining("opens this to troika of the three chairs at this stage") },
      observer: { status: 403, why: expect.stringContaining("you hold none") },
    });
    for (const name of cookies.keys()) {
      expect(after.said[name]?.modalities).toContain("Version 2");
      expect(after.said[name]?.ways).not.toContain("Open to everybody who signs in");
      expect(after.said[name]?.ways).toContain("chair of the steering committee of a sub-committee");
    }
    expect(after.said["committee"]?.modalities).toContain(`You are here as: ${member}.`);
    expect(after.said["observer"]?.modalities).toContain("You hold no capacity here");
    expect(broken).toEqual([]);
  }, 300_000);
});

/** By the secretariat, with the forms of the page, and without a script. */
async function switchToOptionThree(): Promise<void> {
  const page = await openPage({ javaScript: false, signedIn: { cookie: secretary.cookie, origin } });
  await page.goto(`${origin}${process.href}/modalities/change`);
  await page.locator("#template").selectOption("option-3-advisory-committee");
  await page.locator("#reason").fill("The groups wish to speak with one voice.");
  await page.locator('input[name="how"][value="decided"]').check();
  await page.locator("#basis").fill("Agreed in Kandal on 14 May 2036.");
  await page.locator('form[action$="/modalities/change"] button[type=submit]').click();
  await page.getByRole("status").waitFor();
  await screenshot(page, "switched");
  await page.context().close();
}
