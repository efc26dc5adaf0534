import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockAt, instantOf, offsetName, zoneNamed, zones } from "./zone.ts";

const minute = 60_000;
const instant = fc
  .integer({ min: Date.UTC(1990, 0, 1) / minute, max: Date.UTC(2037, 0, 1) / minute })
  .map((minutes) => new Date(minutes * minute));

describe("zones", () => {
  test.each([
    ["africa/nairobi", "Africa/Nairobi"],
    [" America/New York ", "America/New_York"],
    ["utc", "UTC"],
    ["Asia/Kathmandu", "Asia/Kathmandu"],
  ])("%s", (typed, named) => expect(zoneNamed(typed)?.toLowerCase()).toBe(named.toLowerCase()));
  test.each(["EST", "+03:00", "Mars/Olympus", "", "UTC+3", "../etc"])("refuses %j", (typed) =>
    expect(zoneNamed(typed)).toBeNull(),
  );
});

describe("the clock on the wall", () => {
  test("skipped in spring, shown twice in autumn", () => {
    expect(instantOf("2026-03-29", "02:30", "Europe/Paris").kind).toBe("never");
    expect(instantOf("2026-10-25", "02:30", "Europe/Paris")).toEqual({
      kind: "twice",
      earlier: new Date("2026-10-25T00:30Z"),
      later: new Date("2026-10-25T01:30Z"),
    });
    expect(instantOf("2026-04-05", "01:45", "Australia/Lord_Howe").kind).toBe("twice");
    // Samoa went over the date line: its 30 December 2011 was never.
    expect(instantOf("2011-12-30", "12:00", "Pacific/Apia").kind).toBe("never");
    expect(instantOf("2026-02-30", "12:00", "UTC").kind).toBe("unreadable");
    expect(instantOf("2026-02-20", "24:30", "UTC").kind).toBe("unreadable");
  });

  test("every instant is found again from what the clock showed, in every zone", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        const { date, time, which } = clockAt(at, zone);
        const meant = instantOf(date, time, zone);
        if (meant.kind === "once") expect([meant.at, which]).toEqual([at, ""]);
        else if (meant.kind === "twice") expect(which && meant[which]).toEqual(at);
        else expect.fail(`${zone} ${date} ${time}: ${meant.kind}`);
      }),
      { numRuns: 3_000 },
    );
  });

  test("around every change of the clock of Paris, a minute that exists is found", () => {
    for (const change of [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)]) {
      for (let n = -180; n < 180; n++) {
        const at = new Date(change + n * minute);
        const { date, time, which } = clockAt(at, "Europe/Paris");
        const meant = instantOf(date, time, "Europe/Paris");
        expect(meant.kind === "twice" ? which && meant[which] : meant.kind === "once" && meant.at).toEqual(at);
      }
    }
  });

  test("offsets by name", () => {
    const winter = new Date("2026-01-01T00:00Z");
    expect(
      ["Africa/Nairobi", "UTC", "America/St_Johns", "Asia/Kathmandu"].map((zone) => offsetName(winter, zone)),
    ).toEqual(["UTC+3", "UTC", "UTC−3:30", "UTC+5:45"]);
  });
});
