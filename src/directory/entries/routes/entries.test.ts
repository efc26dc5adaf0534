import { describe, expect, test } from "vitest";
import { keepsNamesOut } from "../../../app/testing-journal.ts";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import { createSite } from "../../../platform/http/index.ts";
import { journaled, readAfter } from "../../../platform/journal/index.ts";
import { createLimits, usualAllowances } from "../../../platform/limits/index.ts";
import { directoryRoutes } from "../../routes/index.ts";
import { type SignedInForTest, testDeps, testDoors } from "../../testing.ts";
import { type Visibility, visibilities } from "../model.ts";
import { insertOrganisations } from "../store/write-organisations.ts";
import { insertPersons, insertRoles } from "../store/write-persons.ts";
import type { OrganisationView, PersonView } from "../view-model.ts";

const origin = "http://localhost";
const { db } = await testDatabase();
keepsNamesOut(db);
const at = testDoors(db);
const kit = testDeps(db, at.doors);
/** Those who count Con among their contacts. */
const counting = new Set<PersonId>();
const con = await at.signInAs({ name: "Con" });
const contacts = {
  whoseContact: async (viewer: PersonId, among: readonly PersonId[]) =>
    new Set(viewer === con.person ? among.filter((person) => counting.has(person)) : []),
  whoCounts: async (viewer: PersonId) => (viewer === con.person ? [...counting] : []),
};
const onBroken = (_request: string, error: unknown) => {
  throw error;
};
const siteWith = (deps: Partial<typeof kit.deps>) =>
  createSite({ routes: directoryRoutes({ ...kit.deps, contacts, ...deps }), whoAsks: at.whoAsks, origin, onBroken });
const site = siteWith({});
const post = (path: string, fields: Record<string, string | string[]>, who?: SignedInForTest) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  return site.request(path, {
    method: "POST",
    body,
    headers: { ...(who?.headers ?? { origin }), accept: "application/json" },
  });
};
const get = async <View>(path: string, who?: SignedInForTest) => {
  const answer = await site.request(`${path}.json`, { headers: who?.headers ?? {} });
  return { status: answer.status, view: (await answer.json()) as View };
};
const secretariat = await at.signInAs({ name: "Sec", grants: [{ role: "secretariat", scope: null }] });
const member = await at.signInAs({ name: "Mem" });

