import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { limits } from "../model.ts";
import { daysFresh, freshness } from "./freshness.ts";
import { cleaned } from "./names.ts";
import { normalTopic, normalTopics } from "./topics.ts";

const day = 86_400_000;

describe("freshness", () => {
  const now = new Date("2026-06-01T00:00:00Z");
  const ago = (days: number) => freshness(new Date(now.getTime() - days * day), now);

  it("is four months long, and fades over the year", () => {
    expect(freshness(null, now)).toEqual({ state: "unconfirmed", days: null, weight: 0.3 });
    expect(ago(daysFresh)).toEqual({ state: "fresh", days: 122, weight: 1 });
    expect(ago(daysFresh + 1)).toMatchObject({ state: "due", days: 123 });
    expect(ago(365)).toEqual({ state: "faded", days: 365, weight: 0.3 });
    expect(ago(-3)).toEqual({ state: "fresh", days: 0, weight: 1 });
  });

  it("never grows with time", () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), (a, b) => {
        expect(ago(Math.max(a, b)).weight).toBeLessThanOrEqual(ago(Math.min(a, b)).weight);
      }),
    );
  });
});

describe("a topic", () => {
  test.each([
    ["Cyber-Security", "cyber security"],
    ["  cyber   security. ", "cyber security"],
    ["ＩＰv６", "ipv6"],
    ["DNSSEC/RPKI", "dnssec rpki"],
    ["#hashtag", "hashtag"],
    ["C++", "c++"],
    ["الأمن السيبراني", "الأمن السيبراني"],
    ["phish\u200bing", "phishing"],
    ["...", null],
  ])("%s is kept as %s", (text, kept) => expect(normalTopic(text)).toBe(kept));

  it("is the same however often it is normalised, and not too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const once = normalTopic(text);
        if (once === null) return;
        expect(normalTopic(once)).toBe(once);
        expect([...once].length).toBeLessThanOrEqual(limits.topic);
      }),
    );
  });

  it("stands once among the topics of an entry, and not more than there may be", () => {
    expect(normalTopics(["DNS", "dns ", "", "RPKI"])).toEqual(["dns", "rpki"]);
    expect(normalTopics(Array.from({ length: 99 }, (_, n) => `t${n}`))).toHaveLength(limits.topics);
  });
});

describe("a name", () => {
  test.each([
    ["Ada\u202egnivrI", "AdagnivrI"],
    ["A\u200bda \ufeff Okafor", "Ada Okafor"],
    ["Ada\n\tOkafor", "Ada Okafor"],
    ["e\u0301", "\u00e9"],
    // The joiner that Persian writes with stays; between Latin letters it hides.
    ["می‌خواهم", "می‌خواهم"],
    ["ad\u200ca", "ada"],
    ["\u{e0041}\u{e0042}Ada", "Ada"],
    ["", ""],
  ])("%j is cleaned to %j", (given, kept) => expect(cleaned(given)).toBe(kept));

  it("keeps every letter, and does not change when cleaned again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const once = cleaned(text);
        expect(cleaned(once)).toBe(once);
      }),
    );
  });
});
