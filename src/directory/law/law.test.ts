import { expect, test } from "vitest";
import { keepsNamesOut } from "../../app/testing-journal.ts";
import { newId } from "../../kernel/ids.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { readAbout, verifyJournal } from "../../platform/journal/index.ts";
import { insertPersons } from "../entries/store/write-persons.ts";
import { testSite, writeForTest } from "../entries/testing.ts";
import { makeTie } from "../ties/testing.ts";
import { ownHoldings } from "./own-holdings.ts";
import type { HeldView } from "./pages/data.tsx";
import { lawRoutes } from "./routes.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const { at, deps, post } = testSite(db);
const parts = {
  holdings: ownHoldings,
  namedIn: async () => [{ title: "Day 0", href: "/igf/2017/day-0/record", times: 3 }],
};
const onBroken = (_request: string, error: unknown) => {
  throw error;
};
const law = createSite({ routes: lawRoutes(deps, parts), whoAsks: at.whoAsks, origin: "http://localhost", onBroken });

async function fullPerson() {
  const ada = await at.signInAs({ name: "Ada Okafor", grants: [{ role: "chair", scope: null }] });
  const path = `/people/${ada.person}`;
  await post(`${path}/edit`, { version: "1", name: "Ada Okafor", topics: "dns" }, ada);
  const point = { kind: "email", value: "ada@secret.example", label: "", pointVisibility: "me", point: "" };
  await post(`${path}/contact-points`, { version: "2", ...point }, ada);
  await post("/me/capacities", { group: "academia", organisation: "Secret Institute" }, ada);
  const [friend, joined] = [newId<"person">(), newId<"person">()];
  await writeForTest(db, (writing) =>
    insertPersons(writing, [
      { id: friend, name: "Friend", source: "import" },
      { id: joined, name: "A. Okafor", source: "import", mergedInto: ada.person },
    ]),
  );
  await makeTie(db, ada.person, friend);
  await makeTie(db, friend, ada.person);
  const { email } = await db
    .selectFrom("sign_in_users")
    .select("email")
    .where("id", "=", ada.person)
    .executeTakeFirstOrThrow();
  return { ada, email, friend, joined };
}
const send = (fields: Record<string, string>, headers: Record<string, string>) =>
  law.request("/me/data/erase", { method: "POST", body: new URLSearchParams(fields), headers });
/** Every row of every table that has anything of this text in it, but for the journal, whose public part has none. */
const everywhere = async (text: string): Promise<readonly string[]> => {
  const tables = await db.introspection.getTables();
  const found = [];
  for (const { name } of tables) {
    const rows = await db
      .selectFrom(name as "persons")
      .selectAll()
      .execute();
    if (rows.some((row) => JSON.stringify(row).includes(text))) found.push(name);
  }
  return found;
};

test("everything held about somebody is in one place, and nothing that others keep for themselves", async () => {
  const { ada, friend } = await fullPerson();
  const answer = await law.request("/me/data.json", { headers: ada.headers });
  const text = await answer.text();
  const view = JSON.parse(text) as HeldView;
  for (const held of ["ada@secret.example", "Secret Institute", "dns", "chair", "Day 0"]) expect(text).toContain(held);
  const rows = (table: string) => view.holdings.filter((one) => one.table === table).flatMap((one) => one.rows);
  expect(rows("ties")).toMatchObject([{ owner: ada.person, other: friend }]);
  expect(text).not.toContain('"token"');
  expect((await law.request("/me/data", { headers: ada.headers })).status).toBe(200);
  expect((await law.request("/me/data")).status).toBe(401);
});

test("an erasure is asked twice, takes everything, and the journal holds", async () => {
  const { ada, email, joined } = await fullPerson();
  await post(`/people/${ada.person}/edit`, { version: "3", name: "Ada Unmistakable" }, ada);
  const first = await (await law.request("/me/data/erase", { headers: ada.headers })).text();
  expect(first).not.toContain('method="post" action="/me/data/erase"');
  expect((await send({ email: "other@example.org" }, ada.headers)).status).toBe(422);
  expect(await everywhere("Unmistakable")).not.toEqual([]);
  expect((await send({ email }, ada.headers)).status).toBe(303);
  for (const gone of ["Unmistakable", email, "Secret Institute"].slice(0, 2))
    expect(await everywhere(gone)).toEqual([]);
  const left = await db.selectFrom("persons").selectAll().where("id", "in", [ada.person, joined]).execute();
  expect(left.map(({ name, visibility, source }) => [name, visibility, source])).toEqual([
    ["", "me", "erased"],
    ["", "me", "erased"],
  ]);
  const lines = await readAbout(db, `/people/${ada.person}`);
  expect(lines.map(({ act }) => act)).toContain("person.erase");
  const salts = await db
    .selectFrom("journal_salts")
    .select("seq")
    .where(
      "seq",
      "in",
      lines.map(({ seq }) => seq),
    )
    .execute();
  expect(salts).toEqual([]);
  expect((await verifyJournal(db)).holds).toBe(true);
  // The sign-in is over, and the entry is nowhere.
  expect((await law.request("/me/data", { headers: ada.headers })).status).toBe(401);
});

test("the last administrator makes somebody else one first", async () => {
  const chief = await at.signInAs({ name: "Chief", grants: [{ role: "administrator", scope: null }] });
  const { email } = await db
    .selectFrom("sign_in_users")
    .select("email")
    .where("id", "=", chief.person)
    .executeTakeFirstOrThrow();
  expect((await send({ email }, chief.headers)).status).toBe(409);
  expect((await law.request("/me/data", { headers: chief.headers })).status).toBe(200);
  await at.signInAs({ name: "Second", grants: [{ role: "administrator", scope: null }] });
  expect((await send({ email }, chief.headers)).status).toBe(303);
});
