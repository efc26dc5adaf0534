import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockAt } from "../../kernel/zone.ts";
import { closingOf, neverBack, standingAt, workingDayAfter } from "./window.ts";

const at = (text: string) => new Date(text);

describe("a window", () => {
  const window = { opens: at("2022-06-01T13:00:00Z"), closes: at("2022-06-24T22:00:00Z") };
  test("takes what is received at the closing instant, and nothing a thousandth of a second later", () => {
    expect(standingAt(window, at("2022-06-01T12:59:59.999Z"))).toBe("before");
    expect(standingAt(window, window.opens)).toBe("open");
    expect(standingAt(window, window.closes)).toBe("open");
    expect(standingAt(window, at("2022-06-24T22:00:00.001Z"))).toBe("closed");
    expect(standingAt(window, at("2022-06-24T22:00:01Z"))).toBe("closed");
  });

  test("does not open again for a clock that jumps back", () => {
    const last = at("2022-06-24T22:00:05Z");
    expect(standingAt(window, neverBack(at("2022-06-24T21:00:00Z"), last))).toBe("closed");
    expect(neverBack(at("2022-06-25T00:00:00Z"), last)).toEqual(at("2022-06-25T00:00:00Z"));
    expect(neverBack(last, null)).toBe(last);
  });
});

describe("a deadline", () => {
  const opens = at("2026-03-20T15:00:00Z");
  test("told by a clock is that of the zone, before and after the clocks change", () => {
    const six = (date: string) => closingOf(opens, "America/New_York", { kind: "at", date, time: "18:00" });
    expect(six("2026-03-27")).toEqual({ ok: true, at: at("2026-03-27T22:00:00Z"), moved: null });
    expect(six("2026-11-06")).toEqual({ ok: true, at: at("2026-11-06T23:00:00Z"), moved: null });
  });

  test("that the clock skips or shows twice is asked about where somebody typed it", () => {
    const typed = (date: string, time: string, which?: "earlier" | "later") =>
      closingOf(opens, "Europe/Paris", { kind: "at", date, time, ...(which ? { which } : {}) });
    expect(typed("2026-03-29", "02:30")).toEqual({ ok: false, problem: "never" });
    expect(typed("2026-10-25", "02:30")).toEqual({ ok: false, problem: "twice" });
    expect(typed("2026-10-25", "02:30", "earlier")).toMatchObject({ at: at("2026-10-25T00:30:00Z") });
    expect(typed("2026-10-25", "02:30", "later")).toMatchObject({ at: at("2026-10-25T01:30:00Z") });
    expect(typed("2026-02-30", "10:00")).toEqual({ ok: false, problem: "unreadable" });
    expect(typed("2026-03-20", "10:00")).toEqual({ ok: false, problem: "not-after-opening" });
  });

  test("counted in working days falls on its day whatever the clocks do, and never early", () => {
    const from = at("2026-03-27T10:00:00Z");
    const counted = { kind: "working-days", days: 1, time: "02:30", rest: [6] } as const;
    expect(closingOf(from, "Europe/Paris", counted)).toEqual({
      ok: true,
      at: at("2026-03-29T01:30:00Z"),
      moved: "skipped",
    });
    const autumn = at("2026-10-23T10:00:00Z");
    expect(closingOf(autumn, "Europe/Paris", counted)).toEqual({
      ok: true,
      at: at("2026-10-25T01:30:00Z"),
      moved: "twice",
    });
  });

  test("leaves out days of rest and holidays", () => {
    expect(workingDayAfter("2022-04-20", 2)).toBe("2022-04-22");
    expect(workingDayAfter("2022-04-22", 1)).toBe("2022-04-25");
    expect(workingDayAfter("2022-04-13", 2, { holidays: ["2022-04-15"] })).toBe("2022-04-18");
    expect(workingDayAfter("2022-04-21", 1, { rest: [5, 6] })).toBe("2022-04-24");
    expect(workingDayAfter("2022-04-21", 1, { rest: [1, 2, 3, 4, 5, 6, 7] })).toBeNull();
  });

  test("in hours is a time that passed, not one a clock showed", () => {
    const hours = closingOf(at("2026-03-28T12:00:00Z"), "Europe/Paris", { kind: "hours", hours: 48 });
    expect(hours).toEqual({ ok: true, at: at("2026-03-30T12:00:00Z"), moved: null });
    for (const wrong of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(closingOf(opens, "UTC", { kind: "hours", hours: wrong })).toEqual({ ok: false, problem: "unreadable" });
    }
  });

  test("counted, shows the hour that was meant, in every zone and on every day but those the clocks change", () => {
    const zones = ["UTC", "America/New_York", "Europe/Paris", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe"];
    fc.assert(
      fc.property(
        fc.date({ min: at("2015-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z"), noInvalidDate: true }),
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 40 }),
        (from, zone, days) => {
          const falls = closingOf(from, zone, { kind: "working-days", days, time: "18:00" });
          if (!falls.ok) return false;
          const shown = clockAt(falls.at, zone);
          return shown.time === "18:00" && ![6, 7].includes(new Date(`${shown.date}T12:00:00Z`).getUTCDay() || 7);
        },
      ),
      { numRuns: 60 },
    );
  });
});
