import { beforeEach, describe, expect, test } from "vitest";
import { keepsNamesOut } from "../../../app/testing-journal.ts";
import { newId } from "../../../kernel/ids.ts";
import { testDatabase } from "../../../platform/database/testing.ts";
import type { SignedInForTest } from "../../testing.ts";
import type { SuggestionsView } from "../pages/suggest.tsx";
import { readPersonEntry } from "../store/read-persons.ts";
import { insertOrganisations } from "../store/write-organisations.ts";
import { testSite, writeForTest } from "../testing.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const { at, deps, letters, post, get } = testSite(db);
const ben = await at.signInAs({ name: "Ben" });
const secretariat = await at.signInAs({ name: "Sec", grants: [{ role: "secretariat", scope: null }] });

const visible = async (name: string): Promise<SignedInForTest> => {
  const somebody = await at.signInAs({ name });
  await post(`/people/${somebody.person}/visibility`, { version: "1", visibility: "installation" }, somebody);
  return somebody;
};
const open = async (who: SignedInForTest) =>
  (await get<SuggestionsView>(`/people/${who.person}/suggestions`, who)).view.suggestions;
const sent = async () => {
  await deps.mail.settled();
  return letters.splice(0).map(({ subject }) => subject);
};

beforeEach(() => void letters.splice(0));

describe("an update that somebody suggests", () => {
  test("changes nothing until its owner accepts it, field by field; both are written to", async () => {
    const ada = await visible("Ada");
    const path = `/people/${ada.person}`;
    const suggestion = {
      name: "Ada Okafor",
      country: "KE",
      languages: "French",
      email: "ada@new.example",
      note: "She moved.",
    };
    expect((await post(`${path}/suggest`, suggestion)).status).toBe(401);
    expect((await post(`${path}/suggest`, { name: "Ada" }, ben)).status).toBe(422);
    expect((await post(`${path}/suggest`, suggestion, ben)).status).toBe(200);
    expect(await sent()).toEqual(["An update is suggested for Ada"]);
    expect((await get(`${path}/suggestions`, ben)).status).toBe(403);
    const [one] = await open(ada);
    expect(one).toMatchObject({ by: "Ben", note: "She moved." });
    expect(one?.changes.map(({ field }) => field).sort()).toEqual(["country", "email", "languages", "name"]);
    expect(await readPersonEntry(db, ada.person)).toMatchObject({ name: "Ada", country: null, points: [] });

    const answer = `/directory/suggestions/${one?.id}`;
    expect((await post(answer, { accept: ["country"] }, ben)).status).toBe(403);
    expect((await post(answer, { accept: ["country", "email"] }, ada)).status).toBe(200);
    expect((await post(answer, { accept: ["name"] }, ada)).status).toBe(404);
    expect(await readPersonEntry(db, ada.person)).toMatchObject({
      name: "Ada",
      country: "KE",
      languages: [],
      points: [{ value: "ada@new.example", visibility: "contacts" }],
    });
    expect(await sent()).toEqual(["Your suggestion for Ada is answered"]);
    expect(await open(ada)).toEqual([]);
  });

  test("is gone when nobody answered in time, and cannot be sent without end", async () => {
    const ada = await visible("Ada");
    await post(`/people/${ada.person}/suggest`, { country: "FR" }, ben);
    const [one] = await open(ada);
    await db
      .updateTable("entry_proposals")
      .set({ expires_at: new Date(0) })
      .execute();
    expect(await open(ada)).toEqual([]);
    expect((await post(`/directory/suggestions/${one?.id}`, { accept: ["country"] }, ada)).status).toBe(404);
    const statuses = new Set();
    for (let n = 0; n < 22; n++)
      statuses.add((await post(`/people/${ada.person}/suggest`, { note: `n${n}` }, ben)).status);
    expect(statuses).toEqual(new Set([200, 422]));
  });

  test("goes to the secretariat where nobody answers for an organisation", async () => {
    const id = newId<"organisation">();
    await writeForTest(db, (writing) => insertOrganisations(writing, [{ id, name: "Mill", source: "import" }]));
    const carl = await at.signInAs({ name: "Carl" });
    await post(`/organisations/${id}/suggest`, { website: "mill.example" }, carl);
    expect(await sent()).toEqual(["An update is suggested for Mill"]);
    const { view } = await get<SuggestionsView>(`/organisations/${id}/suggestions`, secretariat);
    expect(view.suggestions[0]?.changes).toMatchObject([{ field: "website", to: "https://mill.example" }]);
    expect((await get(`/organisations/${id}/suggestions`, carl)).status).toBe(403);
  });
});
