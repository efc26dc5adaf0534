import type { Hono } from "hono";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { PersonId } from "../../kernel/ids.ts";
import type { Db } from "../../platform/database/connect.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { readAfter } from "../../platform/journal/index.ts";
import { createLimits } from "../../platform/limits/index.ts";
import { addressOf } from "../../platform/sign-in/index.ts";
import { nobodyThere } from "../places.ts";
import { directoryRoutes } from "../routes/index.ts";
import { type SignedInForTest, type TestDoors, testDeps, testDoors } from "../testing.ts";
import { makeConsent, makeTie } from "../ties/testing.ts";
import { tendIntroductions } from "./commands/tend.ts";
import type { IntroductionsView, NewView, OneView, StepView } from "./pages/view.ts";
import { patience } from "./rules/progress.ts";
import { rowOfPeople } from "./testing.ts";

const origin = "http://localhost";
const forum = {
  id: crypto.randomUUID(),
  title: "Highland Forum / Day 0",
  href: "/highland/2026/sessions/day-0",
  within: [],
};
const places = {
  list: async () => [forum],
  find: async (id: string) => (id === forum.id ? forum : null),
  people: async () => nobodyThere,
};
let db: Db;
let at: TestDoors;
let site: Hono;
let kit: ReturnType<typeof testDeps>;

beforeAll(async () => {
  ({ db } = await testDatabase());
  at = testDoors(db);
  kit = testDeps(db, at.doors, places);
  const onBroken = (_request: string, error: unknown) => {
    throw error;
  };
  site = createSite({ routes: directoryRoutes(kit.deps), whoAsks: at.whoAsks, origin, onBroken });
});

const post = (path: string, fields: Record<string, string>, who?: SignedInForTest) =>
  site.request(path, { method: "POST", body: new URLSearchParams(fields), headers: who?.headers ?? { origin } });
const read = async <View>(path: string, who?: SignedInForTest): Promise<View> =>
  (await site.request(path, { headers: { ...who?.headers, accept: "application/json" } })).json() as Promise<View>;
const wish = { message: "I look after a register of cable landings.", contact: "Signal: ada.07" };
const ask = (who: SignedInForTest, person: PersonId, more: Record<string, string> = {}) =>
  post("/introductions", { person, ...wish, ...more }, who);
const lettersTo = async (who: SignedInForTest) => {
  await kit.deps.mail.settled();
  const to = await addressOf(db, who.person);
  return kit.letters.filter((letter) => letter.to === to);
};
/** The token of the last letter that asks this person. */
const tokenOf = async (who: SignedInForTest) => {
  const letter = (await lettersTo(who)).findLast(({ link }) => link.href.includes("/introductions/answer"));
  return new URL(letter?.link.href ?? "http://none").searchParams.get("token") ?? "";
};
const answer = async (who: SignedInForTest, said: "yes" | "no", more: Record<string, string> = {}) =>
  (await post("/introductions/answer", { token: await tokenOf(who), answer: said, ...more })).status;
const people = async (...names: string[]) =>
  (await rowOfPeople(db, at, names)) as SignedInForTest[] & SignedInForTest[];
const later = (days: number) => tendIntroductions(kit.deps, new Date(Date.now() + days * 86_400_000));
const mine = async (who: SignedInForTest) => (await read<IntroductionsView>("/introductions", who)).mine;

/** Five in a row, each one of the type of the test. */
async function row<const Names extends readonly string[]>(...names: Names) {
  return (await people(...names)) as unknown as { readonly [Index in keyof Names]: SignedInForTest };
}

