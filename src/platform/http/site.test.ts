import { describe, expect, it } from "vitest";
import { z } from "zod";
import { thePublic } from "../../kernel/reader.ts";
import { fail, ok } from "../../kernel/result.ts";
import { act, createSite, openApiRoute, page, type Route } from "./index.ts";

const greeting = z.object({ hello: z.string() });
const missing = { status: 404, code: "not-found", title: "Nobody of that name" } as const;

const renamed = { status: 301, code: "moved", title: "Moved", location: "/people/ada" } as const;

const rooms: readonly Route[] = [
  page({
    path: "/people/:name",
    summary: "A greeting",
    view: greeting,
    load: async ({ params }) =>
      params["name"] === "nobody"
        ? fail(missing)
        : params["name"] === "adah"
          ? fail(renamed)
          : ok({ hello: params["name"] ?? "" }),
    html: ({ hello }) => `<html><p>${hello}</p></html>`,
  }),
  act({
    method: "post",
    path: "/people/:name",
    summary: "Rename",
    input: z.object({ to: z.string().min(2) }),
    run: async (_ask, { to }) => ok({ to: `/people/${to}`, said: `Renamed to ${to}.`, data: { to } }),
  }),
];

const broken: unknown[] = [];
const site = createSite({
  routes: [...rooms, openApiRoute(rooms)],
  whoAsks: async () => thePublic,
  origin: "http://localhost",
  onBroken: (_request, error) => broken.push(error),
});

const form = (fields: Record<string, string>, headers: Record<string, string> = { origin: "http://localhost" }) =>
  new Request("http://localhost/people/ada", { method: "POST", body: new URLSearchParams(fields), headers });

describe("site", () => {
  it("serves a page, and the same as data", async () => {
    const html = await site.request("/people/ada");
    expect(await html.text()).toBe("<!doctype html><html><p>ada</p></html>");
    expect(html.headers.get("content-security-policy")).toContain("default-src 'none'");
    const json = await site.request("/people/ada.json");
    expect(await json.json()).toEqual({ hello: "ada" });
  });

  it("answers a problem in the form that was asked for", async () => {
    const json = await site.request("/people/nobody.json");
    expect(json.status).toBe(404);
    expect(json.headers.get("content-type")).toContain("application/problem+json");
    const html = await site.request("/people/nobody", { headers: { "accept-language": "fr" } });
    expect(html.status).toBe(404);
    expect(await html.text()).toContain('lang="fr"');
  });

  it("leads from an address that was left to the one that is, as page and as data", async () => {
    const html = await site.request("/people/adah?language=fr");
    expect([html.status, html.headers.get("location")]).toEqual([301, "/people/ada?language=fr"]);
    expect((await site.request("/people/adah.json")).headers.get("location")).toBe("/people/ada.json");
  });

  it("redirects after an act and says once what happened", async () => {
    const answer = await site.request(form({ to: "grace" }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/people/grace");
    expect(answer.headers.get("set-cookie")).toContain("said=");
  });

  it("names each field that is wrong, and keeps what was typed", async () => {
    const answer = await site.request(form({ to: "g" }));
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain("<b>to</b>");
    expect(text).toContain(">g</dd>");
  });

  it("names it in the reader's language", async () => {
    const headers = { origin: "http://localhost", "accept-language": "fr", accept: "application/json" };
    const french = (await (await site.request(form({ to: "g" }, headers))).json()) as { fields: { to: string } };
    expect(french.fields.to).toMatch(/^Trop petit/);
  });

  it("hands on no text that a database would refuse, from a form, from JSON or from an address", async () => {
    const said = async (request: Request): Promise<unknown> => {
      const answer = (await (await site.request(request)).json()) as { readonly data?: unknown };
      return answer.data;
    };
    const headers = { origin: "http://localhost", accept: "application/json" };
    expect(await said(form({ to: "gr\0ace" }, headers))).toEqual({ to: "gr\ufffdace" });
    const typed = { method: "POST", headers: { ...headers, "content-type": "application/json" } };
    const body = '{"to":"gr\\u0000a\\ud800ce","__proto__":{"to":"x"}}';
    const data = await said(new Request("http://localhost/people/ada", { ...typed, body }));
    expect(data).toEqual({ to: "gr\ufffda\ufffdce" });
    const nested = `{"to":${"[".repeat(400_000)}${"]".repeat(400_000)}}`;
    const deep = await site.request(new Request("http://localhost/people/ada", { ...typed, body: nested }));
    expect(deep.status).toBeLessThan(500);
    expect(await (await site.request("/people/a%00da.json")).json()).toEqual({ hello: "a\ufffdda" });
  });

  it("says which methods an address takes, and keeps 404 for what is not there", async () => {
    const headers = { origin: "http://localhost", accept: "application/json" };
    const wrong = await site.request("/people/ada", { method: "DELETE", headers });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect((await site.request("/nowhere", { method: "DELETE", headers })).status).toBe(404);
    expect((await site.request("/people/ada", { method: "HEAD" })).status).toBe(200);
  });

  it("refuses a form from another site", async () => {
    const answer = await site.request(form({ to: "grace" }, { origin: "https://elsewhere.example" }));
    expect(answer.status).toBe(403);
    const headers = { origin: "https://elsewhere.example", "content-type": "application/json" };
    const json = new Request("http://localhost/people/ada", { method: "POST", headers, body: '{"to":"grace"}' });
    expect((await site.request(json)).status).toBe(403);
  });

  it("reads no more than a route takes, also from a request that does not say how much it brings", async () => {
    const chunk = new TextEncoder().encode(`&filler=${"x".repeat(65_528)}`);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const headers = { origin: "http://localhost", "content-type": "application/x-www-form-urlencoded" };
    const options = { method: "POST", body, headers, duplex: "half" } as RequestInit;
    const endless = await site.request(new Request("http://localhost/people/ada", options));
    expect(endless.status).toBe(413);
    expect(sent).toBeLessThan(7e6);
    const said = await site.request(form({ to: "grace" }, { origin: "http://localhost", "content-length": "6000000" }));
    expect(said.status).toBe(413);
  });

  it("describes every route from the schema that serves it", async () => {
    const described = (await (await site.request("/api/openapi.json")).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(described.paths)).toEqual(["/people/{name}.json", "/people/{name}"]);
  });
});
