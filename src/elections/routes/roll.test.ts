import { expect, test } from "vitest";
import { keepsNamesOut } from "../../app/testing-journal.ts";
import { adoptTextForTest, seatForTest } from "../../modalities/testing.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { electedCommittee, electionsSite, electionTyped, moments, ruledTyped } from "../testing.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
const { place, post, get, at, doors, broken } = await electionsSite(db);
const secretary = await doors.signInAs({ name: "Sefa Ito", grants: [{ role: "secretariat", scope: null }] });
const here = `${place.href}/elections`;
const [ada, bo, chi, dana] = await Promise.all(
  ["Ada Okafor", "Bo Lind", "Chi Nwosu", "Dana Levi"].map((name) => doors.signInAs({ name })),
);
const addressOf = async (who: typeof ada) =>
  (
    await db
      .selectFrom("sign_in_users")
      .select("email")
      .where("id", "=", who?.person as never)
      .executeTakeFirst()
  )?.email ?? "";
const show = (who: typeof ada, visibility: "public" | "installation" | "me") =>
  db
    .updateTable("persons")
    .set({ visibility })
    .where("id", "=", who?.person as never)
    .execute();
const limited = electionTyped({ capOf: "affiliation", capMost: "1" });

test("names that look alike are one employer once a human says so; until then nothing is counted or published", async () => {
  at(moments.before);
  const { location } = (await post(`${here}/new`, limited, secretary)).body;
  for (const [who, affiliation] of [
    [ada, "ABB"],
    [bo, "ABB Ltd."],
    [chi, "Lakes Exchange"],
  ] as const)
    expect((await post(`${location}/nominations`, { affiliation }, who ?? null)).status).toBe(200);
  const people = await Promise.all([ada, bo, chi, dana].map(addressOf));
  await post(`${location}/roll`, { people: people.join("\n") }, secretary);
  const open = (await get(`${location}.json`, secretary)).json.employers;
  expect(open).toEqual({ together: [], open: [{ one: "ABB", other: "ABB Ltd." }], answered: [], mayAnswer: true });
  const nobody = await post(`${location}/employers`, { one: "ABB", other: "Lakes Exchange", same: "yes" }, secretary);
  expect(nobody.body.code).toBe("employers-not-asked");
  expect((await post(`${location}/employers`, { ...open.open[0], same: "yes" }, ada ?? null)).status).toBe(403);
  at(moments.open);
  for (const who of [ada, bo, chi, dana])
    expect((await post(`${location}/vote`, { "rank-1": "1", "rank-2": "2", "rank-3": "3" }, who ?? null)).status).toBe(
      200,
    );
  at(moments.closed);
  expect((await get(`${location}.json`)).json.result).toMatchObject({ uncounted: "employers-open", outcome: null });
  expect((await get(`${location}/BALLOTS.csv`)).status).toBe(409);
  expect((await get(`${location}/ballots.json`)).status).toBe(409);
  expect((await get(location, secretary)).text).toContain("Are “ABB” and “ABB Ltd.” one employer?");
  const said = await post(`${location}/employers`, { ...open.open[0], same: "yes" }, secretary);
  expect(said.body).toMatchObject({ data: { same: true } });
  const { result, employers } = (await get(`${location}.json`)).json;
  expect(employers.together).toEqual([["ABB", "ABB Ltd."]]);
  expect(result.outcome).toMatchObject({
    winners: ["Ada Okafor", "Chi Nwosu"],
    capped: [{ name: "Bo Lind", group: "ABB" }],
  });
  expect((await get(`${location}/GROUPS.csv`)).text).toContain("Bo Lind,ABB\n");
  // What was said before the count stays.
  const again = await post(`${location}/employers`, { ...open.open[0], same: "no" }, secretary);
  expect(again.body.code).toBe("employers-not-asked");
});