describe("a person's entry", () => {
  test("is nobody's but its owner's until they say otherwise", async () => {
    const ada = await at.signInAs({ name: "Ada" });
    const path = `/people/${ada.person}`;
    for (const who of [undefined, member, secretariat, con]) expect((await get(path, who)).status).toBe(404);
    expect((await get<PersonView>(path, ada)).view).toMatchObject({ yours: "self", visibility: "me" });
    expect((await post(`${path}/visibility`, { version: "1", visibility: "installation" }, member)).status).toBe(404);
    expect((await post(`${path}/visibility`, { version: "1", visibility: "installation" }, ada)).status).toBe(200);
    expect((await get(path)).status).toBe(404);
    expect((await get<PersonView>(path, member)).view).toMatchObject({ name: "Ada", yours: null, visibility: null });
    expect((await post(`${path}/edit`, { version: "2", name: "Mallory" }, member)).status).toBe(403);
    expect((await post(`${path}/edit`, { version: "1", name: "Late" }, ada)).status).toBe(409);
  });

  test("keeps what its owner writes, cleaned, and says what is wrong", async () => {
    const ada = await at.signInAs({ name: "Ada" });
    const path = `/people/${ada.person}`;
    const fields = {
      version: "1",
      name: "Оkafor\u202e \u200bAda",
      family: "Оkafor",
      languages: "Français, arabe; EN",
      groups: ["academia", "media"],
      topics: "Cyber-Security, DNS, dns",
      country: "ke",
    };
    expect((await post(`${path}/edit`, { ...fields, languages: "Klingonish" }, ada)).status).toBe(422);
    expect((await post(`${path}/edit`, { ...fields, family: "Nobody" }, ada)).status).toBe(422);
    expect((await post(`${path}/edit`, { ...fields, name: "x".repeat(200) }, ada)).status).toBe(422);
    expect((await post(`${path}/edit`, fields, ada)).status).toBe(200);
    const { view } = await get<PersonView>(path, ada);
    expect(view).toMatchObject({
      name: "Оkafor Ada",
      languages: ["fr", "ar", "en"],
      topics: ["cyber security", "dns"],
      country: "KE",
      // The first letter is Cyrillic.
      mixed: ["Оkafor"],
    });
    expect(view.freshness.state).toBe("fresh");
    const wrong = await post(
      `${path}/contact-points`,
      { version: "2", kind: "website", value: "javascript:alert(1)", label: "", pointVisibility: "public", point: "" },
      ada,
    );
    expect(wrong.status).toBe(422);
    expect(JSON.stringify(await readAfter(db, 0, 10_000))).not.toContain("cyber security");
  });

  test("leaves by page, data and preview as far as its rule says, to each viewer", async () => {
    const all = visibilities.map((one) => `secret-${one}@ada.example`);
    const seenBy = async (path: string, who?: SignedInForTest) => {
      const texts = await Promise.all(
        [path, `${path}.json`].map(async (one) => {
          const answer = await site.request(one, { headers: who?.headers ?? {} });
          return answer.text();
        }),
      );
      return all.filter((value) => texts.some((text) => text.includes(value)));
    };
    const reach = (entry: Visibility, wide: readonly Visibility[]) =>
      wide.includes(entry) ? all.filter((_, n) => wide.includes(visibilities[n] ?? "me")) : [];
    for (const entry of visibilities) {
      const ada = await at.signInAs({ name: "Ada" });
      counting.add(ada.person);
      const path = `/people/${ada.person}`;
      const points = { kind: all.map(() => "email"), value: all, label: all.map(() => ""), point: all.map(() => "") };
      await post(`${path}/contact-points`, { version: "1", ...points, pointVisibility: [...visibilities] }, ada);
      await post(`${path}/visibility`, { version: "2", visibility: entry }, ada);
      expect(await seenBy(path)).toEqual(reach(entry, ["public"]));
      expect(await seenBy(path, member)).toEqual(reach(entry, ["installation", "public"]));
      expect(await seenBy(path, secretariat)).toEqual(reach(entry, ["installation", "public"]));
      expect(await seenBy(path, con)).toEqual(reach(entry, ["contacts", "installation", "public"]));
      expect(await seenBy(path, ada)).toEqual(all);
      const as = await (await site.request(`${path}.json?as=stranger`, { headers: ada.headers })).text();
      expect(all.filter((value) => as.includes(value))).toEqual(reach(entry, ["public"]));
      // Nobody looks through other people's eyes at what is not theirs.
      const forged = await (await site.request(`${path}.json?as=contact`, { headers: member.headers })).text();
      expect(all.filter((value) => forged.includes(value))).toEqual(reach(entry, ["installation", "public"]));
    }
  });

  test("is not copied one after the other: there is a limit, and the journal shows it", async () => {
    const few = { network: { points: 9, seconds: 60 }, account: { points: 2, seconds: 60 } };
    const limited = siteWith({ limits: createLimits({ ...usualAllowances, "entry-opened": few }) });
    const id = newId<"person">();
    await journaled(db, { actor: null, capacity: null, act: "test", subject: "/x", payload: {} }, (writing) =>
      insertPersons(writing, [{ id, name: "Seen", source: "import", visibility: "installation" }]),
    );
    const open = async () => (await limited.request(`/people/${id}`, { headers: member.headers })).status;
    expect([await open(), await open(), await open(), await open()]).toEqual([200, 200, 429, 429]);
    const lines = (await readAfter(db, 0, 10_000)).filter(({ act }) => act === "directory.limit-hit");
    expect(lines.map(({ actor }) => actor)).toEqual([member.person]);
  });
});

