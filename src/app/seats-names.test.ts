import { sql } from "kysely";
import { expect, test } from "vitest";
import { insertPersons } from "../directory/index.ts";
import { type SignedInForTest, testDoors } from "../directory/testing.ts";
import { newId } from "../kernel/ids.ts";
import { makeBody, makeProcess } from "../meetings/testing.ts";
import { seatRoutes } from "../modalities/index.ts";
import { adoptForTest, seatForTest } from "../modalities/testing.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createSite } from "../platform/http/index.ts";
import { journaled } from "../platform/journal/index.ts";
import { addressOf } from "../platform/sign-in/index.ts";
import { ruledPlaces } from "./ruled-places.ts";
import { keepsNamesOut } from "./testing-journal.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const at = testDoors(db);
const onBroken = (_request: string, error: unknown) => {
  throw error;
};
const site = createSite({
  routes: seatRoutes(ruledPlaces(db)),
  whoAsks: at.whoAsks,
  origin: "http://localhost",
  onBroken,
});
const process = await makeProcess(db, await makeBody(db));
await adoptForTest(db, process, "oewg-2021-2025");
const secretariat = await at.signInAs({ name: "Sefa Ito", grants: [{ role: "secretariat", scope: null }] });
const ada = await at.signInAs({ name: "Ada Okafor" });
const kept = await at.signInAs({ name: "Zora Kept-Apart" });
const shown = await at.signInAs({ name: "Bo Shown" });
await sql`update persons set visibility = 'installation' where id = ${shown.person}`.execute(db);
for (const { person } of [ada, kept, shown]) await seatForTest(db, person, process.id, "member-state");

const told = async (who: SignedInForTest) => {
  const answers = ["", ".json", ".csv"].map((end) =>
    site.request(`${process.href}/seats${end}`, { headers: who.headers }),
  );
  return Promise.all((await Promise.all(answers)).map((answer) => answer.text()));
};

test("who keeps their entry to themselves is named to whoever looks after people, and to nobody else who may attend", async () => {
  for (const text of await told(ada)) {
    expect(text).toContain("Bo Shown");
    expect(text).toContain("Ada Okafor");
    expect(text).toContain("somebody who keeps their name to themselves");
    expect(text).not.toContain("Kept-Apart");
  }
  for (const text of await told(secretariat)) expect(text).toContain("Zora Kept-Apart");
});

test("whoever keeps a process ends its seats, and none of the body above", async () => {
  const clerk = await at.signInAs({ name: "Clerk", grants: [{ role: "secretariat", scope: process.id }] });
  const [, body = ""] = process.within;
  const [above, here] = [
    await seatForTest(db, ada.person, body, "chair"),
    await seatForTest(db, ada.person, process.id, "chair"),
  ];
  const end = async (seat: string) =>
    (
      await site.request(`${process.href}/seats/end`, {
        method: "POST",
        body: new URLSearchParams({ seat }),
        headers: { ...clerk.headers, accept: "application/json" },
      })
    ).status;
  const { seats } = JSON.parse(
    await (await site.request(`${process.href}/seats.json`, { headers: clerk.headers })).text(),
  );
  const ends = (seat: string) => seats.find(({ id }: { id: string }) => id === seat).ends;
  expect([ends(above), ends(here)]).toEqual([false, true]);
  expect(await end(above)).toBe(404);
  expect(await end(here)).toBe(200);
});

test("a seat is given by address, or by a name that the giver sees; never to an entry that nobody signs in as", async () => {
  await journaled(db, { actor: null, capacity: null, act: "test", subject: "/", payload: {} }, (writing) =>
    insertPersons(writing, [{ id: newId<"person">(), name: "Imported Entry", source: "import", visibility: "public" }]),
  );
  const give = async (person: string) =>
    (
      await site.request(`${process.href}/seats/give`, {
        method: "POST",
        body: new URLSearchParams({ person, capacity: "chair" }),
        headers: { ...secretariat.headers, accept: "application/json" },
      })
    ).status;
  expect(await give("Zora Kept-Apart")).toBe(422);
  expect(await give("Imported Entry")).toBe(422);
  expect(await give("bo shown")).toBe(200);
  expect(await give((await addressOf(db, kept.person)) ?? "")).toBe(200);
});
