import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, type Json } from "./canonical.ts";
import { beforeFirst, firstBreak, lineHash } from "./chain.ts";
import type { JournalLine } from "./model.ts";

const json = fc.jsonValue() as fc.Arbitrary<Json>;

/** The same value with the keys of every object in another order. */
function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Record<string, Json>).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, shuffled(item)]));
}

describe("canonical", () => {
  test("the examples of RFC 8785", () => {
    const numbers = [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0];
    expect(canonical(numbers)).toBe("[333333333.3333333,1e+30,4.5,0.002,1e-27,0]");
    expect(canonical({ string: '€$\u000f\nA\'B"\\\\"/', literals: [null, true, false] })).toBe(
      String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    const keys = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
    expect(Object.values(JSON.parse(canonical(keys)) as object)).toHaveLength(7);
    expect([...canonical(keys).matchAll(/:(\d)/g)].map(([, n]) => n).join("")).toBe("2467153");
    expect(() => canonical(Number.NaN)).toThrow(TypeError);
    expect(() => canonical([undefined as unknown as Json])).toThrow(TypeError);
  });

  test("is the same whatever the order of keys, reads back, and tells different values apart", () => {
    fc.assert(
      fc.property(json, json, (value, other) => {
        const text = canonical(value);
        expect(canonical(shuffled(value))).toBe(text);
        expect(canonical(JSON.parse(text) as Json)).toBe(text);
        const same = JSON.stringify(shuffled(shuffled(value))) === JSON.stringify(shuffled(shuffled(other)));
        if (same) expect(canonical(other)).toBe(text);
      }),
    );
  });
});

/** A chain of lines with these payloads. */
function chainOf(payloads: readonly Json[]): readonly JournalLine[] {
  const lines: JournalLine[] = [];
  for (const [index, payload] of payloads.entries()) {
    const prev = lines.at(-1)?.hash ?? beforeFirst;
    const line = { seq: index + 1, at: new Date(index), actor: null, capacity: null, act: "a", subject: "/s" };
    const whole = { ...line, payload, commitments: {}, prev };
    lines.push({ ...whole, hash: lineHash(whole) });
  }
  return lines;
}
const start = { seq: 0, hash: beforeFirst };

describe("the chain", () => {
  test("can be recomputed by anybody: one line, step by step", () => {
    const [line] = chainOf([{ b: 1, a: "é" }]);
    const text = `{"act":"a","actor":null,"at":"1970-01-01T00:00:00.000Z","capacity":null,"commitments":{},"payload":{"a":"é","b":1},"prev":"${"0".repeat(64)}","seq":1,"subject":"/s"}`;
    expect(line?.hash).toBe(createHash("sha256").update(text).digest("hex"));
  });

  test("any change of any line breaks it there, at the latest at the next line", () => {
    const change = fc.constantFrom("payload", "act", "subject", "actor", "capacity", "at", "prev", "hash", "gone");
    fc.assert(
      fc.property(fc.array(json, { minLength: 2, maxLength: 8 }), fc.nat(), change, (payloads, pick, what) => {
        const lines = chainOf(payloads);
        expect(firstBreak(start, lines)).toBeNull();
        const index = pick % lines.length;
        const changes = { payload: ["forged"], at: new Date(99), hash: "f".repeat(64), prev: "e".repeat(64) };
        const to = { ...changes, act: "x", subject: "x", actor: "x", capacity: "x" } as Record<string, unknown>;
        const forged =
          what === "gone"
            ? lines.filter((_, at) => at !== index)
            : lines.map((line, at) => (at === index ? ({ ...line, [what]: to[what] } as JournalLine) : line));
        const found = firstBreak(start, forged);
        // The last line gone cannot be seen from within.
        if (what === "gone" && index === lines.length - 1) expect(found).toBeNull();
        else expect(found?.seq).toBe(index + 1);
      }),
    );
  });
});
