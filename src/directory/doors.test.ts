import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "../platform/database/connect.ts";
import { testDatabase } from "../platform/database/testing.ts";
import { createSite, raw } from "../platform/http/index.ts";
import { becomeFirstAdministrator, firstAdministratorLink } from "./commands/first-administrator.ts";
import { type TestDoors, testDoors } from "./testing.ts";

let db: Db;
let at: TestDoors;
let site: ReturnType<typeof createSite>;

beforeAll(async () => {
  ({ db } = await testDatabase());
  at = testDoors(db);
  const who = raw({
    method: "get",
    path: "/who",
    summary: "Who asks",
    produces: "application/json",
    handle: ({ reader }, c) => c.json(reader),
  });
  site = createSite({
    routes: [who],
    whoAsks: at.whoAsks,
    origin: "http://localhost",
    onBroken: (_request, error) => {
      throw error;
    },
  });
});

const who = async (cookie: string) => (await site.request("/who", { headers: { cookie } })).json();
const pair = (cookies: readonly string[] | null) => (cookies ?? []).map((cookie) => cookie.split(";")[0]).join("; ");

describe("doors", () => {
  test("a mailed link signs in once, and makes the person", async () => {
    const token = await at.linkFor(" Ada@Example.org ");
    expect(await at.doors.peekLink(token)).toBe("ada@example.org");
    const cookies = await at.doors.useLink(token, new Headers({ "user-agent": "Firefox" }));
    expect(cookies?.[0]).toMatch(/^rapport\.session_token=.*HttpOnly; SameSite=Lax/);
    expect(await who(pair(cookies))).toMatchObject({ via: "session", grants: [], capacity: null });
    expect(await at.doors.useLink(token, new Headers())).toBeNull();
    expect(await at.doors.useLink("made-up", new Headers())).toBeNull();
  });

  test("a link is kept as a hash only, and for 15 minutes", async () => {
    const token = await at.linkFor("grace@example.org");
    const kept = await db.selectFrom("sign_in_verifications").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
    const left = (kept.at(-1)?.expires_at.getTime() ?? 0) - Date.now();
    expect(left / 60_000).toBeGreaterThan(14);
    expect(left / 60_000).toBeLessThanOrEqual(15);
    await db
      .updateTable("sign_in_verifications")
      .set({ expires_at: new Date(Date.now() - 1) })
      .execute();
    expect(await at.doors.useLink(token, new Headers())).toBeNull();
  });

  test("a forged or ended sign-in is nobody's", async () => {
    const { cookie } = await at.signInAs({ grants: [{ role: "chair", scope: "igf" }] });
    expect(await who(cookie)).toMatchObject({ name: "Ada Rapporteur", grants: [{ role: "chair", scope: "igf" }] });
    expect(await who(`${cookie.slice(0, -6)}AAAAA%3D`)).toMatchObject({ via: "nobody" });
    await at.doors.signOut(new Headers({ cookie }));
    expect(await who(cookie)).toMatchObject({ via: "nobody" });
  });

  test("over https the cookie is Secure and names its host alone", async () => {
    const secure = testDoors(db, "https://rapport.example");
    const { person } = await at.signInAs();
    const [cookie] = await secure.doors.signIn(person, new Headers());
    expect(cookie).toMatch(/^__Secure-rapport\.session_token=.*; Secure/);
    expect(cookie).not.toContain("Domain");
  });

  test("the first administrator's link works once, the newest only, and never when there is one", async () => {
    const token = (link: string | null) => new URL(link ?? "").searchParams.get("token") ?? "";
    const old = token(await firstAdministratorLink(db, "http://localhost"));
    const link = token(await firstAdministratorLink(db, "http://localhost"));
    const { person, cookie } = await at.signInAs({ name: "Grace" });
    expect(await becomeFirstAdministrator(db, old, person, "Grace")).toBe(false);
    const tries = await Promise.all([1, 2, 3].map(() => becomeFirstAdministrator(db, link, person, "Grace")));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await who(cookie)).toMatchObject({ grants: [{ role: "administrator", scope: null }] });
    expect(await firstAdministratorLink(db, "http://localhost")).toBeNull();
  });
});
