import type { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "../../platform/database/connect.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { readAfter } from "../../platform/journal/index.ts";
import { firstAdministratorLink } from "../commands/first-administrator.ts";
import { type TestDoors, testDeps, testDoors } from "../testing.ts";
import { directoryRoutes } from "./index.ts";

const origin = "http://localhost";
let db: Db;
let at: TestDoors;
let kit: ReturnType<typeof testDeps>;
let site: Hono;

beforeAll(async () => {
  ({ db } = await testDatabase());
  at = testDoors(db);
  kit = testDeps(db, at.doors);
  const broken = (_request: string, error: unknown) => {
    throw error;
  };
  site = createSite({ routes: directoryRoutes(kit.deps), whoAsks: at.whoAsks, origin, onBroken: broken });
});

const post = (path: string, fields: Record<string, string>, cookie = "", language = "en") =>
  site.request(path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin, cookie, "accept-language": language, "user-agent": "Mozilla/5.0 (X11; Linux) Firefox/140.0" },
  });
const get = (path: string, cookie = "", more: Record<string, string> = {}) =>
  site.request(path, { headers: { cookie, ...more } });
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/.test(cookie))
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
async function letterTo(email: string) {
  await kit.deps.mail.settled();
  return kit.letters.findLast(({ to }) => to === email);
}

describe("signing in by a mailed link", () => {
  test("from the form to the account, by pages alone", async () => {
    expect(await (await get("/sign-in?next=/igf")).text()).toContain('name="next" value="/igf"');
    const asked = await post("/sign-in", { email: "Ada@Example.org", next: "/igf" }, "", "fr");
    expect(asked.headers.get("location")).toBe("/sign-in/sent");
    const letter = await letterTo("ada@example.org");
    expect(letter?.subject).toContain("lien de connexion");
    const link = new URL(letter?.link.href ?? "");
    expect(link.origin).toBe(origin);

    // A scanner that follows the link does not use it up.
    for (let n = 0; n < 3; n++)
      expect(await (await get(link.pathname + link.search)).text()).toContain("ada@example.org");
    const token = link.searchParams.get("token") ?? "";
    const entered = await post("/sign-in/link", { token, next: link.searchParams.get("next") ?? "" });
    expect(entered.status).toBe(303);
    expect(entered.headers.get("location")).toBe("/sign-in/done?next=%2Figf");
    const cookie = cookiesOf(entered);
    // Who has no name yet is asked for it first.
    expect((await get("/sign-in/done?next=%2Figf", cookie)).headers.get("location")).toBe("/me");
    const named = await post("/me", { name: "Ada Lovelace", language: "ar", zone: "Africa/Cairo" }, cookie);
    expect(named.headers.getSetCookie().join()).toMatch(/language=ar.*zone=Africa%2FCairo/);
    const done = await get("/sign-in/done?next=%2Figf", cookie);
    expect(done.headers.get("location")).toBe("/igf");
    expect(done.headers.getSetCookie().join()).toContain("language=ar");

    expect((await post("/sign-in/link", { token })).status).toBe(409);
    expect((await get(link.pathname + link.search)).status).toBe(409);
    const out = await post("/sign-out", {}, cookie);
    expect(out.status).toBe(303);
    expect((await get("/me", cookie)).status).toBe(401);

    // The next letter is in the language she chose.
    await post("/sign-in", { email: "ada@example.org" });
    expect((await letterTo("ada@example.org"))?.language).toBe("ar");
  });

  test("the answer does not tell whether an address is known, also where strangers are not let in", async () => {
    const deps = { ...kit.deps, signUp: "invited" as const };
    const closed = createSite({ routes: directoryRoutes(deps), whoAsks: at.whoAsks, origin, onBroken: () => {} });
    const ask = (email: string) =>
      closed.request("/sign-in", { method: "POST", body: new URLSearchParams({ email }), headers: { origin } });
    await at.doors.personAt("known@example.org", "Known");
    const [known, unknown] = [await ask("known@example.org"), await ask("unknown@example.org")];
    const seen = async (answer: Response) => [answer.status, [...answer.headers], await answer.text()];
    expect(await seen(known)).toEqual(await seen(unknown));
    expect(await letterTo("known@example.org")).toBeDefined();
    expect(await letterTo("unknown@example.org")).toBeUndefined();
  });

  test("a few letters a while for each address", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 7; n++) statuses.push((await post("/sign-in", { email: "flood@example.org" })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    const refused = await post("/sign-in", { email: "flood@example.org" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(600);
  });

  test("leads to no other site", async () => {
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"]) {
      expect(await (await get(`/sign-in?${new URLSearchParams({ next })}`)).text()).toContain('name="next" value="/"');
      const token = await at.linkFor("grace@example.org");
      const entered = await post("/sign-in/link", { token, next });
      expect(entered.headers.get("location")).toBe("/sign-in/done?next=%2F");
      const { cookie } = await at.signInAs({ name: "Grace" });
      const done = await get(`/sign-in/done?${new URLSearchParams({ next })}`, cookie);
      expect(done.headers.get("location")).toBe("/");
    }
  });

  test("a cookie planted before is not the one that is signed in (session fixation), nor one of before", async () => {
    const before = await at.signInAs({ name: "Before" });
    const token = await at.linkFor("fixed@example.org");
    const entered = await post("/sign-in/link", { token }, before.cookie);
    const after = cookiesOf(entered);
    expect(after).not.toContain(before.cookie.split("=")[1]);
    expect((await get("/me", before.cookie)).status).toBe(401);
    expect((await get("/me", after)).status).toBe(200);
  });

  test("the address of a link is the installation's, whatever Host a request names", async () => {
    await site.request("http://evil.example/sign-in", {
      method: "POST",
      body: new URLSearchParams({ email: "host@example.org" }),
      headers: { origin, host: "evil.example", "x-forwarded-host": "evil.example" },
    });
    expect((await letterTo("host@example.org"))?.link.href).toMatch(/^http:\/\/localhost\/sign-in\/link\?token=/);
  });

  test("the first administrator", async () => {
    const link = new URL((await firstAdministratorLink(db, origin)) ?? "");
    expect((await get(link.pathname + link.search)).status).toBe(200);
    const token = link.searchParams.get("token") ?? "";
    expect((await post("/sign-in/first", { token, email: "nobody", name: "" })).status).toBe(422);
    const entered = await post("/sign-in/first", { token, email: "chief@example.org", name: "Chief" });
    expect(entered.headers.get("location")).toBe("/");
    const me = await (await get("/me.json", cookiesOf(entered))).json();
    expect(me).toMatchObject({ name: "Chief", grants: [{ role: "administrator", place: null }], seesPeople: true });
    expect((await get(link.pathname + link.search)).status).toBe(409);
    expect((await post("/sign-in/first", { token, email: "late@example.org", name: "Late" })).status).toBe(409);
  });

  test("no name, address or token is in the journal", async () => {
    const text = JSON.stringify(await readAfter(db, 0, 1_000));
    for (const secret of ["example.org", "Ada", "Lovelace", "Chief", "Cairo"]) expect(text).not.toContain(secret);
  });
});