test("whom the directory knows at one organisation is of one employer, however they write it", async () => {
  at(moments.before);
  const id = "00000000-0000-4000-8000-00000000abb0";
  await db
    .insertInto("organisations")
    .values({
      id,
      name: "Asea Brown Boveri",
      kind: "company",
      international: false,
      visibility: "public",
      source: "entered",
    } as never)
    .execute();
  await db
    .insertInto("organisation_names")
    .values([{ organisation: id, name: "ABB", kind: "acronym", language: null }] as never)
    .execute();
  for (const who of [ada, bo])
    await db
      .insertInto("capacities")
      .values({
        id: crypto.randomUUID(),
        person: who?.person,
        organisation: "ABB",
        organisation_id: id,
        until: null,
      } as never)
      .execute();
  const { location } = (await post(`${here}/new`, limited, secretary)).body;
  await post(`${location}/nominations`, { affiliation: "ABB" }, ada ?? null);
  await post(`${location}/nominations`, { affiliation: "Asea Brown Boveri" }, bo ?? null);
  expect((await get(`${location}.json`)).json.employers).toMatchObject({ together: [], open: [] });
  at(moments.open);
  await get(`${location}.json`);
  const fixed = await db.selectFrom("nominations").select("employer").where("employer", "is not", null).execute();
  expect(fixed).toEqual([{ employer: "Asea Brown Boveri" }, { employer: "Asea Brown Boveri" }]);
});

test("an entry that not everybody sees lends its name to no page: who works there is compared as they wrote it", async () => {
  at(moments.before);
  const id = "00000000-0000-4000-8000-00000000abb0" as never;
  await db.updateTable("organisations").set({ visibility: "installation" }).where("id", "=", id).execute();
  const { location } = (await post(`${here}/new`, limited, secretary)).body;
  await post(`${location}/nominations`, { affiliation: "ABB" }, ada ?? null);
  await post(`${location}/nominations`, { affiliation: "Brown Boveri" }, chi ?? null);
  expect((await get(location)).text).not.toContain("Asea");
  await db.updateTable("organisations").set({ visibility: "public" }).where("id", "=", id).execute();
});

test("nobody is named for having nominated, or struck out, who has not let themselves be named", async () => {
  at(moments.before);
  await show(bo, "me");
  const { location } = (await post(`${here}/new`, electionTyped(), secretary)).body;
  const propose = async (who: typeof ada, name: string) =>
    post(`${location}/nominations`, { name, email: await addressOf(who) }, bo ?? null);
  for (const [who, name] of [
    [ada, "Ada Okafor"],
    [chi, "Chi Nwosu"],
    [dana, "Dana Levi"],
  ] as const)
    expect((await propose(who, name)).status).toBe(200);
  const asked = async (who: typeof ada) => (await get(`${location}.json`, who)).json.you.asked[0];
  const answer = async (answered: string, nomination: string, who: typeof ada) =>
    (await post(`${location}/answer`, { nomination, answer: answered, reason: "Is a friend of Bo." }, who ?? null))
      .status;
  expect(await answer("accept", (await asked(ada)).id, ada)).toBe(200);
  const [declined, waiting] = [(await asked(chi)).id, (await asked(dana)).id];
  expect(await answer("decline", declined, chi)).toBe(200);
  expect(await answer("strike", declined, secretary)).toBe(409);
  expect(await answer("strike", waiting, secretary)).toBe(200);
  const { json, text } = await get(`${location}.json`);
  expect(json.candidates).toMatchObject([{ name: "Ada Okafor", nominatedBy: null }]);
  expect(text).not.toMatch(/Chi Nwosu|Dana Levi|Bo Lind/);
  await show(bo, "installation");
  expect((await get(`${location}.json`, chi)).json.candidates[0].nominatedBy).toBe("Bo Lind");
});