describe("an organisation", () => {
  const add = async (name: string, more: Record<string, string> = {}) => {
    const answer = await post("/organisations/new", { name, kind: "company", visibility: "public", ...more }, member);
    return { status: answer.status, body: (await answer.json()) as { data?: { organisation: string }; code?: string } };
  };

  test("is asked for before it is added twice, and has a roster of any day", async () => {
    expect((await post("/organisations/new", { name: "Nobody’s" })).status).toBe(401);
    const made = await add("Mill Network", { former: "Wheel Network" });
    const id = made.body.data?.organisation ?? "";
    expect((await add("wheel network")).body.code).toBe("is-it-one-of-these");
    expect((await add("wheel network", { mineIsNew: "yes" })).status).toBe(200);
    const ben = await at.signInAs({ name: "Ben" });
    const role = { group: "private-sector", position: "engineer", since: "2020-01-01", until: "2024-01-01" };
    expect((await post("/me/capacities", { ...role, organisation: "Mill Network" }, ben)).status).toBe(422);
    expect(
      (await post("/me/capacities", { ...role, organisation: "Mill Network", organisationId: id }, ben)).status,
    ).toBe(200);
    await post(`/people/${ben.person}/visibility`, { version: "1", visibility: "installation" }, ben);
    const roster = async (day: string, who?: SignedInForTest) => {
      const answer = await site.request(`/organisations/${id}.json?on=${day}`, { headers: who?.headers ?? {} });
      return ((await answer.json()) as OrganisationView).roster.people.map(({ name }) => name);
    };
    expect(await roster("2022-06-01", member)).toEqual(["Ben"]);
    // The open web is told of nobody who has not said so, and of no number either.
    expect(await roster("2022-06-01")).toEqual([]);
    expect(await roster("2025-06-01", member)).toEqual([]);
    expect(await roster("not-a-day", member)).toEqual([]);
  });

  test("does not lose the last who answers for it unnoticed", async () => {
    const id = newId<"organisation">();
    const dia = await at.signInAs({ name: "Dia" });
    await journaled(db, { actor: null, capacity: null, act: "test", subject: "/x", payload: {} }, async (writing) => {
      await insertOrganisations(writing, [{ id, name: "Dam", source: "import" }]);
      await insertRoles(writing, [{ person: dia.person, organisationId: id, group: "private-sector" }]);
    });
    await post(`/people/${dia.person}/visibility`, { version: "1", visibility: "installation" }, dia);
    const contact = { person: dia.person, contact: "yes" };
    expect((await post(`/organisations/${id}/contacts`, contact, dia)).status).toBe(403);
    expect((await post(`/organisations/${id}/contacts`, contact, secretariat)).status).toBe(200);
    expect((await get<OrganisationView>(`/organisations/${id}`, dia)).view).toMatchObject({
      yours: "keeper",
      unattended: false,
    });
    const [role] = (await get<PersonView>(`/people/${dia.person}`, dia)).view.roles;
    kit.letters.length = 0;
    const ended = await (await post("/me/capacities/end", { capacity: role?.id ?? "" }, dia)).json();
    expect(JSON.stringify(ended)).toContain("The secretariat has been told");
    await kit.deps.mail.settled();
    expect(kit.letters.map(({ subject }) => subject)).toEqual(["Nobody answers for Dam any more"]);
    expect((await get<OrganisationView>(`/organisations/${id}`, dia)).view).toMatchObject({
      yours: null,
      unattended: true,
    });
  });

  test("stands below others, never below itself", async () => {
    const ids = [];
    for (const name of ["Ahead", "Below"]) ids.push((await add(name)).body.data?.organisation ?? "");
    const [above, below] = ids;
    expect((await post(`/organisations/${below}/parents`, { version: "1", parent: "ahead" }, member)).status).toBe(200);
    expect((await post(`/organisations/${above}/parents`, { version: "1", parent: "Below" }, member)).status).toBe(422);
    expect((await post(`/organisations/${above}/parents`, { version: "1", parent: "Nowhere" }, member)).status).toBe(
      422,
    );
    expect((await get<OrganisationView>(`/organisations/${below}`, member)).view.parents).toMatchObject([
      { name: "Ahead" },
    ]);
  });
});