describe("who can introduce me", () => {
  test("names a contact of the asker's own and how many steps at most, and nobody else", async () => {
    const [ada, ngozi, tariq, mei, ines] = await row("Ada", "Ngozi", "Tariq", "Mei", "Inès");
    const view = await read<NewView>(`/introductions/new?person=${ines.person}`, ada);
    expect(view.ways).toEqual([
      { contact: { id: ngozi.person, name: "Ngozi" }, atMost: 4, band: "strong", fresh: true },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/Tariq|Mei/);
    const nearer = await read<NewView>(`/introductions/new?person=${tariq.person}`, ada);
    expect(nearer.ways).toMatchObject([{ atMost: 3 }]);
    const known = await read<NewView>(`/introductions/new?person=${ngozi.person}`, ada);
    expect(known).toMatchObject({ known: [{ name: "Ngozi" }], ways: [] });
    // Out of reach of four steps: nothing, for whoever it is.
    const far = await read<NewView>(`/introductions/new?person=${ada.person}`, mei);
    expect(far).toMatchObject({ ways: [], known: [] });
  });

  test("finds a kind of person, and people of an organisation", async () => {
    const [ada, , officer] = await row("Ada", "Ngozi", "Officer Diop");
    await sql`update persons set groups = '{government}', country = 'SN', languages = '{fr}', topics = '{phishing}'
      where id = ${officer.person}`.execute(db);
    const found = async (query: string) =>
      (await read<NewView>(`/introductions/new?${query}`, ada)).ways.map(({ contact }) => contact.name);
    expect(await found("group=government&area=western-africa&language-spoken=fr&topic=phishing")).toEqual(["Ngozi"]);
    expect(await found("group=government&area=western-africa&language-spoken=fr&topic=spam")).toEqual([]);
    expect(await found("country=sn")).toEqual(["Ngozi"]);
    expect(await found("country=SN&kind=police")).toEqual([]);
    const body = crypto.randomUUID();
    await sql`insert into organisations (id, name, kind) values (${body}, 'Gendarmerie', 'police')`.execute(db);
    await sql`insert into capacities (id, person, organisation_id) values (gen_random_uuid(), ${officer.person}, ${body})`.execute(
      db,
    );
    expect(await found("country=SN&kind=police")).toEqual(["Ngozi"]);
    expect(await found(`organisation=${body}`)).toEqual(["Ngozi"]);
    const french = await (
      await site.request(`/introductions/new?country=SN&language=fr`, { headers: ada.headers })
    ).text();
    expect(french).toContain("Sénégal");
  });

  test("takes free words in three languages for the same kind, says what it understood, and sends that on its way", async () => {
    const [ada, ngozi, officer] = await row("Ada", "Ngozi", "Officer Sarr");
    const role = crypto.randomUUID();
    const police = crypto.randomUUID();
    await sql`insert into organisations (id, name, kind) values (${police}, 'Brigade numérique', 'police')`.execute(db);
    await sql`update persons set country = 'ML', languages = '{fr}', topics = '{hameçonnage}' where id = ${officer.person}`.execute(
      db,
    );
    await sql`insert into capacities (id, person, organisation_id) values (${role}, ${officer.person}, ${police})`.execute(
      db,
    );
    const asked = (q: string) => read<NewView>(`/introductions/new?${new URLSearchParams({ q })}`, ada);
    const query = { area: "western-africa", "language-spoken": "fr", words: "law enforcement, phishing" };
    for (const q of [
      "law enforcement, West Africa, French, phishing",
      "Qui connaît un gendarme d’Afrique de l’Ouest qui parle français, hameçonnage ?",
      "شرطي غرب أفريقيا الفرنسية تصيد",
      "law enforcment West Afirca frensh pishing",
    ]) {
      const view = await asked(q);
      expect(view.goal?.query, q).toEqual(query);
      expect(view.ways.map(({ contact }) => contact.name)).toEqual(["Ngozi"]);
      expect(view.notUnderstood).toEqual([]);
      // Without one of them, more are meant.
      const [first] = view.understood;
      expect(first).toMatchObject({ what: "area", words: "Western Africa" });
      const wider = await read<NewView>(first?.without ?? "", ada);
      expect(wider.goal?.query).toEqual({ "language-spoken": "fr", words: query.words });
      expect(wider.text).toBe("French, law enforcement, phishing");
    }
    const elsewhere = await asked("police, East Africa, French");
    expect([elsewhere.ways, elsewhere.known]).toEqual([[], []]);
    const partly = await asked("police, Mali, Senegal, flurble");
    expect(partly.ways).toHaveLength(1);
    expect(partly.notUnderstood.map(({ written, why }) => [written, why])).toEqual([
      ["Senegal", "one-only"],
      ["flurble", "unknown"],
    ]);
    const instead = partly.notUnderstood[0]?.href ?? "";
    expect((await read<NewView>(instead, ada)).goal?.query).toMatchObject({ country: "SN", words: "law enforcement" });
    const page = await (
      await site.request(`/introductions/new?q=French%20police&lang=fr`, { headers: ada.headers })
    ).text();
    expect(page).toContain("France");
    expect((await post("/introductions", { ...query, ...wish, via: ngozi.person }, ada)).status).toBe(303);
    expect((await mine(ada))[0]?.goal).toBe("Western Africa · French · law enforcement · phishing");
    expect(await answer(ngozi, "yes")).toBe(303);
    expect(await answer(officer, "yes")).toBe(303);
  });

  test("of words that nobody uses and words that only hidden entries use, the same is said", async () => {
    const [ada, ngozi, officer] = await row("Ada", "Ngozi", "Keeper of Secrets");
    const everything = async () =>
      Promise.all(
        ["umbrellist, Fiji", "umbrellist", "words=umbrellist", "Fiji court"].map(async (q) => {
          const query = q.includes("=") ? q : new URLSearchParams({ q });
          return (await site.request(`/introductions/new.json?${query}`, { headers: ada.headers })).text();
        }),
      );
    const before = await everything();
    const hidden = crypto.randomUUID();
    await sql`insert into organisations (id, name, kind, visibility, country) values (${hidden}, 'Umbrellist Court', 'court', 'me', 'FJ')`.execute(
      db,
    );
    await sql`insert into capacities (id, person, organisation_id) values (gen_random_uuid(), ${officer.person}, ${hidden})`.execute(
      db,
    );
    const secret = await at.signInAs({ name: "Umbrellist" });
    await sql`update persons set visibility = 'contacts', topics = '{umbrellist}', country = 'FJ' where id = ${secret.person}`.execute(
      db,
    );
    await makeConsent(db, secret.person);
    await makeTie(db, ngozi.person, secret.person);
    expect(await everything()).toEqual(before);
    // What everybody signed in may see does count: the test can fail.
    await sql`update persons set visibility = 'installation' where id = ${secret.person}`.execute(db);
    expect(await everything()).not.toEqual(before);
  });

  test("leaves out whoever is hidden or does not wish to be sought, as if they were not there", async () => {
    const [ada, , mei] = await row("Ada", "Ngozi", "Mei");
    await makeConsent(db, mei.person, { sought: false });
    expect((await read<NewView>(`/introductions/new?person=${mei.person}`, ada)).ways).toEqual([]);
    expect((await ask(ada, mei.person)).status).toBe(409);
    await sql`update persons set visibility = 'me' where id = ${mei.person}`.execute(db);
    for (const person of [mei.person, crypto.randomUUID()]) {
      const path = `/introductions/new?person=${person}`;
      expect((await site.request(path, { headers: ada.headers })).status).toBe(404);
      expect((await ask(ada, person as PersonId)).status).toBe(404);
    }
  });

  test("bad addresses are questions not yet put; a form without its words comes back with what was typed", async () => {
    const [ada, , mei] = await row("Ada", "Ngozi", "Mei");
    for (const query of ["person=x", "area=atlantis", "country=ZZ", "group=kings", `topic=${"x".repeat(91)}`]) {
      expect((await read<NewView>(`/introductions/new?${query}`, ada)).goal).toBeNull();
    }
    expect((await site.request("/introductions/new")).status).toBe(401);
    const refused = await ask(ada, mei.person, { message: "", contact: "Signal: ada" });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("Signal: ada")]);
    expect((await ask(ada, mei.person, { message: "x".repeat(3_000) })).status).toBe(422);
    expect((await post("/introductions", wish, ada)).status).toBe(422);
  });

  test("has three under way, however many are asked for at once", async () => {
    const [ada, ngozi] = await row("Ada", "Ngozi");
    const sought = await Promise.all(["P", "Q", "R", "S", "T"].map((name) => at.signInAs({ name })));
    for (const { person } of sought) {
      await makeTie(db, ngozi.person, person);
      await makeConsent(db, person);
      await sql`update persons set visibility = 'installation' where id = ${person}`.execute(db);
    }
    const asked = await Promise.all(sought.map(({ person }) => ask(ada, person)));
    expect(asked.map(({ status }) => status).toSorted()).toEqual([303, 303, 303, 409, 409]);
    const open = await mine(ada);
    expect(open).toHaveLength(3);
    // Nobody else takes one back, and what is no id is none.
    const taken = async (id: string, who = ada) => (await post(`/introductions/${id}/withdraw`, {}, who)).status;
    expect([await taken(open[0]?.id ?? "", ngozi), await taken("nothing")]).toEqual([404, 404]);
    for (const { id } of open) expect(await taken(id)).toBe(303);
  });

  test("is a question that can be put 60 times a day, and one too many stands in the journal once", async () => {
    const [ada, , mei] = await row("Ada", "Ngozi", "Mei");
    const deps = { ...kit.deps, limits: createLimits() };
    const strict = createSite({ routes: directoryRoutes(deps), whoAsks: at.whoAsks, origin, onBroken: () => {} });
    const status = async () =>
      (await strict.request(`/introductions/new.json?person=${mei.person}`, { headers: ada.headers })).status;
    for (let n = 0; n < 60; n++) await deps.limits.count("introduction", null, ada.person);
    expect([await status(), await status()]).toEqual([429, 429]);
    const lines = (await readAfter(db, 0, 10_000)).filter(({ act }) => act === "introduction.too-many");
    expect(lines).toMatchObject([{ actor: ada.person }]);
  });
});

