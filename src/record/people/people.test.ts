import { expect, test } from "vitest";
import { keepsNamesOut } from "../../app/testing-journal.ts";
import { insertPersons } from "../../directory/index.ts";
import { testDeps, testDoors } from "../../directory/testing.ts";
import { newId, type PersonId } from "../../kernel/ids.ts";
import type { SessionPlace } from "../../meetings/index.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { journaled, verifyJournal } from "../../platform/journal/index.ts";
import type { RecordView } from "../published-model.ts";
import { publishedRoutes } from "../routes/published/index.ts";
import { publishedFor } from "../testing-published.ts";
import type { PeopleView } from "./model.ts";
import { recordPeopleRoutes } from "./routes.ts";
import { spokenIn } from "./store.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const at = testDoors(db);
const { contacts } = testDeps(db, at.doors).deps;
const desk = { db, contacts, names: async () => new Map<PersonId, string>(), live: null, model: null };
const onBroken = (_request: string, error: unknown) => {
  throw error;
};
const routes = [...recordPeopleRoutes(desk), ...publishedRoutes({ db, contacts })];
const site = createSite({ routes, whoAsks: at.whoAsks, origin: "http://localhost", onBroken });
const rapporteur = await at.signInAs({ name: "Rita", grants: [{ role: "rapporteur", scope: null }] });
const member = await at.signInAs({ name: "Somebody Else" });

type Who = typeof member | undefined;
const get = async <View>(path: string, who: Who = rapporteur) =>
  (await (await site.request(path, { headers: { ...who?.headers, accept: "application/json" } })).json()) as View;
async function post(path: string, fields: readonly (readonly [string, string])[], who = rapporteur) {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  const headers = { ...who.headers, accept: "application/json" };
  const answer = await site.request(path, { method: "POST", body, headers });
  const { data } = (await answer.json()) as { readonly data?: unknown };
  return { status: answer.status, data };
}
const people = (session: SessionPlace) => get<PeopleView>(`${session.href}/desk/people.json`);
const told = async (session: SessionPlace, who?: Who) =>
  (await get<RecordView>(`${session.href}/record.json`, who)).people.map(({ speaker }) => speaker);
const choose = (session: SessionPlace, chosen: Readonly<Record<string, string>>, who = rapporteur) =>
  post(
    `${session.href}/desk/people`,
    Object.entries(chosen).flatMap(([speaker, choice]) => [["speaker", speaker] as const, ["choice", choice] as const]),
    who,
  );
const add = async (name: string, visibility: "me" | "installation") => {
  const id = newId<"person">();
  const line = { actor: null, capacity: null, act: "test", subject: "/people", payload: {} };
  await journaled(db, line, (writing) => insertPersons(writing, [{ id, name, visibility, source: "import" }]));
  return id;
};

test("speakers are offered with whom they may be, and become people when somebody says so", async () => {
  const session = await publishedFor(db, "on-the-record");
  const mara = await add("OYELIN, Mara", "installation");
  await add("Ilo Varga", "me");
  const before = await people(session);
  expect(before.open.map(({ name, organisation, candidates }) => [name, organisation, candidates])).toEqual([
    ["Mara Oyelin", "Harbour Collective", [expect.objectContaining({ id: mara, same: true })]],
    // The entry of that name is for nobody's eyes, so it is not offered.
    ["Ilo Varga", null, []],
  ]);
  expect((await choose(session, { "Mara Oyelin": mara }, member)).status).toBe(403);
  expect((await choose(session, { "Mara Oyelin": newId() })).status).toBe(404);
  expect((await choose(session, { "Nobody Here": "new" })).status).toBe(409);
  expect((await people(session)).confirmed).toEqual([]);

  expect((await choose(session, { "Mara Oyelin": mara, "Ilo Varga": "new" })).data).toMatchObject({
    linked: 1,
    made: 1,
  });
  const after = await people(session);
  expect(after.open).toEqual([]);
  const ilo = after.confirmed.find(({ made }) => made);
  expect(ilo).toMatchObject({ speaker: "Ilo Varga", name: "Ilo Varga" });
  expect(await told(session, member)).toEqual(["Mara Oyelin", "Ilo Varga"]);
  expect(await spokenIn(db, mara)).toMatchObject([{ session: session.id }]);
  // Visitors see neither entry, and are told of neither.
  const visitor = await site.request(`${session.href}/record.json`);
  expect(((await visitor.json()) as RecordView).people).toEqual([]);

  // Chosen twice is once.
  expect((await choose(session, { "Ilo Varga": "new" })).data).toMatchObject({ linked: 0, made: 0 });
  expect((await post(`${session.href}/desk/people/back`, [["speaker", "Ilo Varga"]])).data).toMatchObject({
    dropped: true,
  });
  expect(
    await db
      .selectFrom("persons")
      .select("id")
      .where("id", "=", ilo?.person as PersonId)
      .execute(),
  ).toEqual([]);
  expect((await post(`${session.href}/desk/people/back`, [["speaker", "Mara Oyelin"]])).data).toMatchObject({
    dropped: false,
  });
  expect((await people(session)).open.map(({ name }) => name)).toEqual(["Mara Oyelin", "Ilo Varga"]);
  const lines = await db.selectFrom("journal").selectAll().where("act", "like", "record.people%").execute();
  expect(JSON.stringify(lines)).not.toMatch(/Mara|Ilo/);
  expect(JSON.stringify(lines)).not.toContain(mara);
  expect((await verifyJournal(db)).holds).toBe(true);
});

test("of a session under another rule nobody is offered, and what was confirmed before is told no more", async () => {
  const closed = await publishedFor(db, "closed");
  expect(await people(closed)).toMatchObject({ offer: "not-open", open: [] });
  const veiled = await publishedFor(db, "chatham-house");
  expect(await people(veiled)).toMatchObject({ offer: "not-open", open: [] });
  expect((await choose(veiled, { "Mara Oyelin": "new" })).status).toBe(409);

  const session = await publishedFor(db, "on-the-record");
  await choose(session, { "Mara Oyelin": "new" });
  const person = (await people(session)).confirmed[0]?.person as PersonId;
  expect(await spokenIn(db, person)).toHaveLength(1);
  await db
    .updateTable("sessions")
    .set((with_) => ({ attribution: "chatham-house", version: with_("version", "+", 1) }))
    .where("id", "=", session.id)
    .execute();
  expect(await spokenIn(db, person)).toEqual([]);
  expect(await told(session)).toEqual([]);
  expect(await people(session)).toMatchObject({ offer: "not-open", confirmed: [] });
});

test("whoever it is said of can say that it was somebody else, and nobody can for them", async () => {
  const session = await publishedFor(db, "on-the-record");
  await choose(session, { "Mara Oyelin": member.person });
  expect((await people(session)).confirmed).toEqual([]);
  await db.updateTable("persons").set({ visibility: "installation" }).where("id", "=", member.person).execute();
  await choose(session, { "Mara Oyelin": member.person });
  expect(await spokenIn(db, member.person)).toHaveLength(1);
  const away = [["session", session.id]] as const;
  expect((await post(`/people/${member.person}/not-me`, away, rapporteur)).status).toBe(403);
  expect((await post(`/people/${member.person}/not-me`, away, member)).status).toBe(200);
  expect(await spokenIn(db, member.person)).toEqual([]);
});
