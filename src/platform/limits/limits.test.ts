import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { thePublic } from "../../kernel/reader.ts";
import { ok } from "../../kernel/result.ts";
import { createSite, page } from "../http/index.ts";
import { createLimits, guard, usualAllowances } from "./index.ts";
import { clientAddress, networkOf } from "./network.ts";

describe("whose line it is", () => {
  test("an IPv6 network is its first 64 bits, however it is written", () => {
    for (const address of ["2001:db8:1:2::1", "2001:0db8:0001:0002:ffff:ffff:ffff:ffff", "2001:DB8:1:2:0:0:0:5%eth0"]) {
      expect(networkOf(address)).toBe("2001:db8:1:2::/64");
    }
    expect(networkOf("2001:db8:1:3::1")).not.toBe(networkOf("2001:db8:1:2::1"));
    expect(networkOf("::1")).toBe("0:0:0:0::/64");
    expect(networkOf("2001:db8::")).toBe("2001:db8:0:0::/64");
    expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
    expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  });

  test("every IPv6 address has a network, which its last 64 bits do not change", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
    const half = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        const at = (host: readonly string[]) => networkOf([...network, ...host].join(":"));
        expect(at(one)).toBe(at(other));
      }),
    );
  });

  test("a forwarded address counts only from a proxy that is trusted, and only what that proxy wrote", () => {
    const forged = "203.0.113.9, 198.51.100.4";
    expect(clientAddress("10.0.0.1", forged, 0)).toBe("10.0.0.1");
    expect(clientAddress("10.0.0.1", forged, 1)).toBe("198.51.100.4");
    expect(clientAddress("10.0.0.1", forged, 2)).toBe("203.0.113.9");
    expect(clientAddress("10.0.0.1", forged, 3)).toBe("10.0.0.1");
    expect(clientAddress("10.0.0.1", null, 1)).toBe("10.0.0.1");
    expect(clientAddress("10.0.0.1", "<script>", 1)).toBe("10.0.0.1");
    expect(clientAddress("10.0.0.1", "192.0.2.1:5555", 1)).toBe("192.0.2.1");
    expect(clientAddress("10.0.0.1", "[2001:db8::1]:5555", 1)).toBe("2001:db8::1");
    expect(clientAddress("10.0.0.1", "2001:db8::1", 1)).toBe("2001:db8::1");
  });
});

const few = { network: { points: 3, seconds: 60 }, account: { points: 2, seconds: 60 } };

describe("knocking", () => {
  test("is counted by network and by account, each for itself", async () => {
    const limits = createLimits({ ...usualAllowances, act: few });
    expect(await limits.count("act", "a", "ada")).toBeNull();
    expect(await limits.count("act", "a", "ada")).toBeNull();
    expect(await limits.count("act", "a", "ada")).toBeGreaterThan(50);
    expect(await limits.count("act", "b", "grace")).toBeNull();
    expect(await limits.count("act", "a", "grace")).toBeGreaterThan(50);
    expect(await limits.count("read", "a", "ada")).toBeNull();
  });

  test("can be tried again when the time is over", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const short = { network: { points: 1, seconds: 1 }, account: { points: 1, seconds: 1 } };
    const limits = createLimits({ ...usualAllowances, act: short });
    await limits.count("act", "a", null);
    expect(await limits.count("act", "a", null)).toBe(1);
    vi.advanceTimersByTime(1_050);
    expect(await limits.count("act", "a", null)).toBeNull();
  });

  test("too often is a 429 that says when, in the reader's language, at every address", async () => {
    const view = z.object({});
    const hello = page({ path: "/", summary: "", view, load: async () => ok({}), html: () => "<p>hello</p>" });
    const limits = createLimits({ ...usualAllowances, read: few });
    const parts = { routes: [hello], whoAsks: async () => thePublic, origin: "http://localhost", onBroken: () => {} };
    const site = createSite({ ...parts, guard: guard(limits, 1) });
    const from = (address: string, path = "/") =>
      site.fetch(
        new Request(`http://localhost${path}`, { headers: { "x-forwarded-for": address, "accept-language": "fr" } }),
        { incoming: { socket: { remoteAddress: "127.0.0.1" } } },
      );
    for (let n = 0; n < 3; n++) expect((await from(`2001:db8::${n}`)).status).toBe(200);
    const refused = await from("2001:db8::9");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(await refused.text()).toContain("Trop de demandes");
    expect((await from("2001:db8::9", "/nowhere")).status).toBe(429);
    const data = await (await from("2001:db8::9", "/index.json")).json();
    expect(data).toMatchObject({ status: 429, code: "too-often" });
    expect((await from("2001:db8:0:1::9")).status).toBe(200);
  });
});