describe("what somebody else keeps to themselves", () => {
  test("changes no page of mine: a tie kept out of introductions, and any tie of somebody who does not wish to be asked", async () => {
    const [ada, ngozi, tariq] = await row("Ada", "Ngozi", "Tariq");
    const [mei] = await row("Mei");
    await makeConsent(db, tariq.person, { passes: false });
    const everything = async () => {
      const paths = [
        ...[ngozi, tariq, mei].flatMap(({ person }) => [`/introductions/new?person=${person}`, `/people/${person}`]),
        "/introductions/new?group=academia",
        "/introductions",
        "/me/ties",
        "/me",
      ];
      const pages = await Promise.all(
        paths.map(async (path) =>
          (await site.request(path, { headers: { ...ada.headers, accept: "application/json" } })).text(),
        ),
      );
      return [pages, [...(await kit.deps.ways.reachable(ada.person, new Date()))].sort(), await lettersTo(ada)];
    };
    const before = await everything();
    await makeTie(db, ngozi.person, mei.person, { alone: true });
    await makeTie(db, tariq.person, mei.person);
    expect(await everything()).toEqual(before);
    // What is lent does show: the test can fail.
    await makeTie(db, ngozi.person, mei.person);
    expect(await everything()).not.toEqual(before);
  });
});

