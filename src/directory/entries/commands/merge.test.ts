import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { keepsNamesOut } from "../../../app/testing-journal.ts";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import { createSite } from "../../../platform/http/index.ts";
import { journaled } from "../../../platform/journal/index.ts";
import { directoryRoutes } from "../../routes/index.ts";
import { type SignedInForTest, testDeps, testDoors } from "../../testing.ts";
import { makeTie } from "../../ties/testing.ts";
import type { OrganisationId } from "../model.ts";
import { readOrganisation } from "../store/read-organisations.ts";
import { readPersonEntry } from "../store/read-persons.ts";
import { insertOrganisations } from "../store/write-organisations.ts";
import { insertPersons, insertRoles, updatePerson } from "../store/write-persons.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const at = testDoors(db);
const { deps } = testDeps(db, at.doors);
const onBroken = (_request: string, error: unknown) => {
  throw error;
};
const site = createSite({ routes: directoryRoutes(deps), whoAsks: at.whoAsks, origin: "http://localhost", onBroken });
const secretariat = await at.signInAs({ name: "Sec", grants: [{ role: "secretariat", scope: null }] });
const member = await at.signInAs({ name: "Mem" });
const line = { actor: null, capacity: null, act: "test", subject: "/x", payload: {} };
const post = (path: string, fields: Record<string, string>, who: SignedInForTest) =>
  site.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...who.headers, accept: "application/json" },
  });

const [kept, gone, friend] = [newId<"person">(), newId<"person">(), newId<"person">()];
const mail = (value: string, visibility: "me" | "public") =>
  ({ kind: "email", value, label: null, visibility }) as const;

beforeAll(async () => {
  await journaled(db, line, async (writing) => {
    await insertPersons(writing, [
      {
        id: kept,
        name: "Ada Okafor",
        source: "import",
        visibility: "public",
        topics: ["dns"],
        points: [mail("a@ada.example", "public")],
      },
      {
        id: gone,
        name: "A. Okafor",
        source: "import",
        visibility: "installation",
        topics: ["rpki"],
        country: "KE",
        points: [mail("A@ada.example", "public"), mail("b@ada.example", "public")],
      },
      { id: friend, name: "Friend", source: "import" },
    ]);
    await insertRoles(writing, [{ person: gone, organisation: "Mill", group: "academia" }]);
  });
  await makeTie(db, friend, gone);
  await makeTie(db, friend, kept);
  await makeTie(db, gone, member.person);
});

/** All that a person's entry is, version aside, and who knows them. */
const whole = async (id: PersonId) => {
  const entry = await readPersonEntry(db, id);
  const ties = await sql`select owner, other, closeness, origin from ties
    where owner = ${id} or other = ${id} order by 1, 2`.execute(db);
  return { ...entry, version: 0, ties: ties.rows };
};
const versions = async () => ({
  version: String((await readPersonEntry(db, kept))?.version),
  otherVersion: String((await readPersonEntry(db, gone))?.version),
});
const mergeOf = async () =>
  (await db.selectFrom("entry_merges").select("id").where("undone_at", "is", null).executeTakeFirst())?.id ?? "";

