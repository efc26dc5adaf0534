import { describe, expect, test } from "vitest";
import { sessionForm } from "../form-model.ts";
import { readSession } from "./read-session.ts";

describe("a session's times as typed", () => {
  const read = (typed: Readonly<Record<string, string>>) =>
    readSession(
      sessionForm.parse({
        title: "x",
        zone: "Europe/Paris",
        attribution: "closed",
        date: "2026-10-25",
        from: "10:00",
        ...typed,
      }),
    );
  const fields = (typed: Readonly<Record<string, string>>) => {
    const result = read(typed);
    return result.ok ? [] : Object.entries(result.complaints).map(([field, { key }]) => `${field}: ${key}`);
  };

  test("an ambiguous time asks which, and takes the answer", () => {
    expect(fields({ from: "02:15" })).toEqual(["from: time-twice"]);
    expect(fields({ date: "2026-03-29", from: "02:15" })).toEqual(["from: time-skipped"]);
    const later = read({ from: "02:15", fromWhich: "later" });
    expect(later.ok && later.value.starts.toISOString()).toBe("2026-10-25T01:15:00.000Z");
  });

  test("an end before the start is on the next day; no end is no end", () => {
    const night = read({ from: "22:00", until: "01:30" });
    expect(night.ok && night.value.ends?.toISOString()).toBe("2026-10-26T00:30:00.000Z");
    const open = read({});
    expect(open.ok && open.value.ends).toBeNull();
    expect(fields({ until: "10:00" })).toEqual(["until: ends-when-it-starts"]);
    expect(fields({ date: "soon" })).toEqual(["date: date-unreadable"]);
    expect(fields({ from: "" })).toEqual(["from: time-unreadable"]);
  });
});
