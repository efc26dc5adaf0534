import type { Hono } from "hono";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { journaled, readAfter } from "../../platform/journal/index.ts";
import { addressOf } from "../../platform/sign-in/index.ts";
import { directoryRoutes } from "../routes/index.ts";
import { type SignedInForTest, type TestDoors, testDeps, testDoors } from "../testing.ts";
import { untold } from "./commands/keeping.ts";
import { tieLimits } from "./model.ts";
import type { TiesView } from "./pages/view.ts";
import { moveTies } from "./store/ties.ts";
import { makeConsent, makePerson, makeTie } from "./testing.ts";
import { openWays } from "./ways.ts";

const origin = "http://localhost";
let db: Db;
let at: TestDoors;
let site: Hono;
let kit: ReturnType<typeof testDeps>;

const day0 = {
  id: crypto.randomUUID(),
  title: "Highland / Day 0",
  href: "/highland/2026/sessions/day-0",
  within: [],
};
/** Who took part in it. */
let there: readonly PersonId[] = [];
let perhaps: readonly PersonId[] = [];

beforeAll(async () => {
  ({ db } = await testDatabase());
  at = testDoors(db);
  kit = testDeps(db, at.doors, {
    list: async () => [day0],
    find: async (id) => (id === day0.id ? day0 : null),
    people: async () => ({ sure: there, perhaps }),
  });
  const onBroken = (_request: string, error: unknown) => {
    throw error;
  };
  site = createSite({ routes: directoryRoutes(kit.deps), whoAsks: at.whoAsks, origin, onBroken });
});

const post = (path: string, fields: Record<string, string>, who?: SignedInForTest) =>
  site.request(path, { method: "POST", body: new URLSearchParams(fields), headers: who?.headers ?? { origin } });
const ties = async (who: SignedInForTest, query = ""): Promise<TiesView> =>
  (await site.request(`/me/ties.json${query}`, { headers: who.headers })).json() as Promise<TiesView>;
const shown = async (name: string): Promise<SignedInForTest> => {
  const who = await at.signInAs({ name });
  await sql`update persons set visibility = 'installation' where id = ${who.person}`.execute(db);
  return who;
};
const how = { closeness: "know", origin: "list", note: "the routing list" };
const letterTo = async (who: SignedInForTest) => {
  await kit.deps.mail.settled();
  const to = await addressOf(db, who.person);
  return kit.letters.findLast((letter) => letter.to === to);
};

