import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberStates } from "../../../kernel/places/facts.ts";
import { type StakeholderGroup, stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { byCountryName } from "../../../platform/languages/index.ts";
import { unseen, world } from "../map/world.ts";
import { byNeed, coverageOf, gapsOf, reaches, reachOf, summaryOf } from "./cells.ts";
import { type Candidate, nearestTo } from "./nearest.ts";

const byCode = (one: string, other: string) => (one < other ? -1 : 1);
const countries = ["GH", "TG", "FR", "TV"] as const;
const groups: readonly StakeholderGroup[] = ["government", "civil-society"];
const count = fc
  .record({
    country: fc.constantFrom(...countries, "XK", "GL"),
    group: fc.constantFrom(...stakeholderGroupNames),
    direct: fc.nat(3),
    introduction: fc.nat(3),
    more: fc.nat(3),
  })
  .map(({ more, ...one }) => ({ ...one, all: one.direct + one.introduction + more }));
const counts = fc.uniqueArray(count, { selector: ({ country, group }) => `${country}:${group}`, maxLength: 20 });

describe("coverage", () => {
  it("has a cell for every country and group expected, and leaves out nobody who is there", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const covered = coverageOf(given, { countries, groups });
        const all = given.filter(({ group }) => groups.includes(group)).reduce((sum, one) => sum + one.all, 0);
        expect(covered.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.all, 0)).toBe(all);
        expect(covered.filter(({ expected }) => expected).map(({ country }) => country)).toEqual(countries);
        for (const { cells, reach } of covered) {
          expect(cells.map(({ group }) => group)).toEqual(groups);
          expect(cells.some((cell) => cell.reach === reach)).toBe(true);
        }
      }),
    );
  });

  it("calls a gap what nobody can be reached in", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const covered = coverageOf(given, { countries, groups });
        const [gaps, summary] = [gapsOf(covered, byCode), summaryOf(covered)];
        expect(gaps).toHaveLength(summary.known + summary.nobody);
        expect(reaches.reduce((sum, reach) => sum + summary[reach], 0)).toBe(countries.length);
      }),
    );
  });

  it("shows gaps by need, then by whether anybody is known, then by name", () => {
    const rows = [
      { country: "FR", reach: "nobody" },
      { country: "DE", reach: "known" },
      { country: "AT", reach: "nobody" },
      { country: "TV", reach: "nobody" },
      { country: "TG", reach: "known" },
      { country: "NP", reach: "nobody" },
    ] as const;
    expect(byNeed(rows, byCode).map(({ country }) => country)).toEqual(["NP", "TV", "TG", "AT", "FR", "DE"]);
    // By the names of the reader's language, whatever the codes.
    const inFrench = byNeed(rows, byCountryName("fr")).map(({ country }) => country);
    expect(inFrench.slice(3)).toEqual(["AT", "FR", "DE"]);
    expect(["TD", "SN"].sort(byCountryName("fr"))).toEqual(["SN", "TD"]);
    expect(["AT", "DE"].sort(byCountryName("fr"))).toEqual(["DE", "AT"]);
  });

  it.each([
    [{ direct: 1, introduction: 0, all: 1 }, "direct"],
    [{ direct: 0, introduction: 2, all: 3 }, "introduction"],
    [{ direct: 0, introduction: 0, all: 4 }, "known"],
    [{ direct: 0, introduction: 0, all: 0 }, "nobody"],
  ])("%j is %s", (one, reach) => expect(reachOf(one)).toBe(reach));
});

describe("the nearest person", () => {
  const one = (id: string, country: string, group: StakeholderGroup, reach: Candidate["reach"] = "direct") =>
    ({ id, country, group, reach }) as const;
  const gap = { country: "GH", group: "government" } as const;
  const speaking = [{ id: "s", language: "en", group: "government", reach: "direct" }] as const;

  it.each([
    [[one("a", "GH", "academia"), one("b", "TG", "government")], { kind: "country", group: "academia" }],
    [
      [one("b", "TG", "government"), one("c", "KE", "government")],
      { kind: "area", area: "western-africa", country: "TG", group: "government" },
    ],
    [
      [one("c", "KE", "government"), one("d", "TG", "academia")],
      { kind: "area", area: "sub-saharan-africa", country: "KE", group: "government" },
    ],
    [[one("d", "TG", "academia")], { kind: "language", language: "en", group: "government" }],
    // Whom no way leads to, reaches in nowhere.
    [[one("a", "GH", "academia", "known")], { kind: "language", language: "en", group: "government" }],
  ])("of %j is near for %j", (candidates, why) => expect(nearestTo(gap, candidates, speaking)?.why).toEqual(why));

  it("is somebody of any group around where there is nobody nearer, and nobody where nobody is", () => {
    expect(nearestTo(gap, [one("d", "TG", "academia")], [])?.why).toMatchObject({ area: "western-africa" });
    expect(nearestTo(gap, [one("j", "JP", "academia")], [])).toBeNull();
  });

  it("can be written to rather than introduced to", () => {
    const both = [one("a", "GH", "academia", "introduction"), one("b", "GH", "media")];
    expect(nearestTo(gap, both, [])).toMatchObject({ id: "b", reach: "direct" });
  });
});

describe("the map", () => {
  it("shows every Member State, and is light", () => {
    expect(unseen(world())).toEqual([]);
    expect(world().shapes.reduce((sum, { d }) => sum + d.length, 0)).toBeLessThan(32_000);
    const codes = [...world().shapes, ...world().dots].flatMap(({ code }) => code ?? []);
    expect(codes.filter((code) => memberStates.includes(code)).length).toBeGreaterThan(193);
  });

  it("keeps every point within its frame", () => {
    const { width, height, dots, shapes } = world();
    for (const { x, y } of dots) expect(x >= 0 && y >= 0 && x <= width && y <= height).toBe(true);
    for (const { d } of shapes) {
      const [, x, y] = /^M(-?\d+) (-?\d+)l/.exec(d) ?? [];
      expect(Number(x) >= 0 && Number(y) >= 0 && Number(x) <= width && Number(y) <= height).toBe(true);
    }
  });
});
