import { beforeAll, expect, test } from "vitest";
import { newId } from "../../../kernel/ids.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import { readAfter } from "../../../platform/journal/index.ts";
import type { ConfirmView } from "../pages/confirm.tsx";
import { daysFresh } from "../rules/freshness.ts";
import { readPersonEntry } from "../store/read-persons.ts";
import { insertOrganisations } from "../store/write-organisations.ts";
import { insertPersons, insertRoles } from "../store/write-persons.ts";
import { testSite, writeForTest } from "../testing.ts";
import { askAboutDue } from "./reconfirm.ts";

const { db } = await testDatabase();
const { at, deps, letters, site, post, get } = testSite(db);
const old = new Date(Date.now() - (daysFresh + 2) * 86_400_000);
const mail = (value: string) => ({ kind: "email", value, label: null, visibility: "me" }) as const;
const [ann, hidden, fresh, silent, org] = [
  newId<"person">(),
  newId<"person">(),
  newId<"person">(),
  newId<"person">(),
  newId<"organisation">(),
];
const bea = await at.signInAs({ name: "Bea" });
const sent = async () => {
  await deps.mail.settled();
  return letters.splice(0);
};

beforeAll(() =>
  writeForTest(db, async (writing) => {
    const usual = { source: "import", visibility: "public", confirmedAt: old } as const;
    await insertPersons(writing, [
      { ...usual, id: ann, name: "Ann", points: [mail("ann@a.example")] },
      { ...usual, id: hidden, name: "Hidden", visibility: "me", points: [mail("hidden@a.example")] },
      { ...usual, id: fresh, name: "Fresh", confirmedAt: new Date(), points: [mail("fresh@a.example")] },
      { ...usual, id: silent, name: "Without an address" },
    ]);
    await insertOrganisations(writing, [{ id: org, name: "Mill", source: "import", confirmedAt: old }]);
    await insertRoles(writing, [{ person: bea.person, organisationId: org, contact: true }]);
  }),
);

test("who is due is asked once, by however many processes; one click says that all is right", async () => {
  const asked = await Promise.all([askAboutDue(deps, 10), askAboutDue(deps, 10)]);
  expect(asked.reduce((sum, n) => sum + n, 0)).toBe(2);
  expect(await askAboutDue(deps, 10)).toBe(0);
  const got = await sent();
  expect(got.map(({ subject }) => subject).sort()).toEqual([
    "Is the entry of Ann still right?",
    "Is the entry of Mill still right?",
  ]);
  const letter = got.find(({ to }) => to === "ann@a.example");
  const { pathname, search } = new URL(letter?.link.href ?? "");
  // Opening the link, as mail scanners do, changes nothing.
  expect((await get<ConfirmView>(pathname + search)).view).toMatchObject({ name: "Ann", done: false });
  expect((await site.request(pathname + search)).status).toBe(200);
  expect((await readPersonEntry(db, ann))?.confirmedAt).toEqual(old);
  const token = new URLSearchParams(search).get("token") ?? "";
  for (let n = 0; n < 2; n++) expect((await post(pathname, { token })).status).toBe(200);
  expect((await readPersonEntry(db, ann))?.confirmedAt?.getTime()).toBeGreaterThan(old.getTime());
  const lines = (await readAfter(db, 0, 1_000)).filter(({ act }) => act === "entry.confirm");
  expect(lines).toHaveLength(1);
  expect((await get<ConfirmView>(pathname + search)).view.done).toBe(true);
  expect((await post(pathname, { token: "forged" })).status).toBe(404);
});

test("who does not answer is asked three times, a month apart, and then left to fade", async () => {
  const rounds = [];
  for (let n = 0; n < 4; n++) {
    await db.updateTable("entry_reminders").set({ asked_at: old }).execute();
    await db.updateTable("persons").set({ confirmed_at: old }).where("id", "=", ann).execute();
    await db.updateTable("entry_reminders").set({ letters: n }).where("entry", "=", ann).execute();
    rounds.push((await askAboutDue(deps, 10)) > 0);
    expect((await sent()).some(({ to }) => to === "ann@a.example")).toBe(n < 3);
  }
  expect(rounds.slice(0, 3)).toEqual([true, true, true]);
});

test("who looks after an entry says so on its page", async () => {
  await post(`/people/${bea.person}/confirm`, {}, bea);
  expect((await readPersonEntry(db, bea.person))?.confirmedAt).not.toBeNull();
  expect((await post(`/people/${ann}/confirm`, {}, bea)).status).toBe(403);
  expect((await post(`/organisations/${org}/confirm`, {}, bea)).status).toBe(200);
});