describe("a personal directory", () => {
  test("is kept, renewed and ended by its owner, and seen by nobody else", async () => {
    const [ada, ngozi] = [await shown("Ada"), await shown("Ngozi")];
    expect((await site.request("/me/ties")).status).toBe(401);
    expect((await post("/me/ties", { person: ngozi.person, ...how }, ada)).status).toBe(303);
    expect(await ties(ada)).toMatchObject({ count: 1, ties: [{ name: "Ngozi", confirmed: false, state: "fresh" }] });
    expect(await ties(ngozi)).toMatchObject({ count: 0, ties: [], asked: [], confirmed: [] });
    const { contacts, ways } = kit.deps;
    expect(await contacts.whoCounts(ngozi.person)).toEqual([ada.person]);
    expect([...(await contacts.whoseContact(ngozi.person, [ada.person, ngozi.person]))]).toEqual([ada.person]);
    expect([await ways.known(ada.person), await ways.known(ngozi.person)]).toEqual([[ngozi.person], []]);
    await sql`update ties set renewed_at = now() - interval '400 days' where owner = ${ada.person}`.execute(db);
    expect((await ties(ada)).ties[0]?.state).toBe("fading");
    await post("/me/ties/renew", { person: ngozi.person }, ada);
    expect((await ties(ada)).ties[0]?.state).toBe("fresh");
    expect((await post("/me/ties/renew", { person: ada.person }, ngozi)).status).toBe(404);
    await post("/me/ties/end", { person: ngozi.person }, ada);
    expect((await ties(ada)).count).toBe(0);
    expect((await post("/me/ties/end", { person: ngozi.person }, ada)).status).toBe(404);
  });

  test("takes nobody whom its owner may not see, and not oneself", async () => {
    const [ada, hidden] = [await shown("Ada"), await at.signInAs({ name: "Hidden" })];
    for (const person of [hidden.person, crypto.randomUUID()]) {
      expect((await post("/me/ties", { person, ...how }, ada)).status).toBe(404);
      expect((await site.request(`/me/ties/new?person=${person}`, { headers: ada.headers })).status).toBe(404);
    }
    expect((await post("/me/ties", { person: ada.person, ...how }, ada)).status).toBe(422);
    expect((await post("/me/ties", { person: "x", ...how }, ada)).status).toBe(422);
    expect((await post("/me/ties", { person: hidden.person, ...how, note: "x".repeat(201) }, ada)).status).toBe(422);
  });

  test("is confirmed from a letter, without signing in; a GET answers nothing, and the link works once", async () => {
    const [ada, ngozi] = [await shown("Ada"), await shown("Ngozi")];
    await post("/me/ties", { person: ngozi.person, ...how, ask: "yes" }, ada);
    const letter = await letterTo(ngozi);
    expect(letter?.before.join()).toContain("the routing list");
    const link = new URL(letter?.link.href ?? "");
    for (let times = 0; times < 2; times++) expect((await site.request(link.pathname + link.search)).status).toBe(200);
    expect((await ties(ada)).ties[0]).toMatchObject({ confirmed: false, asked: true });
    const token = link.searchParams.get("token") ?? "";
    expect((await post("/me/ties/confirm", { token, answer: "yes", closeness: "well" })).status).toBe(303);
    expect((await ties(ada)).ties[0]).toMatchObject({ name: "Ngozi", confirmed: true, closeness: "know" });
    expect(await ties(ngozi)).toMatchObject({
      ties: [{ name: "Ada", confirmed: true, closeness: "well" }],
      confirmed: [{ name: "Ada" }],
    });
    expect((await post("/me/ties/confirm", { token, answer: "no" })).status).toBe(404);
    // Ending one's own tie is one's own affair; taking the confirmation back is said.
    await post("/me/ties/end", { person: ada.person }, ngozi);
    expect((await ties(ada)).ties[0]?.confirmed).toBe(true);
    await post("/me/ties/unconfirm", { person: ada.person }, ngozi);
    expect((await ties(ada)).ties[0]?.confirmed).toBe(false);
  });

  test("of an address one knows, it tells nothing until its owner says yes", async () => {
    const [ada, grace] = [await shown("Ada"), await at.signInAs({ name: "Grace" })];
    const email = (await addressOf(db, grace.person)) ?? "";
    const answers = [];
    for (const typed of [email, "nobody@example.org"]) {
      const answer = await post("/me/ties/by-mail", { email: typed, ...how }, ada);
      answers.push([answer.status, answer.headers.get("location")]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const before = await ties(ada);
    expect(before.count).toBe(0);
    expect(before.waiting.map((one) => one.email).sort()).toEqual([email, "nobody@example.org"].sort());
    expect(JSON.stringify(before)).not.toContain("Grace");
    expect(JSON.stringify(before)).not.toContain(grace.person);
    // Asked again within the month, no second letter goes out.
    await kit.deps.mail.settled();
    const sent = kit.letters.length;
    await post("/me/ties/by-mail", { email, ...how }, ada);
    await kit.deps.mail.settled();
    expect(kit.letters.length).toBe(sent);
    expect((await ties(grace)).asked).toMatchObject([{ name: "Ada" }]);
    await post("/me/ties/answer", { person: ada.person, answer: "no" }, grace);
    expect((await ties(grace)).asked).toEqual([]);
    // A no changes nothing that who asked can see.
    expect(await ties(ada)).toEqual(before);
  });

  test("is no place for the world's address book", async () => {
    const ada = await shown("Ada");
    const many = async (count: number) => {
      for (let n = 0; n < count; n++) await makeTie(db, ada.person, await makePerson(db, `Person ${n}`));
    };
    await many(tieLimits.newADay);
    const refused = await post("/me/ties", { person: await makePerson(db, "One more"), ...how }, ada);
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining("Go on tomorrow")]);
    expect((await ties(ada, "?q=person+1")).ties.map(({ name }) => name)).toContain("Person 17");
    expect(await ties(ada, "?page=3")).toMatchObject({ page: 2, pages: 2 });
  });

  test("has the same limits for many requests at once", async () => {
    const ada = await shown("Ada");
    const people = await Promise.all(Array.from({ length: 5 }, (_, n) => makePerson(db, `At once ${n}`)));
    for (let n = 2; n < tieLimits.newADay; n++) await makeTie(db, ada.person, await makePerson(db, `Person ${n}`));
    const codes = (answers: readonly Response[]) => answers.map(({ status }) => status).toSorted();
    const added = people.map((person) => post("/me/ties", { person, ...how }, ada));
    expect(codes(await Promise.all(added))).toEqual([303, 303, 409, 409, 409]);
    const grace = await shown("Grace");
    for (let n = 2; n < tieLimits.offersADay; n++)
      await post("/me/ties/by-mail", { email: `${n}@example.org`, ...how }, grace);
    const asked = people.map((_, n) => post("/me/ties/by-mail", { email: `at-once-${n}@example.org`, ...how }, grace));
    expect(codes(await Promise.all(asked))).toEqual([303, 303, 409, 409, 409]);
  });

  test("tells nobody whose an address is: somebody asked by name and by address waits under both", async () => {
    const [ada, grace, tariq] = [await shown("Ada"), await shown("Grace"), await shown("Tariq")];
    const email = (await addressOf(db, grace.person)) ?? "";
    for (const { person } of [grace, tariq]) await post("/me/ties", { person, ...how, ask: "yes" }, ada);
    await letterTo(grace);
    const sent = kit.letters.length;
    const waiting = async () => (await ties(ada)).waiting.length;
    const grows = [await waiting()];
    for (const typed of [email, "somebody-else@example.org"]) {
      await post("/me/ties/by-mail", { email: typed, ...how }, ada);
      grows.push(await waiting());
    }
    expect(grows).toEqual([0, 1, 2]);
    await kit.deps.mail.settled();
    expect(kit.letters.length).toBe(sent);
    await post("/me/ties/answer", { person: ada.person, answer: "yes" }, grace);
    expect(await waiting()).toBe(1);
  });

  test("asks whoever has an address at an even beat, or how long it took would tell whether anybody is known by it", async () => {
    const [ada, grace] = [await shown("Ada"), await shown("Grace")];
    const waited: number[] = [];
    const pace = { now: () => 0, wait: async (ms: number) => void waited.push(ms) };
    const paced = createSite({
      routes: directoryRoutes({ ...kit.deps, pace }),
      whoAsks: at.whoAsks,
      origin,
      onBroken: () => {},
    });
    for (const email of [(await addressOf(db, grace.person)) ?? "", "known-to-nobody@example.org"]) {
      const body = new URLSearchParams({ email, ...how });
      const sent = await paced.request("/me/ties/by-mail", { method: "POST", body, headers: ada.headers });
      expect(sent.status).toBe(303);
    }
    expect(waited).toEqual([250, 250]);
  });

  test("leaves lines in the journal from which nobody learns whose it is", async () => {
    const lines = (await readAfter(db, 0, 5_000)).filter(({ act }) => act === "tie.write");
    expect(lines.length).toBeGreaterThan(10);
    for (const { actor, subject, payload, capacity } of lines) {
      expect([actor, capacity, subject, payload]).toEqual([null, null, "/ties", {}]);
    }
  });
});

