import type { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import type { Grant } from "../../kernel/reader.ts";
import type { Db } from "../../platform/database/connect.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { readAfter } from "../../platform/journal/index.ts";
import type { PeopleView } from "../pages/people.tsx";
import { nobodyThere, type Place } from "../places.ts";
import { type SignedInForTest, type TestDoors, testDeps, testDoors } from "../testing.ts";
import { directoryRoutes } from "./index.ts";

const origin = "http://localhost";
const places: readonly Place[] = [
  { id: "igf", title: "IGF", href: "/place", within: ["igf"] },
  { id: "igf-2017", title: "IGF / 2017", href: "/place", within: ["igf-2017", "igf"] },
  { id: "oewg", title: "OEWG", href: "/place", within: ["oewg"] },
];
let db: Db;
let at: TestDoors;
let site: Hono;
let kit: ReturnType<typeof testDeps>;
let chief: SignedInForTest;

beforeAll(async () => {
  ({ db } = await testDatabase());
  at = testDoors(db);
  const find = async (id: string) => places.find((place) => place.id === id) ?? null;
  kit = testDeps(db, at.doors, { list: async () => places, find, people: async () => nobodyThere });
  const onBroken = (_request: string, error: unknown) => {
    throw error;
  };
  site = createSite({ routes: directoryRoutes(kit.deps), whoAsks: at.whoAsks, origin, onBroken });
  chief = await at.signInAs({ name: "Chief", grants: [{ role: "administrator", scope: null }] });
});

const post = (path: string, fields: Record<string, string>, who: SignedInForTest) =>
  site.request(path, { method: "POST", body: new URLSearchParams(fields), headers: who.headers });
const people = async (who: SignedInForTest, query = "") => {
  const answer = await site.request(`/people.json${query}`, { headers: who.headers });
  return { status: answer.status, view: (await answer.json()) as PeopleView };
};
const as = (role: Grant["role"], scope: string | null) =>
  at.signInAs({ name: `${role} ${scope}`, grants: [{ role, scope }] });

describe("people and their roles", () => {
  test("the list is for those who look after people", async () => {
    expect((await site.request("/people")).status).toBe(401);
    for (const role of ["rapporteur", "participant"] as const)
      expect((await people(await as(role, null))).status).toBe(403);
    expect((await people(await as("secretariat", "igf"))).status).toBe(403);
    expect((await people(chief)).view.people.map(({ name }) => name)).toContain("Chief");
    expect((await people(await as("secretariat", null))).view.mayGrant).toEqual(["chair", "rapporteur", "participant"]);
  });

  test("who looks after a place sees and appoints the people of that place", async () => {
    const chair = await as("chair", "igf-2017");
    expect((await people(chair, "?in=igf")).status).toBe(403);
    const { view } = await people(chair, "?in=igf-2017");
    expect(view.people.map(({ name }) => name)).toEqual(["chair igf-2017"]);
    expect(view.mayGrant).toEqual(["rapporteur", "participant"]);
    const grace = await at.signInAs({ name: "Grace" });
    const person = grace.person;
    expect((await post("/people/grant", { person, role: "rapporteur", scope: "igf-2017" }, chair)).status).toBe(303);
    for (const [role, scope] of [
      ["chair", "igf-2017"],
      ["rapporteur", "igf"],
      ["rapporteur", "oewg"],
      ["rapporteur", ""],
      ["administrator", "igf-2017"],
    ] as const) {
      expect([role, scope, (await post("/people/grant", { person, role, scope }, chair)).status]).toEqual([
        role,
        scope,
        403,
      ]);
    }
    expect((await post("/people/grant", { person, role: "chair", scope: "nowhere" }, chief)).status).toBe(422);
    const grants = (await people(chair, "?in=igf-2017")).view.people.find(({ id }) => id === person)?.grants;
    expect(grants).toMatchObject([{ role: "rapporteur", place: "IGF / 2017", mayWithdraw: true }]);
    expect((await post("/people/withdraw", { person, role: "rapporteur", scope: "igf-2017" }, chair)).status).toBe(303);
    expect((await people(chair, "?in=igf-2017")).view.people).toHaveLength(1);
  });

  test("what is granted holds at once, and so does what is withdrawn", async () => {
    const grace = await at.signInAs({ name: "Grace" });
    expect((await people(grace)).status).toBe(403);
    const grant = { person: grace.person, role: "secretariat" };
    await post("/people/grant", grant, chief);
    expect((await people(grace)).status).toBe(200);
    // Twice is once.
    await post("/people/grant", grant, chief);
    await post("/people/withdraw", grant, chief);
    expect((await people(grace)).status).toBe(403);
  });

  test("an invitation is a letter without a secret; who has it signs in with their address", async () => {
    const secretary = await as("secretariat", "igf");
    const fields = { email: "New@Example.org", name: "Newcomer", role: "chair", scope: "igf-2017" };
    const invited = await post("/people/invite", fields, secretary);
    expect(invited.headers.get("location")).toBe("/people?in=igf-2017");
    await kit.deps.mail.settled();
    const letter = kit.letters.at(-1);
    expect(letter).toMatchObject({ to: "new@example.org", link: { href: `${origin}/sign-in` } });
    expect(letter?.before.join()).toContain("IGF / 2017");
    const cookies = await at.doors.useLink(await at.linkFor("new@example.org"), new Headers());
    const cookie = cookies?.[0]?.split(";")[0] ?? "";
    const me = await (await site.request("/me.json", { headers: { cookie } })).json();
    expect(me).toMatchObject({ name: "Newcomer", grants: [{ role: "chair", place: "IGF / 2017" }] });
    expect((await post("/people/invite", { ...fields, role: "secretariat" }, secretary)).status).toBe(403);
    const wrong = await post("/people/invite", { ...fields, email: "not an address" }, chief);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="Newcomer"');
  });

  test("the last administrator stays, also when two leave at once", async () => {
    const second = await as("administrator", null);
    const withdraw = (who: SignedInForTest, by: SignedInForTest) =>
      post("/people/withdraw", { person: who.person, role: "administrator" }, by);
    const both = await Promise.all([withdraw(chief, second), withdraw(second, chief)]);
    // One goes; the other is refused, for being the last or for no longer being one who may.
    expect(both.map(({ status }) => status).sort()[0]).toBe(303);
    expect(both.filter(({ status }) => status === 303)).toHaveLength(1);
    const left = both[0]?.status === 303 ? second : chief;
    expect((await withdraw(left, left)).status).toBe(409);
    expect((await people(left)).status).toBe(200);
  });

  test("the journal knows of each grant, and of no name or address", async () => {
    const lines = await readAfter(db, 0, 1_000);
    expect(lines.filter(({ act }) => act === "role.grant").length).toBeGreaterThan(5);
    expect(lines.findLast(({ act }) => act === "role.withdraw")?.payload).toMatchObject({ role: "administrator" });
    const text = JSON.stringify(lines);
    for (const secret of ["Newcomer", "Chief", "Grace", "@", "example.org"]) expect(text).not.toContain(secret);
  });
});
