import { Hono } from "hono";
import { expect, test } from "vitest";
import { createLog, requestLog, requestNumber, traceOf } from "./index.ts";

function logged() {
  const lines: string[] = [];
  const log = createLog({ level: "info", write: (line) => lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? "null") };
}

test("a request leaves its route, and nothing of who asked for what", async () => {
  const { log, lines, last } = logged();
  const site = new Hono();
  site.use(requestLog(log));
  site.get("/people/:name", (c) => c.text(requestNumber(c)));
  site.get("/broken", () => {
    throw new Error("for ada@example.org");
  });
  const answer = await site.request("/people/ada-lovelace?token=t0psecret", { headers: { cookie: "session=s3cret" } });
  expect(last()).toMatchObject({ level: "info", method: "GET", route: "/people/:name", status: 200 });
  expect(last().request).toBe(await answer.text());
  expect(last().ms).toBeGreaterThanOrEqual(0);
  site.onError((error, c) => {
    log.error({ request: requestNumber(c), error: traceOf(error) }, "a request failed");
    return c.text("", 500);
  });
  await site.request("/broken?q=ada");
  expect(last()).toMatchObject({ level: "error", route: "/broken", status: 500 });
  expect(lines.join("")).toContain("log.test.ts");
  expect(lines.join("")).not.toMatch(/ada|t0psecret|s3cret|example\.org/i);
});

test("where an address fits several routes, the one that answered is named", async () => {
  const { log, last } = logged();
  const site = new Hono();
  site.use(requestLog(log));
  site.get("/assets/:name", (c) => c.text("style"));
  site.get("/:body/:process", (c) => c.text("a process"));
  await site.request("/assets/rapport.css");
  expect(last().route).toBe("/assets/:name");
  await site.request("/igf/2018-roadmap");
  expect(last().route).toBe("/:body/:process");
  await site.request("/nothing/is/here");
  expect(last()).toMatchObject({ route: "/*", status: 404 });
});

test("of a database error, what was broken stays, and what was in it goes", () => {
  const error = Object.assign(new Error('duplicate key value: "ada@example.org"'), {
    code: "23505",
    constraint: "person_email_key",
    detail: "Key (email)=(ada@example.org) already exists.",
  });
  const trace = traceOf(error);
  expect(trace).toMatchObject({ name: "Error", code: "23505", constraint: "person_email_key" });
  expect(trace.at.length).toBeGreaterThan(0);
  expect(JSON.stringify(trace)).not.toContain("ada");
  expect(traceOf("ada")).toEqual({ name: "string", code: null, constraint: null, at: [] });
});