describe("after a session", () => {
  const met = (people: readonly PersonId[], who: SignedInForTest, fields: Record<string, string> = {}) => {
    const body = new URLSearchParams({ at: day0.id, closeness: "met", ...fields });
    for (const person of people) body.append("people", person);
    return site.request("/me/ties/met", { method: "POST", body, headers: who.headers });
  };

  test("those one met there are kept at once, of those whom one may see; who is known already is renewed", async () => {
    const [ada, ngozi, tariq, mei] = [
      await shown("Ada"),
      await shown("Ngozi"),
      await shown("Tariq"),
      await shown("Mei"),
    ];
    const hidden = await at.signInAs({ name: "Hidden" });
    there = [ada, ngozi, tariq, hidden].map(({ person }) => person);
    perhaps = [mei, hidden, ada].map(({ person }) => person);
    await makeTie(db, ada.person, tariq.person, { closeness: "well", note: "School" });
    await sql`update ties set renewed_at = now() - interval '500 days' where owner = ${ada.person}`.execute(db);
    const page = await site.request(`/me/ties/met.json?at=${day0.id}`, { headers: ada.headers });
    expect(await page.json()).toMatchObject({
      place: { title: "Highland / Day 0" },
      people: [
        { name: "Ngozi", known: false, perhaps: false },
        { name: "Tariq", known: true, perhaps: false },
        { name: "Mei", known: false, perhaps: true },
      ],
    });
    const asked = await (await site.request(`/me/ties/met?at=${day0.id}`, { headers: ada.headers })).text();
    expect(asked.indexOf("Is it them?")).toBeGreaterThan(asked.indexOf("Tariq"));
    expect(asked.indexOf("Mei")).toBeGreaterThan(asked.indexOf("Is it them?"));
    const kept = await met([ngozi.person, tariq.person, hidden.person], ada, { ask: "yes" });
    expect([kept.status, kept.headers.get("location")]).toEqual([303, "/me/ties"]);
    expect(
      (await ties(ada)).ties.map(({ name, closeness, note, asked, state }) => [name, closeness, note, asked, state]),
    ).toEqual(
      expect.arrayContaining([
        ["Ngozi", "met", "Highland / Day 0", true, "fresh"],
        ["Tariq", "well", "School", false, "fresh"],
      ]),
    );
    expect((await ties(ada)).count).toBe(2);
    expect((await letterTo(ngozi))?.before.join()).toContain("Highland / Day 0");
    expect(await letterTo(tariq)).toBeUndefined();
    expect(await ties(hidden)).toMatchObject({ count: 0, asked: [] });
  });

  test("nothing is kept where nobody is ticked, nowhere, and beyond what a day allows", async () => {
    const ada = await shown("Ada");
    there = [];
    for (let n = 0; n <= tieLimits.newADay; n++) there = [...there, await makePerson(db, `Delegate ${n}`)];
    const refused = [await met([], ada), await met([crypto.randomUUID() as PersonId], ada), await met(there, ada)];
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 409]);
    expect((await met(there.slice(1), ada, { at: crypto.randomUUID() })).status).toBe(404);
    expect((await ties(ada)).count).toBe(0);
    expect((await met(there.slice(1), ada)).status).toBe(303);
    expect((await ties(ada)).count).toBe(tieLimits.newADay);
    expect((await site.request(`/me/ties/met?at=${day0.id}`)).status).toBe(401);
  });
});

