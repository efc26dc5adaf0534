import type { Hono } from "hono";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "../../platform/database/connect.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { type TestProvider, testProvider } from "../../platform/sign-in/openid-provider.testing.ts";
import { type TestDoors, testDeps, testDoors } from "../testing.ts";
import { directoryRoutes } from "./index.ts";

const origin = "http://localhost";
let db: Db;
let provider: TestProvider;
let at: TestDoors;
let site: Hono;

beforeAll(async () => {
  ({ db } = await testDatabase());
  provider = await testProvider();
  at = testDoors(db, origin, provider);
  site = open(at);
});
beforeEach(() => {
  provider.break = {};
  provider.up = true;
});

const open = (doors: TestDoors) =>
  createSite({
    routes: directoryRoutes(testDeps(db, doors.doors).deps),
    whoAsks: doors.whoAsks,
    origin,
    onBroken: (_request, error) => {
      throw error;
    },
  });
const pairs = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** From Rapport to the provider; gives where the provider sends the browser back to, and the cookies it has by then. */
async function away(next = "/igf") {
  const start = await site.request(`/sign-in/openid?${new URLSearchParams({ next })}`);
  expect(start.status).toBe(303);
  const to = new URL(start.headers.get("location") ?? "");
  const back = await fetch(to, { redirect: "manual" });
  return { to, back: new URL(back.headers.get("location") ?? ""), cookie: pairs(start) };
}
async function roundTrip(next?: string) {
  const { back, cookie } = await away(next);
  const answer = await site.request(back.pathname + back.search, { headers: { cookie } });
  return { to: answer.headers.get("location") ?? "", cookie: pairs(answer) };
}
const me = async (cookie: string) => (await site.request("/me.json", { headers: { cookie } })).status;

describe("signing in with an OpenID provider", () => {
  test("with code, PKCE, state and nonce; a person comes in and is known the next time", async () => {
    const { to } = await away();
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "rapport",
      redirect_uri: `${origin}/sign-in/by/callback/openid`,
      code_challenge_method: "S256",
      state: expect.stringMatching(/.{20,}/),
      nonce: expect.stringMatching(/.{20,}/),
    });
    expect(to.searchParams.get("scope")?.split(" ")).toEqual(expect.arrayContaining(["openid", "email"]));
    const first = await roundTrip();
    expect(first.to).toBe("/sign-in/done?next=%2Figf");
    const view = await (await site.request("/me.json", { headers: { cookie: first.cookie } })).json();
    expect(view).toMatchObject({ name: "Ada", email: "ada@example.org" });
    const again = await roundTrip("https://evil.example");
    expect(again.to).toBe("/sign-in/done?next=%2F");
    const users = await db.selectFrom("sign_in_users").selectAll().execute();
    expect(users).toHaveLength(1);
  });

  test.each([
    ["a nonce of another sign-in", { claims: { nonce: "another" } }],
    ["no nonce", { claims: { nonce: undefined } }],
    ["another audience", { claims: { aud: "somebody-else" } }],
    ["another issuer", { claims: { iss: "https://evil.example" } }],
    ["a token that is too old", { claims: { exp: Math.floor(Date.now() / 1000) - 120 } }],
    ["a forged signature", { forged: true }],
    ["no ID token", { noToken: true }],
    ["an address that is not confirmed", { claims: { sub: "eve", email: "eve@example.org", email_verified: false } }],
    ["an address of which nothing is said", { claims: { sub: "eve", email_verified: undefined } }],
    ["no address", { claims: { email: undefined } }],
  ])("refuses %s", async (_what, wrong) => {
    provider.break = wrong;
    const { to, cookie } = await roundTrip();
    expect(to).toMatch(/^(http:\/\/localhost)?\/sign-in\?failed=openid/);
    expect(await me(cookie)).toBe(401);
  });

  test("refuses a code brought without the browser's own state, or twice", async () => {
    const { back, cookie } = await away();
    const call = (search: string, with_: string) =>
      site.request(back.pathname + search, { headers: { cookie: with_ } });
    expect(await me(pairs(await call(back.search, "")))).toBe(401);
    const other = new URLSearchParams(back.search);
    other.set("state", "x".repeat(32));
    expect(await me(pairs(await call(`?${other}`, cookie)))).toBe(401);
    const fresh = await away();
    const first = await site.request(fresh.back.pathname + fresh.back.search, { headers: { cookie: fresh.cookie } });
    expect(await me(pairs(first))).toBe(200);
    const second = await site.request(fresh.back.pathname + fresh.back.search, { headers: { cookie: fresh.cookie } });
    expect(await me(pairs(second))).toBe(401);
  });

  test("somebody who was invited comes in as the one who was meant, once the address was proven by mail", async () => {
    const invited = await at.doors.personAt("invited@example.org", "Invited");
    provider.break = { claims: { sub: "inv-1", email: "Invited@example.org" } };
    expect(await me((await roundTrip()).cookie)).toBe(401);
    await at.doors.useLink(await at.linkFor("invited@example.org"), new Headers());
    const { cookie } = await roundTrip();
    const view = await (await site.request("/me.json", { headers: { cookie } })).json();
    expect(view).toMatchObject({ id: invited });
  });

  test("a provider that is away says so, and is asked again the next time", async () => {
    provider.up = false;
    const late = open(testDoors(db, origin, provider));
    const tried = await late.request("/sign-in/openid");
    expect(tried.headers.get("location")).toBe("/sign-in?failed=openid-away");
    expect(await (await late.request("/sign-in?failed=openid-away")).text()).toContain("cannot be reached");
    provider.up = true;
    expect((await late.request("/sign-in/openid")).headers.get("location")).toContain(provider.issuer);
  });

  test("of the library's own addresses only those that are used are there", async () => {
    for (const path of [
      "/get-session",
      "/list-sessions",
      "/sign-up/email",
      "/update-user",
      "/magic-link/verify?token=x",
      "/ok",
    ]) {
      expect([path, (await site.request(`/sign-in/by${path}`)).status]).toEqual([path, 404]);
    }
    const body = new URLSearchParams({ email: "ada@example.org" });
    const options = { method: "POST", body, headers: { origin } };
    expect((await site.request("/sign-in/by/sign-in/magic-link", options)).status).toBe(404);
  });
});
