/** Who is not at the table of the sample forum and of others, and from there to an invitation, in a browser. */

import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { TableView } from "../directory/coverage/table/view-model.ts";
import { directoryRoutes, tableRoutes } from "../directory/index.ts";
import { rowOfPeople } from "../directory/introductions/testing.ts";
import { testDeps, testDoors } from "../directory/testing.ts";
import { bodyById } from "../meetings/index.ts";
import { adoptForTest, seatForTest } from "../modalities/testing.ts";
import { serveForTests, testBrowser } from "../platform/browser/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { assetRoutes } from "../platform/html/index.ts";
import { createSite } from "../platform/http/index.ts";
import { publishedRecords, publishRecord, saveImport } from "../record/index.ts";
import { meetingOf } from "../record/rules/desk/testing-drafts.ts";
import { sessionFor } from "../record/testing-session.ts";
import { gatheringsOf } from "./gatherings.ts";
import { placesOf } from "./places.ts";
import { speakers } from "./sample/corrections.ts";
import { loadSample } from "./sample/load-sample.ts";

const { openPage, screenshot } = await testBrowser();
const { db } = await testDatabase();
const doors = testDoors(db);
const origin = await serveForTests((own) => {
  const { deps } = testDeps(db, doors.doors, placesOf(db));
  const tables = tableRoutes(deps, gatheringsOf(db, publishedRecords(db)));
  return createSite({
    routes: [...assetRoutes, ...directoryRoutes(deps), ...tables],
    whoAsks: doors.whoAsks,
    origin: own,
    onBroken: (_request, error) => {
      throw error;
    },
  });
});
const read = async (path: string, cookie = ""): Promise<TableView> =>
  (await (await fetch(`${origin}${path}/coverage.json`, { headers: { cookie } })).json()) as TableView;

beforeAll(async () => {
  await loadSample(db);
});

describe("who is not at the table", () => {
  test("of a forum: groups and countries of which nobody has spoken on the record, and nothing of the rest", async () => {
    const view = await read("/highland");
    expect(view.groups.find(({ group }) => group === "academia")).toMatchObject({ expected: true, seated: 0 });
    expect(view.counted).toMatchObject({ speakers: Object.keys(speakers).length, records: 1, withheld: 1 });
    expect(view.expected).toMatchObject({ guessed: true });
    expect(view.missing.map(({ country }) => country)).not.toContain("KE");
    expect(JSON.stringify(view.groups)).not.toContain("/introductions");
    const closed = await read("/highland/2026-roadmap/sessions/after-the-cable-was-cut");
    expect(closed.counted).toMatchObject({ participants: 0, speakers: 0, records: 0, withheld: 1 });
  });

  test.each(["chatham-house", "on-the-record", "closed"] as const)("of a session that was %s", async (attribution) => {
    const session = await sessionFor(db, "on-the-record");
    const acting = { db, reader: (await doors.signInAs({ grants: [{ role: "administrator", scope: null }] })).reader };
    const kind = { container: "txt", encoding: "utf-8", format: "igf" } as const;
    const source = { name: "a.txt", sha256: attribution, textSha256: attribution, bytes: Buffer.from("a"), ...kind };
    const made = meetingOf(["We met.", "We meet again."]);
    const named = made.interventions.map((said) => ({ ...said, speaker: "Bo Lind", kind: "person" as const }));
    const meeting = { ...made, interventions: named };
    const saved = await saveImport({ ...acting, language: "en" }, session, { meeting, source, mode: "first" });
    const published = await publishRecord({ ...acting, language: "en" }, session);
    expect([saved.ok, published.ok]).toEqual([true, true]);
    await sql`update sessions set attribution = ${attribution} where id = ${session.id}`.execute(db);
    const { counted } = await read(session.href);
    const heard = attribution === "on-the-record";
    expect(counted.speakers > 0).toBe(heard);
    expect(counted).toMatchObject({ records: heard ? 1 : 0, withheld: heard ? 0 : 1 });
  });

  test("of a body with modalities: by its seats, and where people stand only as their entries show it", async () => {
    const { process } = await sessionFor(db);
    await adoptForTest(db, process.body, "oewg-2021-2025");
    const secretariat = await doors.signInAs({ grants: [{ role: "secretariat", scope: null }] });
    const [open, hidden] = [await doors.signInAs({ name: "Open" }), await doors.signInAs({ name: "Hidden" })];
    for (const [who, visibility] of [
      [open, "installation"],
      [hidden, "me"],
    ] as const) {
      await sql`update persons set country = 'TV', groups = '{media}', visibility = ${visibility}
        where id = ${who.person}`.execute(db);
      await seatForTest(db, who.person, process.body.id, "member-state");
    }
    await seatForTest(db, secretariat.person, process.body.id, "chair");
    const body = await bodyById(db, process.body.id);
    const seen = await read(body?.href ?? "", open.cookie);
    const all = await read(body?.href ?? "", secretariat.cookie);
    // An office is no seat of a group, and the modalities say who is expected.
    expect(all.counted).toMatchObject({ seats: 2, participants: 2 });
    expect(all.groups.map(({ group }) => group)).not.toContain("media");
    expect(all.groups.find(({ group }) => group === "government")).toMatchObject({ seated: 2 });
    expect(all.modalities?.title).toContain("Open-ended working group");
    // Whoever may not see the seats counts none; whoever may, counts no more of a person than their entry shows.
    if (seen.counted.seats !== null) expect(seen.counted.unplaced).toBe(1);
    const stranger = await read(body?.href ?? "");
    expect(JSON.stringify(stranger)).not.toMatch(/Open"|Hidden/);
  });
});

test("an invitation begins with one click, and says what it is for", async () => {
  const [ada, , ines] = await rowOfPeople(db, doors, ["Ada Okafor", "Ngozi Eze", "Inès Laurent"]);
  if (!ada || !ines) throw new Error("three people");
  await sql`update persons set groups = '{academia}', country = 'BI' where id = ${ines.person}`.execute(db);
  const page = await openPage({ javaScript: false, signedIn: { cookie: ada.cookie, origin } });
  await page.goto(`${origin}/highland/coverage`);
  await screenshot(page, "who-is-missing");
  await page.getByRole("link", { name: "Invite Academia" }).first().click();
  await page.waitForURL(/\/introductions\/new\?.*for=/);
  const told = (await page.textContent("main")) ?? "";
  expect(told).toContain("Highland Internet Forum");
  expect(told).toContain("over Ngozi Eze");
  expect(await page.inputValue("textarea[name=message]")).toContain("Highland Internet Forum");
  await page.fill("input[name=contact]", "ada@cables.example");
  await page.getByRole("button", { name: "Send it on its way" }).click();
  await page.waitForURL(/\/introductions\/[0-9a-f-]{36}$/);
  expect(await page.getByRole("link", { name: "Highland Internet Forum" }).getAttribute("href")).toBe("/highland");
});
