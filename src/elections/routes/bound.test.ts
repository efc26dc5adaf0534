import { expect, test } from "vitest";
import { keepsNamesOut } from "../../app/testing-journal.ts";
import { makeBody, makeProcess } from "../../meetings/testing.ts";
import { adoptTextForTest, seatForTest } from "../../modalities/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { findPersonAt } from "../../platform/sign-in/index.ts";
import { electedCommittee, electionsSite, electionTyped, moments, ruledTyped } from "../testing.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const { place, post, get, at, doors, broken } = await electionsSite(db);
const secretary = await doors.signInAs({ name: "Sefa Ito", grants: [{ role: "secretariat", scope: null }] });
const here = `${place.href}/elections`;
const ruled = ruledTyped();
await adoptTextForTest(db, place, electedCommittee);
const voters = await Promise.all(["Ada Okafor", "Bo Lind", "Chi Nwosu"].map((name) => doors.signInAs({ name })));
for (const { person } of voters) await seatForTest(db, person, place.id, "voter");

test("an election that deviates is refused with the rule, its source, and what can be done; nothing is saved", async () => {
  at(moments.before);
  const no = await post(`${here}/new`, { ...ruled, seats: "3", method: "schulze" }, secretary);
  expect(no.body).toMatchObject({
    status: 422,
    code: "against-modalities",
    detail: "Modalities in force: Committee of the lakes, version 1.",
    rule: "Seats: 6 (Source: Charter of the forum)",
    fields: {
      seats: "The modalities say: Seats: 6 (Source: Charter of the forum)",
      method: expect.stringContaining("Single transferable vote"),
    },
  });
  expect(no.body.instead).toContain(`${place.href}/modalities`);
  const other = await post(`${here}/new`, { ...ruled, capacity: "civil-society-member" }, secretary);
  expect(other.body.fields.capacity).toContain("By appointment (Source: Charter of the forum)");
  expect((await get(`${here}.json`)).json.elections).toEqual([]);
});

test("what is left empty is as the modalities fix it, and the form and the page say so", async () => {
  const form = await get(`${here}/new.json`, secretary);
  expect(form.json.values).toMatchObject({
    capacity: "member",
    seats: "6",
    method: "stv",
    electorateCapacity: "voter",
  });
  expect(form.json.fixed).toMatchObject([{ capacity: "elected member" }]);
  const made = await post(`${here}/new`, ruled, secretary);
  const { json } = await get(`${made.body.location}.json`);
  expect(json.terms).toMatchObject({
    seats: 6,
    method: "stv",
    cap: { of: "affiliation", most: 2 },
    termsInARow: 3,
    under: 1,
  });
  const page = (await get(made.body.location)).text;
  expect(page).toContain("What the modalities fix");
  expect(page).toContain("Two years of work in the region");
  expect(page).toContain("As it has been done</bdi> (unverified)");
  // Changed afterwards it is held to them as well.
  const edited = await post(`${made.body.location}/edit`, { ...ruled, termsInARow: "9", version: 1 }, secretary);
  expect(edited.body.fields.termsInARow).toContain("Terms in a row: 3 at most");
});

test("only whom the capacity is open to stands, and the close of nominations tells whether they can fill it", async () => {
  const { location } = (await post(`${here}/new`, ruled, secretary)).body;
  const [ada, bo, chi] = voters;
  const no = await post(`${location}/nominations`, { group: "government" }, ada ?? null);
  expect(no.body.fields.group).toContain("open this capacity to these groups");
  expect((await post(`${location}/nominations`, {}, ada ?? null)).body.fields.group).toBeDefined();
  for (const [who, group] of [
    [ada, "civil-society"],
    [bo, "private-sector"],
    [chi, "private-sector"],
  ] as const)
    expect((await post(`${location}/nominations`, { group, country: "UG" }, who ?? null)).status).toBe(200);
  expect((await get(`${location}.json`)).json.composed).toEqual([]);
  at(moments.waiting);
  // Two of one group and nobody of another differ by more than one.
  expect((await get(`${location}.json`)).json.composed).toMatchObject([{ can: false, kept: null }]);
  expect((await get(location)).text).toContain("cannot be composed as its rules say");
  at(moments.open);
  for (const who of voters) {
    const cast = await post(`${location}/vote`, { "rank-1": "1", "rank-2": "2", "rank-3": "3" }, who);
    expect(cast.status).toBe(200);
  }
  at(moments.closed);
  const { composed } = (await get(`${location}.json`)).json;
  expect(composed).toMatchObject([{ can: null, kept: false, broken: [{ check: "rest-equally" }] }]);
  expect((await post(`${location}/confirm`, {}, secretary)).status).toBe(200);
  const [line] = await db.selectFrom("journal").select("payload").where("act", "=", "election.confirm").execute();
  expect(line?.payload).toMatchObject({ composition: [{ check: "rest-equally", of: null }] });
  at(moments.before);
});

test("a lot is drawn as the modalities say, from those who hold the capacity they name", async () => {
  const typed = {
    title: "Reviewers",
    capacity: "reviewer",
    pick: "",
    perAffiliation: "",
    sources: "The lottery of 20 May 2030",
    knownFrom: "2030-05-20T12:00",
    zone: "UTC",
    pool: "Ada Okafor\nBo Lind",
  };
  const lots = `${place.href}/lots/new`;
  expect((await post(lots, { ...typed, pick: "1" }, secretary)).body.fields.pick).toContain("To be drawn: 2");
  const no = await post(lots, { ...typed, pool: "Ada Okafor\nSomebody Else" }, secretary);
  expect(no.body.fields.pool).toContain("Somebody Else does not hold the capacity");
  const made = await post(lots, typed, secretary);
  expect((await get(`${made.body.location}.json`)).json).toMatchObject({ pick: 2, perAffiliation: 1 });
  expect(broken).toEqual([]);
});

test("whoever chairs by the modalities alone enters nobody by an address: that is to invite them", async () => {
  at(moments.before);
  const other = await makeProcess(db, await makeBody(db));
  const chairs = "rules: [{ id: lead, who: [helper], may: [attend, chair], says: Helpers chair., source: charter }, ";
  await adoptTextForTest(db, other, electedCommittee.replace("rules: [", chairs));
  const chair = await doors.signInAs({ name: "Eve Chair" });
  await seatForTest(db, chair.person, other.id, "helper");
  const list = electionTyped({ capacity: "helper", electorate: "list" });
  const made = await post(`${other.href}/elections/new`, list, chair);
  expect(made.status).toBe(200);
  const people = "Somebody New <somebody.new@example.org>";
  const entered = await post(`${made.body.location}/roll`, { people }, chair);
  expect(entered).toMatchObject({ status: 403, body: { instead: expect.stringContaining("to invite them") } });
  expect((await get(made.body.location, chair)).text).not.toContain(`${made.body.location}/roll`);
  expect(await findPersonAt(db, "somebody.new@example.org")).toBeNull();
  const own = await doors.signInAs({ name: "Fay Keeper", grants: [{ role: "secretariat", scope: other.id }] });
  expect((await post(`${made.body.location}/roll`, { people }, own)).status).toBe(200);
});