describe("the graph of a process", () => {
  const now = new Date();
  const ask = async (ways: ReturnType<typeof openWays>, from: PersonId, to: PersonId) =>
    (await ways.find({ from, to: [to], most: 3, now })).map(({ people }) => people.length - 1);

  test("follows ties, consent and people who go, in a process that began before and in one that begins after", async () => {
    const [a, b, c, d] = await Promise.all(["A", "B", "C", "D"].map((name) => makePerson(db, name)));
    if (!a || !b || !c || !d) throw new Error("four people");
    const early = openWays(db);
    await early.catchUp();
    const both = async () => {
      const found = [await ask(early, a, d), await ask(openWays(db), a, d)];
      expect(found[0]).toEqual(found[1]);
      return found[0];
    };
    for (const [owner, other] of [
      [a, b],
      [b, c],
      [c, d],
    ] as const)
      await makeTie(db, owner, other);
    expect(await both()).toEqual([]);
    await makeConsent(db, b);
    await makeConsent(db, c);
    expect(await both()).toEqual([3]);
    expect(await ask(early, d, a)).toEqual([]);
    expect([...(await early.reachable(a, now))].sort()).toEqual([b, c, d].sort());
    await makeTie(db, b, c, { alone: true });
    expect(await both()).toEqual([]);
    await makeTie(db, b, c);
    expect(await both()).toEqual([3]);
    // Whoever is asked has said themselves that they know who asks.
    await sql`update ties set confirmed_at = null where owner = ${b} and other = ${c}`.execute(db);
    expect(await both()).toEqual([]);
    expect([...(await early.reachable(a, now))].sort()).toEqual([b, c].sort());
    await makeTie(db, b, c);
    await sql`update ties set confirmed_at = null where owner = ${c} and other = ${d}`.execute(db);
    expect(await both()).toEqual([3]);
    expect(await early.find({ from: a, to: [d], without: new Set([c]), most: 3, now })).toEqual([]);
    await sql`delete from persons where id = ${c}`.execute(db);
    expect(await both()).toEqual([]);
    expect(await early.catchUp()).toBe(0);
  });

  test("when two entries turn out to be one person, their ties become one's", async () => {
    const [a, b, twin, d] = await Promise.all(["A", "B", "B again", "D"].map((name) => makePerson(db, name)));
    if (!a || !b || !twin || !d) throw new Error("four people");
    for (const [owner, other] of [
      [a, twin],
      [b, twin],
      [twin, d],
      [b, d],
    ] as const)
      await makeTie(db, owner, other);
    await makeConsent(db, b);
    await journaled(db, untold({}), (writing) => moveTies(writing, twin, b, null));
    expect(await ask(openWays(db), a, d)).toEqual([2]);
    expect(await db.selectFrom("ties").select("other").where("owner", "=", b).execute()).toEqual([{ other: d }]);
  });
});
