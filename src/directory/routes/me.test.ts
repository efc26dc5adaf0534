import type { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "../../platform/database/connect.ts";
import { testDatabase } from "../../platform/database/testing.ts";
import { createSite } from "../../platform/http/index.ts";
import { readAfter } from "../../platform/journal/index.ts";
import { createLimits, usualAllowances } from "../../platform/limits/index.ts";
import type { MeView } from "../pages/me-view.ts";
import { type SignedInForTest, type TestDoors, testDeps, testDoors } from "../testing.ts";
import { refuseBadToken } from "../who-asks.ts";
import { directoryRoutes } from "./index.ts";

const origin = "http://localhost";
let db: Db;
let at: TestDoors;
let site: Hono;
let ada: SignedInForTest;

beforeAll(async () => {
  ({ db } = await testDatabase());
  at = testDoors(db);
  const few = { network: { points: 3, seconds: 60 }, account: { points: 3, seconds: 60 } };
  const limits = createLimits({ ...usualAllowances, "bad-token": few });
  site = createSite({
    routes: directoryRoutes(testDeps(db, at.doors).deps),
    whoAsks: at.whoAsks,
    guard: refuseBadToken(limits, 0),
    origin,
    onBroken: (_request, error) => {
      throw error;
    },
  });
  ada = await at.signInAs({ name: "Ada" });
});

const post = (path: string, fields: Record<string, string>, who: Record<string, string> = ada.headers) =>
  site.request(path, { method: "POST", body: new URLSearchParams(fields), headers: who });
const me = async (who: Record<string, string> = ada.headers) =>
  (await site.request("/me.json", { headers: who })).json() as Promise<MeView>;

describe("one's own account", () => {
  test("is for who is signed in", async () => {
    expect((await site.request("/me")).status).toBe(401);
    expect(await (await site.request("/me")).text()).toContain('href="/sign-in?next=%2Fme"');
    for (const path of ["/me", "/me/capacities", "/me/tokens", "/me/sign-ins/end-others", "/me/tokens/revoke"]) {
      expect([401, 422]).toContain((await post(path, {}, { origin })).status);
      const answer = await post(path, { name: "x", days: "1", group: "media", token: crypto.randomUUID() }, { origin });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  test("capacities: what is done next carries the one that is worn", async () => {
    const hat = {
      group: "government",
      country: "nl",
      organisation: "Ministry of Economic Affairs",
      position: "adviser",
    };
    expect((await post("/me/capacities", hat)).status).toBe(303);
    const view = await me();
    expect(view.capacities).toMatchObject([{ country: "NL", group: "government", until: null }]);
    const { id } = view.capacities[0] ?? { id: "" };
    expect(view.wears).toBe(id);
    await post("/me", { name: "Ada L.", language: "fr", zone: "Europe/Amsterdam" });
    expect((await readAfter(db, 0, 1_000)).at(-1)).toMatchObject({
      act: "person.settings",
      capacity: "Ministry of Economic Affairs, Netherlands (government)",
      payload: {},
    });
    const page = await (
      await site.request("/me", { headers: { ...ada.headers, cookie: `${ada.cookie}; language=fr` } })
    ).text();
    expect(page).toContain("pour Ministry of Economic Affairs, Pays-Bas (gouvernement)");

    expect((await post("/me/capacities/wear", { capacity: "" })).status).toBe(303);
    expect((await me()).wears).toBeNull();
    expect((await post("/me/capacities/wear", { capacity: id })).status).toBe(303);
    const grace = await at.signInAs({ name: "Grace" });
    expect((await post("/me/capacities/wear", { capacity: id }, grace.headers)).status).toBe(404);
    expect((await post("/me/capacities/end", { capacity: id }, grace.headers)).status).toBe(404);
    expect((await post("/me/capacities/end", { capacity: id })).status).toBe(303);
    expect((await post("/me/capacities/wear", { capacity: id })).status).toBe(404);
    const after = await me();
    expect([after.wears, after.capacities[0]?.until]).toEqual([null, expect.any(String)]);
    expect((await post("/me/capacities", { group: "nonsense" })).status).toBe(422);
    expect((await post("/me/capacities", { group: "media", country: "XX" })).status).toBe(422);
  });

  test("sign-ins are listed with their device, and ended", async () => {
    const grace = await at.signInAs({ name: "Grace" });
    const again = async () => {
      const [set = ""] = await at.doors.signIn(
        grace.person,
        new Headers({ "user-agent": "Mozilla/5.0 (Windows NT) Firefox/140.0" }),
      );
      return { cookie: set.split(";")[0] ?? "", origin };
    };
    const [second, third] = [await again(), await again()];
    const signIns = (await me(grace.headers)).signIns;
    expect(signIns).toHaveLength(3);
    expect(signIns.filter(({ here }) => here)).toHaveLength(1);
    expect(signIns.find(({ here }) => !here)).toMatchObject({ browser: "Firefox", system: "Windows" });
    const other = signIns.find(({ here }) => !here)?.id ?? "";
    // Nobody ends another's.
    await post("/me/sign-ins/end", { signIn: other });
    expect((await me(grace.headers)).signIns).toHaveLength(3);
    await post("/me/sign-ins/end", { signIn: other }, grace.headers);
    const left = await Promise.all(
      [second, third].map(async (headers) => (await site.request("/me", { headers })).status),
    );
    expect(left.sort()).toEqual([200, 401]);
    const ended = await post("/me/sign-ins/end-others", {}, grace.headers);
    expect(ended.status).toBe(303);
    expect((await me(grace.headers)).signIns).toHaveLength(1);
    for (const headers of [second, third]) expect((await site.request("/me", { headers })).status).toBe(401);
  });

  test("a token acts for its owner, is shown once, kept as a hash, and can be revoked", async () => {
    const made = await site.request("/me/tokens", {
      method: "POST",
      body: JSON.stringify({ name: "export", days: 30 }),
      headers: { ...ada.headers, accept: "application/json", "content-type": "application/json" },
    });
    const { data } = (await made.json()) as { readonly data: { readonly token: string } };
    expect(data.token).toMatch(/^rapport_[\w-]{43}$/);
    expect(JSON.stringify(await db.selectFrom("tokens").selectAll().execute())).not.toContain(data.token);
    expect(JSON.stringify(await readAfter(db, 0, 1_000))).not.toContain(data.token);
    const bearer = { authorization: `Bearer ${data.token}`, accept: "application/json" };
    expect(await me(bearer)).toMatchObject({ id: ada.person, tokens: [{ name: "export", used: expect.any(String) }] });

    // A script changes nothing about how its owner signs in.
    for (const [path, fields] of [
      ["/me/tokens", { name: "more", days: "300" }],
      ["/me/sign-ins/end-others", {}],
      ["/me/passkeys/remove", { passkey: crypto.randomUUID() }],
    ] as const) {
      const refused = await post(path, fields, { ...bearer, origin });
      expect([path, refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
        path,
        403,
        "needs-person",
      ]);
    }

    const { tokens } = await me();
    const id = tokens[0]?.id ?? "";
    const grace = await at.signInAs({ name: "Grace" });
    expect((await post("/me/tokens/revoke", { token: id }, grace.headers)).status).toBe(404);
    await post("/me/tokens/revoke", { token: id });
    expect((await site.request("/me.json", { headers: bearer })).status).toBe(401);
  });

  test("a token that is too old is refused, not taken for the public; nor is a made-up one, and trying is limited", async () => {
    const made = await site.request("/me/tokens", {
      method: "POST",
      body: new URLSearchParams({ name: "old", days: "1" }),
      headers: { ...ada.headers, accept: "application/json" },
    });
    const { data } = (await made.json()) as { readonly data: { readonly token: string } };
    await db
      .updateTable("tokens")
      .set({ expires_at: new Date(Date.now() - 1_000) })
      .execute();
    const env = { incoming: { socket: { remoteAddress: "192.0.2.1" } } };
    const tried = async (authorization: string) =>
      (await site.fetch(new Request(`${origin}/sign-in.json`, { headers: { authorization, cookie: ada.cookie } }), env))
        .status;
    expect(await tried(`Bearer ${data.token}`)).toBe(401);
    expect(await tried("Bearer rapport_guess")).toBe(401);
    expect(await tried("Basic YWRhOmFkYQ==")).toBe(401);
    expect(await tried("Bearer rapport_guess")).toBe(429);
  });

  test("no name of a person or an organisation goes into the public journal but as the capacity acted in", async () => {
    const lines = await readAfter(db, 0, 1_000);
    const text = JSON.stringify(lines.map(({ payload, subject, act }) => ({ payload, subject, act })));
    for (const secret of ["Ada", "Grace", "Ministry", "adviser", "Amsterdam", "export", "example.org"]) {
      expect(text).not.toContain(secret);
    }
  });
});
