import { stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serving, temporaryFolder } from "../platform/testing.ts";

test("a first start lets the first administrator in, and the log tells nothing of it", async () => {
  const data = join(await temporaryFolder(), "data");
  const program = await serving({ RAPPORT_DATA: data });
  const { address } = program;
  const [, token = ""] = await program.says(/sign-in\/first\?token=([\w-]{43})/);
  const post = (path: string, fields: Record<string, string>, cookie = "") =>
    fetch(`${address}${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin: address, cookie, "x-forwarded-for": "203.0.113.77" },
      redirect: "manual",
    });
  const entered = await post("/sign-in/first", { token, name: "Nour Haddad", email: "nour@example.org" });
  expect(entered.headers.get("location")).toBe("/");
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const people = await fetch(`${address}/people.json`, { headers: { cookie } });
  expect(await people.json()).toMatchObject({ people: [{ name: "Nour Haddad" }], mayGrant: { length: 5 } });

  // Letters are printed, for no mail is set up; with the link of one, a second person comes in.
  await post("/sign-in", { email: "second@example.org" });
  const [, link = ""] = await program.says(/│ http\S+\/sign-in\/link\?token=(\w{32})/);
  expect((await post("/sign-in/link", { token: link })).status).toBe(303);
  await post("/sign-in/link", { token: "wrong" });
  await fetch(`${address}/me.json`, { headers: { authorization: "Bearer rapport_wrong" } });

  expect((await stat(join(data, "secret"))).mode & 0o777).toBe(0o600);
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  const log = program
    .said()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  expect(log.length).toBeGreaterThan(6);
  for (const secret of [
    token,
    link,
    "nour",
    "Nour",
    "second",
    "example.org",
    "203.0.113.77",
    "session_token",
    "rapport_",
  ]) {
    expect(log.join("\n")).not.toContain(secret);
  }
  const again = await serving({ RAPPORT_DATA: data });
  expect((await fetch(`${again.address}/me`, { headers: { cookie } })).status).toBe(200);
  expect(again.said()).not.toContain("sign-in/first");
});
