import { expect, test } from "vitest";
import { keepsNamesOut } from "../app/testing-journal.ts";
import { seatsAt } from "../modalities/index.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { addressOf, findPersonAt } from "../platform/sign-in/index.ts";
import type { DelegatesView } from "./delegates-view-model.ts";
import { tendRounds } from "./index.ts";
import { endOfTerm } from "./rules/terms.ts";
import { applicationFields, get, hour, json, post, roundFields, testRound, windowFields } from "./testing.ts";
import type { ApplicationView, ApplyView, DeskView } from "./view-model.ts";

const { db } = await testDatabase();
keepsNamesOut(db);
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
  /** The token of the last letter that asks somebody. */
  const lastAsked = async () => {
    await of.mailed();
    return new URL(of.letters.at(-1)?.link?.href ?? "").searchParams.get("token") ?? "";
  };
  const answer = async (yesOrNo: "yes" | "no", token: string) =>
    post(site, "/accreditation/invitations", { token, answer: yesOrNo });
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
  // Asked by letter: the one place left is kept for them, and nobody is known here before they accept.
  expect((await add("Ben")).status).toBe(200);
  expect((await add("Dee")).code).toBe("delegation-full");
  expect(await findPersonAt(db, "ben@lakes.example")).toBeNull();
  expect(await json<ApplicationView>(site, one, ada)).toMatchObject({
    delegates: [{ name: "Ada Okafor" }],
    invited: [{ name: "Ben", kind: "delegate" }],
  });
  expect((await answer("yes", await lastAsked())).status).toBe(200);
  expect((await answer("yes", await lastAsked())).code).toBe("invitation-dead");
  const seats = async () =>
    (await seatsAt(db, [of.process.id])).filter(({ organisation }) => organisation === "Lakes CERT");
  expect((await seats()).map(({ capacity, until }) => [capacity, until])).toEqual(
    Array.from({ length: 2 }, () => ["accredited-stakeholder", endOfTerm(lastDay, "America/New_York")]),
  );
  const [, ben] = (await json<ApplicationView>(site, one, ada)).delegates;
  // Taken out once, however often it is asked for at the same time.
  const drop = () => post(site, `${one}/delegates/drop`, { delegate: ben?.id ?? "" }, ada);
  const dropped = await Promise.all([drop(), drop(), drop()]);
  expect(dropped.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
  const now = () => new Date(Date.now() + clock.ahead);
  expect((await seats()).filter(({ until }) => until && until > now())).toHaveLength(1);

  // Handed over: who had it loses it, stays in the delegation, and the other can do all of it.
  const hand = { focalName: "Cy Mbeki", focalEmail: "cy@lakes.example" };
  expect((await post(site, `${one}/focal-point`, hand, stranger)).status).toBe(403);
  expect((await post(site, `${one}/focal-point`, hand, ada)).status).toBe(200);
  expect((await json<ApplicationView>(site, one, ada)).isOwn).toBe(true);
  expect((await answer("yes", await lastAsked())).status).toBe(200);
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

test("whoever is named by an address stays unknown, unnamed and uncounted until they accept", async () => {
  const of = await testRound(db, "oewg-2021-2025", { signUp: "invited" });
  const { site, home, secretary, clock } = of;
  await post(site, `${home}/rounds`, { ...roundFields(), delegation: "3" }, secretary);
  const ada = await of.signIn("Ada Okafor");
  const known = await of.signIn("A Name That Only Its Owner Tells");
  const email = (await addressOf(db, known.person)) ?? "";
  const one = String((await post(site, `${home}/apply`, applicationFields("Hills CERT"), ada)).location);
  const lastAsked = async () => {
    await of.mailed();
    return new URL(of.letters.at(-1)?.link?.href ?? "").searchParams.get("token") ?? "";
  };
  const answer = (token: string, yesOrNo = "yes") =>
    post(site, "/accreditation/invitations", { token, answer: yesOrNo });
  const hand = (focalEmail: string, who = ada) =>
    post(site, `${one}/focal-point`, { focalName: "As I wrote it", focalEmail }, who);
  const people = async () =>
    (
      await db
        .selectFrom("sign_in_users")
        .select(({ fn }) => fn.countAll().as("n"))
        .executeTakeFirstOrThrow()
    ).n;

  // An applicant brings nobody in where one comes by invitation, and learns nothing of who is here already.
  const before = await people();
  const [strangers, members] = [await hand("nobody@hills.example"), await hand(email)];
  expect({ ...strangers, said: "" }).toEqual({ ...members, said: "" });
  const page = (await get(site, one, ada)).text;
  expect(page).toContain("As I wrote it");
  expect(page).not.toContain("Only Its Owner");
  expect(await people()).toBe(before);
  // The second took the place of the first, whose link is dead.
  await of.mailed();
  const tokens = of.letters.map(({ link }) => new URL(link?.href ?? "").searchParams.get("token") ?? "");
  expect((await answer(tokens[0] ?? "")).code).toBe("invitation-dead");
  expect((await json<ApplicationView>(site, one, ada)).invited).toHaveLength(1);
  expect((await answer(await lastAsked(), "no")).status).toBe(200);
  expect((await json<ApplicationView>(site, one, ada)).invited).toEqual([]);
  await hand("nobody@hills.example");
  expect((await answer(await lastAsked())).code).toBe("invitation-members-only");
  expect(await people()).toBe(before);
  const [asked] = (await json<ApplicationView>(site, one, ada)).invited;
  expect((await post(site, `${one}/invitations/drop`, { invitation: asked?.id ?? "" }, known)).status).toBe(404);
  expect((await post(site, `${one}/invitations/drop`, { invitation: asked?.id ?? "" }, ada)).status).toBe(200);
  expect((await answer(await lastAsked())).code).toBe("invitation-dead");

  // An address is written to a few times, whoever asks.
  const often = [];
  for (let n = 0; n < 6; n++) often.push((await hand("often@hills.example")).status);
  expect(often).toEqual([200, 200, 200, 200, 200, 429]);
  // And nobody fills the list, however many requests come at once.
  const busy = await of.signIn("Busy");
  const applied = await Promise.all(
    Array.from({ length: 13 }, (_, n) => post(site, `${home}/apply`, applicationFields(`Busy ${n}`), busy)),
  );
  expect(applied.filter(({ status }) => status === 200)).toHaveLength(10);
  expect(applied.find(({ status }) => status !== 200)?.code).toBe("too-many-open");

  // Whoever was admitted brings their delegation, up to its number, however many ask at once.
  await post(site, `${one}/check`, { verdict: "complete" }, secretary);
  clock.ahead = 6 * hour;
  await post(site, `${home}/circulate`, windowFields(), secretary);
  clock.ahead = 25 * hour;
  await post(site, `${home}/settle`, {}, secretary);
  const inTheRoom = await people();
  const many = await Promise.all(
    ["b", "c", "d", "e", "f"].map((name) =>
      post(site, `${one}/delegates`, { name, email: `${name}@hills.example` }, ada),
    ),
  );
  expect(many.filter(({ status }) => status === 200)).toHaveLength(2);
  expect((await answer(await lastAsked())).status).toBe(200);
  expect(await people()).toBe(Number(inTheRoom) + 1);
  // Who never answers is forgotten after thirty days.
  const waiting = () => db.selectFrom("accreditation_invitations").select("email").execute();
  expect(await waiting()).not.toEqual([]);
  await tendRounds({ ...of.deps, now: () => new Date(Date.now() + clock.ahead + 31 * day), keepers: async () => [] });
  expect(await waiting()).toEqual([]);
  // The secretariat may invite people anyway.
  expect((await hand("chosen@hills.example", secretary)).status).toBe(200);
  expect(await findPersonAt(db, "chosen@hills.example")).not.toBeNull();
}, 180_000);
