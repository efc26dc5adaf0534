import { expect, test } from "vitest";
import { adoptTextForTest, seatForTest } from "../../modalities/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { journaled } from "../../platform/journal/index.ts";
import { writeGender } from "../store/elections.ts";
import { electedCommittee, electionsSite, electionTyped, moments, ruledTyped } from "../testing.ts";

const { db } = await testDatabase();
const { place, post, get, at, doors, broken } = await electionsSite(db);
const secretary = await doors.signInAs({ name: "Sefa Ito", grants: [{ role: "secretariat", scope: null }] });

test("without modalities the page says what will be here", async () => {
  expect((await get(`${place.href}/composition.json`)).json).toMatchObject({ ruled: false, committees: [] });
});

test("a committee that is not composed as its rules say is told so, and the candidates who would mend it", async () => {
  at(moments.before);
  await adoptTextForTest(db, place, electedCommittee);
  const members = await Promise.all(["Ada", "Bo", "Chi"].map((name) => doors.signInAs({ name })));
  for (const { person } of members) await seatForTest(db, person, place.id, "civil-society-member");
  const [first] = members;
  const entry = { actor: null, capacity: null, act: "test", subject: "/", payload: {} };
  await journaled(db, entry, (writing) => writeGender(writing, first?.person as never, "woman"));
  const made = await post(`${place.href}/elections/new`, ruledTyped(), secretary);
  const stand = async (name: string, typed: Readonly<Record<string, string>>) => {
    const who = await doors.signInAs({ name });
    expect((await post(`${made.body.location}/nominations`, typed, who)).status).toBe(200);
  };
  await stand("Dana", { group: "technical-community", gender: "man" });
  await stand("Eli", { group: "private-sector" });
  await stand("Fay", { group: "technical-community" });
  await stand("Gus", { group: "private-sector" });
  await stand("Hal", { group: "private-sector" });
  await stand("Ida", { group: "technical-community" });

  const { json, text } = await get(`${place.href}/composition.json`);
  const [committee] = json.committees;
  expect(committee).toMatchObject({ compliant: false, members: 3, nominations: 6, verified: expect.any(Boolean) });
  const equal = committee.checks.find((one: { check: string }) => one.check === "rest-equally");
  expect(equal).toMatchObject({ state: "broken", missing: ["private-sector", "technical-community"] });
  // Two of each are needed beside three of civil society.
  expect(committee.mend.sets[0].names).toHaveLength(4);
  expect(committee.mend.sets[0].why[0]).toEqual([{ check: "rest-equally", of: null }]);
  // One declared gender is not told, not even as a count, and nobody is proposed for theirs.
  const gender = committee.checks.find((one: { check: string }) => one.check === "balance-gender");
  expect(gender).toMatchObject({ state: "open", has: null, missing: [] });
  expect(text).not.toMatch(/"(?:woman|man)"/);
  expect((await get(`${place.href}/composition`)).text).toContain("Not composed as the rules say.");
  expect(broken).toEqual([]);
});

test("who of a committee is too many is named as far as its reader sees their entries", async () => {
  await db.updateTable("seats").set({ organisation: "Lakes Exchange" }).execute();
  const named = async (who: typeof secretary) =>
    (await get(`${place.href}/composition.json`, who)).json.committees[0].checks
      .flatMap((one: { who: readonly string[] }) => one.who)
      .sort();
  expect(await named(secretary)).toEqual(["Ada", "Bo", "Chi"]);
  const kept = "somebody who keeps their name to themselves";
  expect(await named(await doors.signInAs({ name: "Reader" }))).toEqual([kept, kept, kept]);
});

test("whoever has served the terms that the rules allow does not stand again", async () => {
  const old = await doors.signInAs({ name: "Jo" });
  for (const [since, until] of [
    ["2027-05-09", "2028-05-09"],
    ["2028-05-09", "2029-05-09"],
    ["2029-05-09", "2030-05-09"],
  ] as const) {
    const seat = await seatForTest(db, old.person, place.id, "helper");
    await db
      .updateTable("seats")
      .set({ since: new Date(since), until: new Date(until) })
      .where("id", "=", seat)
      .execute();
  }
  const limited = await post(
    `${place.href}/elections/new`,
    electionTyped({ capacity: "helper", termsInARow: "3" }),
    secretary,
  );
  const refused = await post(`${limited.body.location}/nominations`, {}, old);
  expect(refused.body).toMatchObject({ status: 409, code: "terms-used" });
  const wider = await post(
    `${place.href}/elections/new`,
    electionTyped({ capacity: "helper", termsInARow: "4" }),
    secretary,
  );
  expect((await post(`${wider.body.location}/nominations`, {}, old)).status).toBe(200);
});
