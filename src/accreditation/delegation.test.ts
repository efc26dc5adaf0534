import { expect, test } from "vitest";
import { seatsAt } from "../modalities/index.ts";
import { testDatabase } from "../platform/database/testing.ts";
import type { DelegatesView } from "./delegates-view-model.ts";
import { tendRounds } from "./index.ts";
import { endOfTerm } from "./rules/terms.ts";
import { applicationFields, get, hour, json, post, roundFields, testRound, windowFields } from "./testing.ts";
import type { ApplicationView, ApplyView, DeskView } from "./view-model.ts";

const { db } = await testDatabase();
const day = 24 * hour;
/** A date so many days from now, in New York. */
const inDays = (days: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date(Date.now() + days * day));

test("the focal point names the delegation, hands over, is told of the end of the term and renews", async () => {
  const of = await testRound(db, "oewg-2021-2025");
  const { site, home, secretary, clock } = of;
  const lastDay = inDays(90);
  await post(site, `${home}/rounds`, { ...roundFields(), termEnds: lastDay, delegation: "2" }, secretary);
  const ada = await of.signIn("Ada Okafor");
  const stranger = await of.signIn("Somebody else");
  const one = String((await post(site, `${home}/apply`, applicationFields("Lakes CERT"), ada)).location);
  const add = (name: string, who = ada) =>
    post(site, `${one}/delegates`, { name, email: `${name.toLowerCase()}@lakes.example` }, who);
  expect((await add("Ben")).code).toBe("not-admitted");

  const file = new FormData();
  file.set("file", new File(["Our statutes."], "statutes.txt"));
  const upload = (body: FormData) =>
    site.request(`${one}/documents`, {
      method: "POST",
      body,
      headers: { accept: "application/json", ...ada.headers },
    });
  expect((await upload(file)).status).toBe(200);
  const disguised = new FormData();
  disguised.set("file", new File(["<script>"], "statutes.pdf"));
  expect((await upload(disguised)).status).toBe(422);
  const [paper] = (await json<ApplicationView>(site, one, ada)).documents;
  expect((await get(site, paper?.href ?? "", ada)).text).toBe("Our statutes.");
  expect((await get(site, paper?.href ?? "", secretary)).status).toBe(200);
  const state = await of.signIn("A delegate", { capacity: "member-state", organisation: "Norland" });
  expect((await get(site, paper?.href ?? "", state)).status).toBe(404);

  await post(site, `${one}/check`, { verdict: "complete" }, secretary);
  clock.ahead = 6 * hour;
  await post(site, `${home}/circulate`, windowFields(), secretary);
  // From now on those who may object read it, and nobody else does.
  expect((await get(site, paper?.href ?? "", state)).status).toBe(200);
  for (const who of [stranger, null]) expect((await get(site, paper?.href ?? "", who)).status).toBe(404);
  clock.ahead = 25 * hour;
  await post(site, `${home}/settle`, {}, secretary);

  expect((await add("Ben", stranger)).status).toBe(403);
  expect((await add("Ben")).status).toBe(200);
  expect((await add("Ben")).code).toBe("delegation-full");
  const seats = async () =>
    (await seatsAt(db, [of.process.id])).filter(({ organisation }) => organisation === "Lakes CERT");
  expect((await seats()).map(({ capacity, until }) => [capacity, until])).toEqual(
    Array.from({ length: 2 }, () => ["accredited-stakeholder", endOfTerm(lastDay, "America/New_York")]),
  );
  const [, ben] = (await json<ApplicationView>(site, one, ada)).delegates;
  expect((await post(site, `${one}/delegates/drop`, { delegate: ben?.id ?? "" }, ada)).status).toBe(200);
  const now = () => new Date(Date.now() + clock.ahead);
  expect((await seats()).filter(({ until }) => until && until > now())).toHaveLength(1);

  // Handed over: who had it loses it, stays in the delegation, and the other can do all of it.
  const hand = { focalName: "Cy Mbeki", focalEmail: "cy@lakes.example" };
  expect((await post(site, `${one}/focal-point`, hand, stranger)).status).toBe(403);
  expect((await post(site, `${one}/focal-point`, hand, ada)).status).toBe(200);
  expect((await add("Dee")).status).toBe(403);
  const person = await of.deps.personAt("cy@lakes.example", "Cy Mbeki", null);
  const { cookie } = await of.signInAt(person);
  const cy = { ...ada, person, cookie, headers: { cookie, origin: "http://localhost" } };
  expect((await add("Dee", cy)).code).toBe("delegation-full");
  const badges = await json<DelegatesView>(site, `${home}/delegates`, secretary);
  expect(badges.people.map(({ name, focal }) => [name, focal])).toEqual([
    ["Ada Okafor", false],
    ["Cy Mbeki", true],
  ]);
  expect((await get(site, `${home}/delegates.csv`, secretary)).text).toContain("Cy Mbeki,Lakes CERT");
  for (const who of [null, cy, state]) expect((await get(site, `${home}/delegates.csv`, who)).text).not.toContain("Cy");

  // A month on, the end of the term is near: told once, and renewed as soon as there is a round.
  clock.ahead = 31 * day;
  const tend = () => tendRounds({ ...of.deps, keepers: async () => [secretary.person] });
  expect(await tend()).toBe(1);
  expect(await tend()).toBe(0);
  await of.mailed();
  expect(of.letters.at(-1)).toMatchObject({ to: "cy@lakes.example" });
  expect((await json<DeskView>(site, `${home}/desk`, secretary)).due.map(({ name }) => name)).toEqual(["Lakes CERT"]);
  expect((await json<ApplicationView>(site, one, cy)).acts.renew).toBeNull();
  await post(site, `${home}/rounds`, { ...roundFields(31 * 24 + 5), title: "Second round" }, secretary);
  const renew = (await json<ApplicationView>(site, one, cy)).acts.renew ?? "";
  const form = JSON.parse((await get(site, renew.replace("?", ".json?"), cy)).text) as ApplyView;
  expect(form.values["name"]).toBe("Lakes CERT");
  expect((await post(site, `${home}/apply`, form.values, stranger)).code).toBe("not-yours");
  expect((await post(site, `${home}/apply`, form.values, cy)).status).toBe(200);
  expect((await json<DeskView>(site, `${home}/desk`, secretary)).due).toEqual([]);

  // The term over, nobody is added to what is past.
  clock.ahead = 92 * day;
  expect((await add("Dee", cy)).code).toBe("not-admitted");
  expect((await json<DelegatesView>(site, `${home}/delegates`, secretary)).people).toEqual([]);
}, 180_000);