describe("two entries of one person", () => {
  test("become one, seen by nobody who did not see both; and two again, as they were", async () => {
    const before = [await whole(kept), await whole(gone)];
    const seen = await versions();
    expect((await post(`/people/${kept}/merge`, { with: gone, ...seen }, member)).status).toBe(403);
    expect((await post(`/people/${kept}/merge`, { with: kept, ...seen }, secretariat)).status).toBe(422);
    const preview = await site.request(`/people/${kept}/merge.json?with=${gone}`, { headers: secretariat.headers });
    expect(((await preview.json()) as { preview: object }).preview).toMatchObject({
      names: ["A. Okafor"],
      roles: 1,
      visibility: "installation",
    });
    expect((await post(`/people/${kept}/merge`, { with: gone, ...seen }, secretariat)).status).toBe(200);
    // The form sent a second time finds the other one gone.
    expect((await post(`/people/${kept}/merge`, { with: gone, ...seen }, secretariat)).status).toBe(422);
    const one = await readPersonEntry(db, kept);
    expect(one).toMatchObject({ visibility: "installation", topics: ["dns", "rpki"], country: "KE" });
    expect(one?.points.map(({ value }) => value)).toEqual(["a@ada.example", "b@ada.example"]);
    expect(one?.roles).toHaveLength(1);
    const moved = await site.request(`/people/${gone}`, { headers: member.headers });
    expect([moved.status, moved.headers.get("location")]).toEqual([301, `/people/${kept}`]);
    // Whoever may not see the one kept is not led there either.
    expect((await site.request(`/people/${gone}`)).status).toBe(404);

    expect((await post(`/directory/merges/${await mergeOf()}/separate`, {}, member)).status).toBe(403);
    const id = await mergeOf();
    expect((await post(`/directory/merges/${id}/separate`, {}, secretariat)).status).toBe(200);
    expect((await post(`/directory/merges/${id}/separate`, {}, secretariat)).status).toBe(404);
    expect([await whole(kept), await whole(gone)]).toEqual(before);
  });

  test("keep what was changed in the meantime", async () => {
    await post(`/people/${kept}/merge`, { with: gone, ...(await versions()) }, secretariat);
    const now = await readPersonEntry(db, kept);
    await journaled(db, line, (writing) => updatePerson(writing, kept, now?.version ?? 0, { topics: ["caches"] }));
    await post(`/directory/merges/${await mergeOf()}/separate`, {}, secretariat);
    expect(await readPersonEntry(db, kept)).toMatchObject({ topics: ["caches"], country: null, visibility: "public" });
    expect(await readPersonEntry(db, gone)).toMatchObject({ topics: ["rpki"], country: "KE" });
  });

  test("keep the account where one has one, and are refused where both do", async () => {
    const ada = await at.signInAs({ name: "Ada" });
    await post(`/people/${ada.person}/visibility`, { version: "1", visibility: "installation" }, ada);
    await post(`/people/${member.person}/visibility`, { version: "1", visibility: "installation" }, member);
    const two = await post(
      `/people/${ada.person}/merge`,
      { with: member.person, version: "2", otherVersion: "2" },
      secretariat,
    );
    expect(two.status).toBe(422);
    const { version } = await versions();
    const fields = { with: ada.person, version, otherVersion: "2" };
    const merged = await post(`/people/${kept}/merge`, fields, secretariat);
    expect(((await merged.json()) as { location: string }).location).toBe(`/people/${ada.person}`);
  });
});

test("two entries of one organisation become one, with one ROR id, and two again", async () => {
  const [mill, twin, child] = [newId<"organisation">(), newId<"organisation">(), newId<"organisation">()];
  const source = "import";
  await journaled(db, line, async (writing) => {
    await insertOrganisations(writing, [
      { id: mill, name: "Mill", source, kind: "company" },
      {
        id: twin,
        name: "The Mill",
        source,
        ror: "02mhbdp94",
        website: "https://mill.example",
        names: [{ name: "TM", kind: "acronym", language: null }],
      },
      { id: child, name: "Sail", source, parents: [twin] },
    ]);
    await insertRoles(writing, [{ person: friend, organisationId: twin }]);
  });
  const read = async (id: OrganisationId) => ({ ...(await readOrganisation(db, id)), version: 0 });
  const before = [await read(mill), await read(twin), await read(child)];
  const done = await post(
    `/organisations/${mill}/merge`,
    { with: `http://localhost/organisations/${twin}`, version: "1", otherVersion: "1" },
    secretariat,
  );
  expect(done.status).toBe(200);
  expect(await read(mill)).toMatchObject({ ror: "02mhbdp94", website: "https://mill.example" });
  expect((await read(mill)).names?.map(({ name }) => name)).toEqual(["TM", "The Mill"]);
  expect((await read(child)).parents).toMatchObject([{ id: mill }]);
  const merge = await db.selectFrom("entry_merges").select("id").where("kept", "=", mill).executeTakeFirst();
  expect((await post(`/directory/merges/${merge?.id}/separate`, {}, secretariat)).status).toBe(200);
  expect([await read(mill), await read(twin), await read(child)]).toEqual(before);
});