describe("an introduction", () => {
  test("goes from one to the next; each sees their neighbours alone; a GET answers nothing; both get a letter at the end", async () => {
    const [ada, ngozi, tariq, mei] = await row("Ada", "Ngozi", "Tariq", "Mei");
    expect((await ask(ada, mei.person, { via: ngozi.person })).status).toBe(303);
    const [letter] = await lettersTo(ngozi);
    expect(letter?.before.join("\n")).toContain("register of cable landings");
    const step = async (who: SignedInForTest) => read<StepView>(`/introductions/answer?token=${await tokenOf(who)}`);
    expect(await step(ngozi)).toMatchObject({ asker: "Ada", before: null, after: "Tariq", goal: "Mei", open: true });
    expect(await step(ngozi)).toMatchObject({ open: true });
    expect(await lettersTo(tariq)).toEqual([]);
    expect(await answer(ngozi, "yes", { reason: "Of course" })).toBe(303);
    expect(await answer(ngozi, "no")).toBe(409);
    const second = await step(tariq);
    expect(second).toMatchObject({ asker: "Ada", before: "Ngozi", after: "Mei", open: true, reach: null });
    expect(await answer(tariq, "yes")).toBe(303);
    const third = await step(mei);
    expect(third).toMatchObject({ decides: true, asker: "Ada", before: "Tariq", after: null, reach: null });
    expect(JSON.stringify(third)).not.toContain("Ngozi");
    expect(JSON.stringify([third, second])).not.toMatch(/ada\.07|Of course/);
    expect(await mine(ada)).toMatchObject([{ state: "on-its-way" }]);
    expect(await answer(mei, "yes", { contact: "mei@work.example" })).toBe(303);
    expect((await lettersTo(ada)).at(-1)?.before.join()).toContain("mei@work.example");
    expect((await lettersTo(mei)).at(-1)?.before.join()).toContain("Signal: ada.07");
    const [own] = await mine(ada);
    const one = await read<OneView>(`/introductions/${own?.id}`, ada);
    expect(one).toMatchObject({ state: "introduced", reach: { name: "Mei", contact: "mei@work.example" } });
    expect(JSON.stringify([one, await mine(ada)])).not.toMatch(/Ngozi|Tariq/);
    expect((await site.request(`/introductions/${own?.id}`, { headers: ngozi.headers })).status).toBe(404);
    const earlier = (await read<IntroductionsView>("/introductions", ngozi)).earlier;
    expect(earlier).toMatchObject([{ asker: "Ada", answer: "yes" }]);
    // What is over keeps no way.
    expect(
      await db.selectFrom("introductions").select(["path", "barred"]).where("asker", "=", ada.person).execute(),
    ).toEqual([{ path: [], barred: [] }]);
  });

  test("that is declined goes another way, without a trace for the asker until its time is over", async () => {
    const [ada, ngozi, mei] = await row("Ada", "Ngozi", "Mei");
    const [tariq] = await row("Tariq");
    await makeTie(db, ada.person, tariq.person);
    await makeTie(db, tariq.person, mei.person);
    await ask(ada, mei.person, { via: ngozi.person });
    const before = await mine(ada);
    const one = () => read<OneView>(`/introductions/${before[0]?.id}`, ada);
    const seen = await one();
    expect(await answer(ngozi, "no", { reason: "Not them" })).toBe(303);
    expect([await mine(ada), await one()]).toEqual([before, seen]);
    expect(await later(patience.stepDays + 0.1)).toBe(1);
    expect(await lettersTo(tariq)).toHaveLength(1);
    expect(await lettersTo(mei)).toHaveLength(0);
    expect([await mine(ada), await one(), await lettersTo(ada)]).toEqual([before, seen, []]);
    await later(patience.days + 0.1);
    expect((await lettersTo(ada)).map(({ subject }) => subject)).toEqual(["No way was found this time"]);
    expect(await mine(ada)).toMatchObject([{ state: "no-way" }]);
    expect(JSON.stringify(await lettersTo(ada))).not.toMatch(/Ngozi|Tariq|Not them/);
  });

  test("asks nobody twice within a month, whoever asks, and does not let it show", async () => {
    const [ada, ngozi, mei] = await row("Ada", "Ngozi", "Mei");
    const [bo] = await row("Bo");
    await makeTie(db, bo.person, ngozi.person);
    await ask(ada, mei.person);
    expect(await lettersTo(ngozi)).toHaveLength(1);
    const told = await read<NewView>(`/introductions/new?person=${mei.person}`, bo);
    expect(told.ways).toMatchObject([{ contact: { name: "Ngozi" } }]);
    expect((await ask(bo, mei.person)).status).toBe(303);
    expect(await lettersTo(ngozi)).toHaveLength(1);
    expect(await mine(bo)).toMatchObject([{ state: "on-its-way" }]);
    // Two at once, and one person both lead over: only one of them asks.
    const [one, two, over, goal] = await row("One", "Two", "Over", "Goal");
    await sql`delete from ties where owner = ${one.person}`.execute(db);
    for (const who of [one, two]) await makeTie(db, who.person, over.person);
    const both = await Promise.all([ask(one, goal.person), ask(two, goal.person)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await lettersTo(over)).toHaveLength(1);
  });

  test("carries what it is for to everybody who is asked, and to the one sought", async () => {
    const [ada, ngozi, mei] = await row("Ada", "Ngozi", "Mei");
    const view = await read<NewView>(`/introductions/new?person=${mei.person}&for=${forum.id}`, ada);
    expect(view.place).toEqual({ id: forum.id, title: forum.title, href: forum.href });
    const page = await (await site.request(`/introductions/new?person=${mei.person}&for=${forum.id}`, ada)).text();
    expect(page).toContain("I would like to invite you to take part in Highland Forum / Day 0.");
    expect((await ask(ada, mei.person, { for: crypto.randomUUID() })).status).toBe(404);
    expect((await ask(ada, mei.person, { for: forum.id })).status).toBe(303);
    expect(await answer(ngozi, "yes")).toBe(303);
    const [decides] = await lettersTo(mei);
    expect(decides?.before.join(" ")).toContain(`It is an invitation to ${forum.title}: ${origin}${forum.href}`);
    const step = await read<StepView>(`/introductions/answer?token=${await tokenOf(mei)}`);
    expect(step).toMatchObject({ decides: true, place: { href: forum.href } });
    const [own] = await mine(ada);
    expect(await read<OneView>(`/introductions/${own?.id}`, ada)).toMatchObject({ query: { for: forum.id } });
  });

  test("can be taken back; then whoever was asked need not answer", async () => {
    const [ada, ngozi, mei] = await row("Ada", "Ngozi", "Mei");
    await ask(ada, mei.person);
    const [own] = await mine(ada);
    expect((await post(`/introductions/${own?.id}/withdraw`, {}, ngozi)).status).toBe(404);
    expect((await post(`/introductions/${own?.id}/withdraw`, {}, ada)).status).toBe(303);
    expect(await mine(ada)).toMatchObject([{ state: "withdrawn" }]);
    expect(await answer(ngozi, "yes")).toBe(409);
    expect(await lettersTo(mei)).toEqual([]);
  });

  test("is not asked for twice at once, nor more than three at once; a made-up link leads nowhere", async () => {
    const [ada, , mei] = await row("Ada", "Ngozi", "Mei");
    expect([(await ask(ada, mei.person)).status, (await ask(ada, mei.person)).status]).toEqual([303, 409]);
    expect((await site.request("/introductions/answer?token=made-up")).status).toBe(404);
    expect((await post("/introductions/answer", { token: "made-up", answer: "yes" })).status).toBe(404);
    expect((await post("/introductions/answer", { answer: "maybe" })).status).toBe(422);
    const step = (await read<IntroductionsView>("/introductions", ada)).toPass;
    expect(step).toEqual([]);
  });

  test("leaves lines in the journal that name nobody", async () => {
    const lines = (await readAfter(db, 0, 10_000)).filter(({ act }) => act === "introduction.write");
    expect(lines.length).toBeGreaterThan(10);
    for (const { actor, capacity, subject, payload } of lines) {
      expect([actor, capacity, subject, payload]).toEqual([null, null, "/introductions", {}]);
    }
  });
});
