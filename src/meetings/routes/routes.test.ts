import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../kernel/ids.ts";
import { type Reader, type Role, thePublic } from "../../kernel/reader.ts";
import type { Db } from "../../platform/database/connect.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import type { SessionId } from "../model.ts";
import { makeBody, makeProcess, makeSession, sessionTyped } from "../testing.ts";
import { meetingsRoutes } from "./index.tsx";

const origin = "http://localhost";
let db: Db;
let site: ReturnType<typeof createSite>;
const published = new Map<SessionId, { readonly publishedAt: Date | null }>();
const broken: unknown[] = [];

beforeAll(async () => {
  ({ db } = await testDatabase());
  site = createSite({
    routes: meetingsRoutes({ db, recordStates: async () => published, now: () => new Date("2026-05-14T07:00:00Z") }),
    whoAsks: async (c) => reader(c.req.header("x-role") as Role | undefined, c.req.header("x-scope") ?? null),
    origin,
    onBroken: (_request, error) => broken.push(error),
  });
});

const person = newId<"person">();
const reader = (role: Role | undefined, scope: string | null): Reader =>
  role ? { person, name: "Ito", capacity: null, grants: [{ role, scope }], seats: [], via: "session" } : thePublic;

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await site.request(path, { headers });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>, role: Role | null = "secretariat") => {
  const headers = { origin, ...(role ? { "x-role": role } : {}) };
  const answer = await site.request(path, { method: "POST", body: new URLSearchParams(fields), headers });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
};
const texts = (form: object) => form as Record<string, string>;

describe("home", () => {
  test("an empty installation says how to begin, and only to those who may", async () => {
    expect((await get("/", { "x-role": "administrator" })).text).toContain('href="/bodies/new"');
    const forAll = (await get("/")).text;
    expect(forAll).not.toContain("/bodies/new");
    expect(forAll).toContain("has not entered any yet");
  });

  test("says what is held now, what comes and what was held", async () => {
    const process = (await makeSession(db, "on-the-record", { title: "Held at this moment" })).process;
    const path = `${process.href}/new-session`;
    await post(path, texts(sessionTyped({ title: "Held tomorrow", date: "2026-05-15" })));
    await post(path, texts(sessionTyped({ title: "Held last week", date: "2026-05-07" })));
    const { now, next, last, todo } = JSON.parse((await get("/index.json")).text);
    const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);
    expect([titles(now), titles(next), titles(last)]).toEqual([
      ["Held at this moment"],
      ["Held tomorrow"],
      ["Held last week"],
    ]);
    expect(todo).toEqual({ what: "see-bodies", href: "/bodies" });
  });
});

describe("pages and their data", () => {
  test("every page answers in each language, as page and as data", async () => {
    const session = await makeSession(db, "chatham-house", { agenda: "One\nTwo", online: "https://meet.example/x" });
    const { process } = session;
    const paths = ["/", "/bodies", process.body.href, process.href, session.href];
    const forms = [
      "/bodies/new",
      `${process.body.href}/edit`,
      `${process.body.href}/new-process`,
      `${process.href}/edit`,
    ];
    for (const path of [...paths, ...forms, `${process.href}/new-session`, `${session.href}/edit`]) {
      for (const language of ["en", "fr", "ar"]) {
        const answer = await get(`${path}?language=${language}`, { "x-role": "secretariat" });
        expect([path, language, answer.status]).toEqual([path, language, 200]);
        expect(answer.text).toContain(`lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`);
      }
      const data = await get(path === "/" ? "/index.json" : `${path}.json`, { "x-role": "secretariat" });
      expect(JSON.parse(data.text)).toBeTypeOf("object");
    }
    expect(broken).toEqual([]);
  });

  test("times in the zone of the session, and in the reader's where it differs", async () => {
    const { href } = await makeSession(db);
    const apart = (await get(href, { cookie: "zone=Europe/Paris" })).text;
    expect(apart).toContain("Thursday, 14 May 2026, 09:30 to 11:00 (East Africa Time, UTC+3)");
    expect(apart).toContain("For you: Thursday, 14 May 2026, 08:30 to 10:00 (Central European Summer Time, UTC+2)");
    expect((await get(href, { cookie: "zone=Africa/Nairobi" })).text).not.toContain("For you");
    expect((await get(`${href}?language=fr`)).text).toContain("jeudi 14 mai 2026, de 09:30 à 11:00");
  });

  test("an address in another case, with accents, or from before leads to the one that is", async () => {
    const body = await makeBody(db, { title: "Éclair Forum" });
    expect(body.href).toBe("/eclair-forum");
    expect(await get("/%C3%89clair-Forum?x=1")).toMatchObject({ status: 301, location: "/eclair-forum?x=1" });
    const form = { title: "Éclair", level: "local", zone: "UTC", language: "fr", address: "éclair", version: "1" };
    expect(await post("/eclair-forum/edit", form)).toMatchObject({ status: 303, location: "/eclair" });
    expect(await get("/eclair-forum.json")).toMatchObject({ status: 301, location: "/eclair.json" });
    expect(await get("/eclair-forum/edit", { "x-role": "secretariat" })).toMatchObject({
      status: 301,
      location: "/eclair/edit",
    });
    expect((await get("/nobody-knows")).status).toBe(404);
    expect((await get("/eclair/2026/sessions/none.json")).status).toBe(404);
  });

  test("what people typed is text, never markup", async () => {
    const { href } = await makeSession(db, "on-the-record", { title: "<script>x</script>", description: "<b>&amp;" });
    const { text } = await get(href);
    expect(text).not.toContain("<script>x");
    expect(text).toContain("&lt;b&gt;&amp;amp;");
  });
});