describe("two entries that somebody brought, joined by them", () => {
  const joinedBy = async (who: SignedInForTest, kind: "people" | "organisations", id: string, other: string) =>
    (await post(`/${kind}/${id}/merge`, { with: other, version: "1", otherVersion: "1" }, who)).status;

  test("move nobody else's ties; the secretariat moves them, and what was ended meanwhile does not come back", async () => {
    const [lure, mine, ada, ben] = [newId<"person">(), newId<"person">(), await at.signInAs(), await at.signInAs()];
    const brought = { source: "import", addedBy: member.person, visibility: "installation" } as const;
    await journaled(db, line, (writing) =>
      insertPersons(writing, [
        { id: lure, name: "Somebody Sought", ...brought },
        { id: mine, name: "Somebody Else", ...brought },
      ]),
    );
    for (const { person } of [member, ada, ben]) await makeTie(db, person, lure);
    const known = async (who: SignedInForTest) =>
      (await db.selectFrom("ties").select("other").where("owner", "=", who.person).execute()).map(({ other }) => other);
    expect(await joinedBy(member, "people", mine, lure)).toBe(200);
    expect([await known(member), await known(ada)]).toEqual([expect.arrayContaining([mine]), [lure]]);
    const separate = async () => {
      const { id } = await db
        .selectFrom("entry_merges")
        .select("id")
        .where("gone", "=", lure)
        .where("undone_at", "is", null)
        .executeTakeFirstOrThrow();
      return (await post(`/directory/merges/${id}/separate`, {}, secretariat)).status;
    };
    expect(await separate()).toBe(200);
    expect(await known(member)).toContain(lure);
    await sql`update persons set version = 1 where id = any(${[lure, mine]}::uuid[])`.execute(db);
    expect(await joinedBy(secretariat, "people", mine, lure)).toBe(200);
    expect([await known(ada), await known(ben)]).toEqual([[mine], [mine]]);
    await sql`delete from ties where owner = ${ben.person}`.execute(db);
    expect(await separate()).toBe(200);
    expect([await known(ada), await known(ben)]).toEqual([[lure], []]);
  });

  test("move nobody else's role, and no organisation that somebody else put under them", async () => {
    const [lure, mine, under, ada] = [
      newId<"organisation">(),
      newId<"organisation">(),
      newId<"organisation">(),
      await at.signInAs(),
    ];
    const brought = { source: "self", addedBy: member.person } as const;
    await journaled(db, line, async (writing) => {
      await insertOrganisations(writing, [
        { id: lure, name: "Sought Institute", ...brought },
        { id: mine, name: "Own Concern", ...brought },
        { id: under, name: "Office of Ada", source: "self", addedBy: ada.person },
      ]);
      await insertRoles(writing, [
        { person: ada.person, organisationId: lure },
        { person: member.person, organisationId: lure },
      ]);
      await sql`insert into organisation_parents (organisation, parent) values (${under}, ${lure})`.execute(writing);
    });
    expect(await joinedBy(member, "organisations", mine, lure)).toBe(200);
    const at_ = async (person: PersonId) =>
      (await db.selectFrom("capacities").select("organisation_id").where("person", "=", person).execute()).map(
        ({ organisation_id }) => organisation_id,
      );
    expect([await at_(ada.person), await at_(member.person)]).toEqual([[lure], expect.arrayContaining([mine])]);
    const { rows } = await sql`select parent from organisation_parents where organisation = ${under}`.execute(db);
    expect(rows).toEqual([{ parent: lure }]);
  });
});

test("an organisation that others may not see stands in nobody's way, and no refusal tells that it is there", async () => {
  const ror = "05dxps055";
  const add = (name: string, visibility: string, who: SignedInForTest) =>
    post("/organisations/new", { name, kind: "ngo", visibility, ror, mineIsNew: "yes" }, who);
  const other = await at.signInAs();
  expect((await add("Kept Apart", "me", member)).status).toBe(200);
  expect((await add("Open Door", "installation", other)).status).toBe(200);
  const refused = await add("Third Door", "public", other);
  expect([refused.status, ((await refused.json()) as { fields: object }).fields]).toMatchObject([
    422,
    { ror: expect.anything() },
  ]);
  // Shown, it would stand beside one of the same id, which its keeper sees.
  const { id, version } = await db
    .selectFrom("organisations")
    .select(["id", "version"])
    .where("name", "=", "Kept Apart")
    .executeTakeFirstOrThrow();
  const shown = await post(
    `/organisations/${id}/visibility`,
    { version: String(version), visibility: "public" },
    member,
  );
  expect(shown.status).toBe(422);
});