test("a list that was brought has its own terms, focal points later, and the desk hears of deadlines once", async () => {
  const of = await testRound(db, "oewg-2021-2025");
  const { site, home, secretary, clock } = of;
  const fields = roundFields();
  await post(site, `${home}/rounds`, fields, secretary);
  const bring = (text: string) => post(site, `${home}/import`, { text, confirm: "yes" }, secretary);
  expect((await bring("name,until,status\nHills Institute,2027-02-30,admitted")).status).toBe(422);
  const lastDay = inDays(400);
  const list = `name;until;status;capacity\nHills Institute;${lastDay};admitted;accredited-stakeholder\nShore Société;;;ecosoc-organisation`;
  expect((await bring(list)).status).toBe(200);
  const { rows } = await json<DeskView>(site, `${home}/desk`, secretary);
  expect(rows.map(({ name, ground }) => [name, ground])).toEqual([
    ["Hills Institute", "recorded"],
    ["Shore Société", "noted"],
  ]);
  const href = rows[0]?.href ?? "";
  expect((await json<ApplicationView>(site, href)).term?.lastDay).toBe(lastDay);
  expect(await seatsAt(db, [of.process.id])).toEqual([]);
  const named = await post(
    site,
    `${href}/focal-point`,
    { focalName: "Eve", focalEmail: "eve@hills.example" },
    secretary,
  );
  expect(named.status).toBe(200);
  expect((await seatsAt(db, [of.process.id])).map(({ until }) => until)).toEqual([
    endOfTerm(lastDay, "America/New_York"),
  ]);

  // Dates that people were told move on, not back.
  const change = (extra: Record<string, string>) =>
    post(site, `${home}/rounds/change`, { ...fields, ...extra }, secretary);
  expect((await change(roundFields(3))).fields?.["untilDate"]).toContain("not brought forward");
  expect((await change({ ...roundFields(8), title: "Round one" })).status).toBe(200);
  const tend = () => tendRounds({ ...of.deps, keepers: async () => [secretary.person] });
  clock.ahead = 6 * hour;
  expect(await tend()).toBe(0);
  clock.ahead = 9 * hour;
  expect([await tend(), await tend()]).toEqual([1, 0]);
  expect((await change(roundFields(20))).status).toBe(200);
  clock.ahead = 21 * hour;
  expect(await tend()).toBe(1);
}, 180_000);