describe("what a reader may not do or know is not shown", () => {
  test("acts are offered to those who may", async () => {
    const { href, process } = await makeSession(db);
    expect((await get(href)).text).not.toMatch(/\/(?:edit|import|desk)"/);
    const chair = { "x-role": "chair", "x-scope": process.body.id };
    expect((await get(href, chair)).text).toMatch(/\/edit"/);
    expect((await get(href, chair)).text).toMatch(/\/import"/);
    expect((await get(href, { "x-role": "chair", "x-scope": "elsewhere" })).text).not.toMatch(/\/edit"/);
    expect((await get(`${href}/edit`)).status).toBe(401);
    expect((await post(`${href}/edit`, texts(sessionTyped({ title: "Taken over" })), null)).status).toBe(401);
    expect((await post(`${process.href}/archive`, { archived: "yes", version: "1" }, "rapporteur")).status).toBe(403);
  });

  test("a closed session shows outsiders that it is held, and nothing of what it is about", async () => {
    const secret = { description: "A merger", agenda: "The price", place: "Room 9", online: "https://meet.example/9" };
    const { href, process, id } = await makeSession(db, "closed", secret);
    published.set(id, { publishedAt: new Date() });
    for (const path of [
      href,
      process.href,
      process.body.href,
      "/",
      `${href}.json`,
      `${process.href}.json`,
      "/index.json",
    ]) {
      expect((await get(path)).text, path).not.toMatch(/merger|price|Room 9|meet\.example|\/record/);
    }
    expect((await get(href)).text).toContain("This session is closed");
    const inside = (await get(href, { "x-role": "participant", "x-scope": id })).text;
    for (const told of ["A merger", "The price", "Room 9", `${href}/record`]) expect(inside).toContain(told);
  });

  test("who was heard is asked only for readers of the record", async () => {
    const asked: string[] = [];
    const glance = async ({ href }: { readonly href: string }) => {
      asked.push(href);
      return null;
    };
    const open = await makeSession(db);
    const closed = await makeSession(db, "closed");
    const states = new Map([open, closed].map(({ id }) => [id, { publishedAt: new Date() }]));
    const routes = meetingsRoutes({ db, recordStates: async () => states, glance });
    const other = createSite({ routes, whoAsks: async () => thePublic, origin, onBroken: () => {} });
    for (const { href } of [open, closed]) expect((await other.request(href)).status).toBe(200);
    expect(asked).toEqual([open.href]);
  });

  test("a draft on the desk is known to the desk only", async () => {
    const { href, id } = await makeSession(db);
    published.set(id, { publishedAt: null });
    expect((await get(href)).text).not.toContain("desk");
    expect((await get(href, { "x-role": "rapporteur" })).text).toContain(`${href}/desk`);
    published.set(id, { publishedAt: new Date("2026-05-20T10:00:00Z") });
    expect((await get(href)).text).toContain(`${href}/record`);
  });
});

test("a calendar file tells when, and of a closed session nothing else", async () => {
  const open = await makeSession(db, "on-the-record", { description: "Bring; a, laptop", place: "Main hall, Jinja" });
  const lines = (await get(`${open.href}/calendar.ics`)).text.replaceAll("\r\n ", "").split("\r\n");
  expect(lines).toContain("DTSTART:20260514T063000Z");
  expect(lines).toContain("DTEND:20260514T080000Z");
  expect(lines).toContain("LOCATION:Main hall\\, Jinja");
  const closed = await makeSession(db, "closed", { description: "A merger", place: "Room 9" });
  const { text } = await get(`${closed.process.href}/calendar.ics`);
  expect(text).toContain("SUMMARY:Keeping small networks safe");
  expect(text).not.toMatch(/merger|Room 9/);
  expect((await get("/no/where/calendar.ics")).status).toBe(404);
});

describe("forms", () => {
  test("what is wrong stands at its field, and what was typed is kept", async () => {
    const process = await makeProcess(db, await makeBody(db));
    const typed = texts(sessionTyped({ title: "", place: "Room <4>", zone: "Mars", date: "2026-05-14" }));
    const { status, text } = await post(`${process.href}/new-session`, typed);
    expect(status).toBe(422);
    expect(text).toMatch(/id="title"[^>]*aria-describedby="title-problem"[^>]*aria-invalid="true"/);
    expect(text).toMatch(/id="zone-problem"/);
    expect(text).toContain('value="Room &lt;4&gt;"');
    expect(text).toMatch(/value="on-the-record"[^>]*checked/);
  });

  test("a time that the clock shows twice asks which, and is then saved", async () => {
    const process = await makeProcess(db, await makeBody(db));
    const typed = texts(sessionTyped({ zone: "Europe/Paris", date: "2026-10-25", from: "02:30", until: "04:00" }));
    const asked = await post(`${process.href}/new-session`, typed);
    expect(asked.status).toBe(422);
    expect(asked.text).toMatch(/name="fromWhich" value="later"/);
    const saved = await post(`${process.href}/new-session`, { ...typed, fromWhich: "later" });
    expect(saved.status).toBe(303);
    expect(JSON.parse((await get(`${saved.location}.json`)).text).starts).toBe("2026-10-25T01:30:00.000Z");
    const form = JSON.parse((await get(`${saved.location}/edit.json`, { "x-role": "secretariat" })).text);
    expect(form.values.fromWhich).toBe("later");
  });

  test("after a conflict both stand there, and sending again saves", async () => {
    const { href } = await makeSession(db);
    const mine = texts(sessionTyped({ title: "Mine", place: "Same hall", attribution: "closed" }));
    await post(`${href}/edit`, {
      ...texts(sessionTyped({ title: "Theirs", place: "Same hall", address: "kept" })),
      version: "1",
    });
    const conflict = await post(`${href}/edit`, { ...mine, address: "kept", version: "1" });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toMatch(/id="title-saved"[\s\S]*?Theirs/);
    expect(conflict.text).toMatch(/id="attribution-saved"[\s\S]*?On the record/);
    expect(conflict.text).not.toContain("place-saved");
    expect(conflict.text).toContain('value="Mine"');
    const version = /name="version" value="(\d+)"/.exec(conflict.text)?.[1] ?? "";
    const again = await post(`${href}/edit`, { ...mine, address: "kept", version });
    expect(again.status).toBe(303);
    expect(JSON.parse((await get(`${again.location}.json`)).text).title).toBe("Mine");
  });

  test("putting away and bringing back", async () => {
    const { href, process } = await makeSession(db);
    expect((await post(`${href}/archive`, { archived: "yes", version: "1" })).status).toBe(303);
    expect((await get(href)).text).toContain("Put away");
    expect((await get(process.href)).text).not.toContain(`${href}"`);
    expect((await post(`${href}/archive`, { archived: "no", version: "2" })).status).toBe(303);
    expect((await get(process.href)).text).toContain(`${href}"`);
  });

  test("no form breaks the site, whatever is sent", async () => {
    const { href, process } = await makeSession(db);
    const odd = ["\u0000", "\ud800", "x".repeat(20_000), "💥".repeat(300), "../../", "9".repeat(400), "\u202e\r\n"];
    for (const value of odd) {
      for (const path of [`${href}/edit`, `${process.href}/edit`, `${process.body.href}/edit`, "/bodies/new"]) {
        const fields = Object.fromEntries(
          [
            "title",
            "zone",
            "date",
            "from",
            "until",
            "level",
            "state",
            "groups",
            "above",
            "language",
            "agenda",
            "address",
            "online",
          ].map((name) => [name, value]),
        );
        const { status } = await post(path, { ...fields, version: "1" });
        expect([422, 409, 303, 301]).toContain(status);
      }
    }
    expect(broken).toEqual([]);
  });
});