test("the list of voters says to each whether they are on it, shows names as the rules say, and takes objections until the opening", async () => {
  at(moments.before);
  const { location } = (await post(`${here}/new`, electionTyped(), secretary)).body;
  const list = `${location}/voters`;
  await show(bo, "me");
  expect((await get(list)).text).toContain("Sign in to see whether you are on the list.");
  await post(`${location}/roll`, { people: [await addressOf(ada), await addressOf(bo)].join("\n") }, secretary);
  expect((await get(`${list}.json`, chi)).json).toMatchObject({
    people: null,
    counts: { roll: 2, voted: null },
    you: { onRoll: false },
  });
  expect((await get(list, chi)).text).toContain("You are not on the list of voters as it stands now.");
  expect((await get(location, chi)).text).toContain("You are not on the list of voters as it stands now.");
  const named = async (who: typeof ada) =>
    (await get(`${list}.json`, who)).json.people.map((one: { name: string }) => one.name).sort();
  const kept = "somebody who keeps their name to themselves";
  expect(await named(ada)).toEqual(["Ada Okafor", kept]);
  expect(await named(bo)).toEqual(["Bo Lind", kept]);
  expect(await named(secretary)).toEqual(["Ada Okafor", "Bo Lind"]);
  await show(bo, "installation");
  expect(await named(ada)).toEqual(["Ada Okafor", "Bo Lind"]);
  const objected = await post(list, { text: "I have been a member since 2024 and am missing." }, chi ?? null);
  expect(objected.status).toBe(200);
  expect((await post(list, { text: "  " }, chi ?? null)).body.fields).toHaveProperty("text");
  expect((await get(`${list}.json`, ada)).json.objections).toEqual([]);
  const [asked] = (await get(`${list}.json`, secretary)).json.objections;
  expect(asked).toMatchObject({ by: "Chi Nwosu", own: false, answer: null });
  expect((await post(list, { objection: asked.id, text: "No." }, ada ?? null)).status).toBe(403);
  expect((await post(list, { objection: asked.id, text: "You are right, and are on it now." }, secretary)).status).toBe(
    200,
  );
  const mine = await get(list, chi);
  expect(mine.text).toContain("Answer: You are right, and are on it now.");
  const lines = await db.selectFrom("journal").select("payload").where("act", "like", "election.roll-%").execute();
  expect(JSON.stringify(lines)).not.toContain("missing");
  at(moments.open);
  expect((await post(list, { text: "Too late." }, dana ?? null)).body.code).toBe("roll-fixed");
  await post(`${location}/nominations`, {}, ada ?? null);
  at(moments.closed);
  expect((await get(`${list}.json`, ada)).json).toMatchObject({ marks: false, counts: { roll: 2, voted: 0 } });
  expect((await get(`${list}.json`, secretary)).json).toMatchObject({
    marks: true,
    people: [{ voted: false }, { voted: false }],
  });
});

test("what the modalities make public is public, after the close also who has voted; before the opening those who hold the capacity stand there", async () => {
  at(moments.before);
  const open = electedCommittee.concat(`transparency:
  - { what: the list of voters, about: voters, when: from the announcement, to: public, source: charter }
  - { what: who has voted, about: voted, when: after the close, to: public, source: charter }
`);
  await adoptTextForTest(db, place, open);
  await seatForTest(db, dana?.person as never, place.id, "voter");
  const { location } = (await post(`${here}/new`, ruledTyped(), secretary)).body;
  const list = (await get(`${location}/voters.json`)).json;
  expect(list).toMatchObject({
    electorate: "voting member",
    people: [{ name: "somebody who keeps their name to themselves", voted: null }],
    shown: { voters: { to: "public", source: "Charter of the forum" } },
  });
  expect((await get(`${location}.json`, dana)).json.you.onRoll).toBe(true);
  await show(dana, "public");
  at(moments.closed);
  expect((await get(`${location}/voters.json`)).json).toMatchObject({
    marks: true,
    people: [{ name: "Dana Levi", voted: false }],
  });
  expect(broken).toEqual([]);
});
