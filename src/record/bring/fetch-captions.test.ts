import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchCaptions, type Reach, theNetwork } from "./fetch-captions.ts";
import { isPublicAddress } from "./public-address.ts";

let server: Server;
let port = 0;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const at = (path: string) => response.writeHead(302, { location: path }).end();
    if (request.url === "/moved") at("/day-0.txt");
    else if (request.url === "/away") at(`http://elsewhere.example:${port}/secret`);
    else if (request.url === "/inside") at(`http://inside.example:${port}/secret`);
    else if (request.url === "/round") at("/round");
    else if (request.url === "/file") at("file:///etc/hostname");
    else if (request.url === "/large") response.end("x".repeat(2000));
    else if (request.url === "/slow") response.write("a");
    else if (request.url === "/none") response.writeHead(404).end("secret");
    else response.writeHead(200, { "content-type": "text/html" }).end(">> MARA: Hello.");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const here: Reach = {
  protocol: "http:",
  resolve: async (host) => (host === "inside.example" ? ["127.0.0.1", "10.0.0.7"] : ["127.0.0.1"]),
  isPublic: (address) => address === "127.0.0.1",
  mostBytes: 1000,
  patience: 500,
};
const get = (path: string, reach = here) =>
  fetchCaptions(`http://captions.example:${port}${path}`, ["captions.example", "inside.example"], reach);
const why = async (path: string) => {
  const got = await get(path);
  return got.ok ? Buffer.from(got.value.bytes).toString() : got.problem;
};

describe("captions from an address", () => {
  test("come with a name that tells their container", async () => {
    expect(await get("/2017/day-0")).toMatchObject({ ok: true, value: { name: "day-0.html" } });
    expect(await get("/moved")).toMatchObject({ ok: true, value: { name: "day-0.txt" } });
  });

  test("never lead out of the list, by a redirect, another protocol or a number", async () => {
    expect(await why("/away")).toBe("address-not-allowed");
    expect(await why("/file")).toBe("address-wrong");
    const direct = await fetchCaptions(`http://127.0.0.1:${port}/`, ["127.0.0.1"], here);
    expect(direct).toMatchObject({ problem: "address-not-allowed" });
    expect(await fetchCaptions("http://captions.example/", ["captions.example"])).toMatchObject({
      problem: "address-wrong",
    });
    expect(await fetchCaptions("https://a:b@captions.example/", ["captions.example"])).toMatchObject({
      problem: "address-wrong",
    });
    expect(asked.every((line) => line.startsWith("captions.example"))).toBe(true);
  });

  test("never come from an address inside, even when only one of several is", async () => {
    const before = asked.length;
    expect(await why("/inside")).toBe("address-private");
    expect(asked.slice(before)).toEqual([`captions.example:${port}/inside`]);
    const resolved = { ...theNetwork, resolve: async () => ["192.168.1.1"] };
    expect(await fetchCaptions("https://captions.example/", ["captions.example"], resolved)).toMatchObject({
      problem: "address-private",
    });
  });

  test("end at a size, at a time, and after some redirects", async () => {
    expect(await why("/large")).toBe("address-too-large");
    expect(await why("/slow")).toBe("address-slow");
    expect(await why("/round")).toBe("address-unreachable");
    expect(await why("/none")).toBe("address-unreachable");
  });
});

test("an address is public or it is not", () => {
  for (const inside of ["127.0.0.1", "10.1.2.3", "172.31.0.1", "169.254.169.254", "100.64.0.1", "::1", "fe80::1"]) {
    expect([inside, isPublicAddress(inside)]).toEqual([inside, false]);
  }
  for (const inside of [
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "0.0.0.0",
  ]) {
    expect([inside, isPublicAddress(inside)]).toEqual([inside, false]);
  }
  for (const outside of ["93.184.216.34", "2606:2800:220:1::1", "8.8.8.8"]) {
    expect([outside, isPublicAddress(outside)]).toEqual([outside, true]);
  }
});
