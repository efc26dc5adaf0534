import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modalitiesSource } from "../../../library.ts";
import { readModalities } from "../../../parse.ts";
import { type CompositionRule, checkComposition, countable, groupsIn } from "./check.ts";
import { mend, mostTries } from "./mend.ts";
import { readSitting } from "./read-members.ts";
import { regionalGroups, type Sitting } from "./sitting.ts";

const person = (name: string, more: Partial<Sitting> = {}): Sitting => ({
  name,
  group: null,
  region: null,
  gender: null,
  affiliation: null,
  since: null,
  until: null,
  term: null,
  ...more,
});
const rule = (more: Partial<CompositionRule>): CompositionRule => ({
  id: "group",
  of: ["member"],
  source: "letter",
  ...more,
});
const groups = ["government", "private-sector", "civil-society", "technical-community"] as const;
const of = (checks: ReturnType<typeof checkComposition>, check: string) => checks.filter((one) => one.check === check);

describe("a composition", () => {
  it("counts shares in seats: 40 % of ten are four, and no fifth", () => {
    const forty = rule({
      seats: 10,
      shares: [
        { group: "government", atMost: 0.4 },
        { group: "academia", atLeast: 0.15 },
      ],
    });
    const four = [1, 2, 3, 4].map((n) => person(`G${n}`, { group: "government" }));
    expect(of(checkComposition(forty, four, groups), "share-most")).toMatchObject([{ state: "kept", has: 4, most: 4 }]);
    const five = [...four, person("G5", { group: "government" })];
    expect(of(checkComposition(forty, five, groups), "share-most")).toMatchObject([
      { state: "broken", has: 5, most: 4 },
    ]);
    // 15 % of ten are one and a half: two, or it would be less.
    expect(of(checkComposition(forty, five, groups), "share-least")).toMatchObject([
      { state: "broken", has: 0, least: 2 },
    ]);
  });

  it("says what cannot be told for want of data, rather than guessing", () => {
    const half = rule({ seats: 4, shares: [{ group: "government", atMost: 0.5 }], balance: ["gender"] });
    const sitting = [
      person("A", { group: "government", gender: "woman" }),
      person("B", { group: "government" }),
      person("C"),
    ];
    const checks = checkComposition(half, sitting, groups);
    expect(of(checks, "share-most")).toMatchObject([{ state: "open", unknown: 1 }]);
    expect(of(checks, "balance-gender")).toMatchObject([{ state: "open", missing: ["man"] }]);
  });

  it("finds one employer under two spellings, terms too long, and too many in a row", () => {
    const strict = rule({ perAffiliation: 1, termYears: 2, termsInARow: 3 });
    const sitting = [
      person("A", { affiliation: "ACME, Inc.", since: "2026-03-01", until: "2028-03-01", term: 3 }),
      person("B", { affiliation: "Acme Inc", since: "2026-03-01", until: "2028-03-02", term: 4 }),
    ];
    const checks = checkComposition(strict, sitting, groups);
    expect(of(checks, "per-affiliation")).toMatchObject([
      { state: "broken", of: "ACME, Inc.", has: 2, who: ["A", "B"] },
    ]);
    expect(of(checks, "term")).toMatchObject([{ state: "broken", who: ["B"] }]);
    expect(of(checks, "terms-in-a-row")).toMatchObject([{ state: "broken", who: ["B"] }]);
    expect(mend(strict, sitting, [person("C")], groups).beyond.map(({ check }) => check)).toEqual([
      "per-affiliation",
      "term",
      "terms-in-a-row",
    ]);
  });

  it("reads balance among regions as nobody left out whom the seats could hold", () => {
    const balanced = rule({ balance: ["region"] });
    const four = regionalGroups.slice(0, 4).map((region, n) => person(`${n}`, { region }));
    expect(of(checkComposition(balanced, four, groups), "balance-region")).toMatchObject([{ state: "open" }]);
    const five = [...four, person("5", { region: regionalGroups[0] ?? "" })];
    expect(of(checkComposition(balanced, five, groups), "balance-region")).toMatchObject([
      { state: "broken", missing: [regionalGroups[4]] },
    ]);
  });

  it("checks the advisory group of the IGF by the file of its template", async () => {
    const { file } = readModalities(await modalitiesSource("igf-mag"));
    const found = file?.composition[0];
    if (!file || !found) throw new Error("no composition");
    const sitting = Array.from({ length: 17 }, (_, n) => person(`G${n}`, { group: "government" }));
    const checks = checkComposition(found, sitting, groupsIn(file, found));
    expect(of(checks, "share-most")).toMatchObject([{ state: "broken", of: "government", has: 17, most: 16 }]);
  });
});

describe("mending", () => {
  it("names the smallest sets, each nomination with what it is needed for", () => {
    const balanced = rule({ seats: 6, restEqually: ["private-sector", "civil-society"], balance: ["region"] });
    const regions = regionalGroups;
    const sitting = [
      person("A", { group: "civil-society", region: regions[0] ?? "" }),
      person("B", { group: "civil-society", region: regions[1] ?? "" }),
      person("C", { group: "government", region: regions[2] ?? "" }),
      person("D", { group: "government", region: regions[3] ?? "" }),
    ];
    const nominated = [
      person("P", { group: "private-sector", region: regions[0] ?? "" }),
      person("Q", { group: "private-sector", region: regions[4] ?? "" }),
      person("R", { group: "government", region: regions[4] ?? "" }),
    ];
    const { sets, tried, free } = mend(balanced, sitting, nominated, groups);
    expect(free).toBe(2);
    // With P there would be five, and then nobody of the fifth region.
    expect(sets.map(({ names }) => names)).toEqual([["Q"]]);
    expect(sets[0]?.why).toEqual([[{ check: "rest-equally", of: null }]]);
    expect(tried).toMatchObject({ upTo: 1, complete: true });
  });

  it("says so where there is no free seat, where nobody helps, and who cannot be seated", () => {
    const least = rule({ seats: 2, shares: [{ group: "academia", atLeast: 0.5 }], termsInARow: 1 });
    const full = [person("A", { group: "media", term: 1 }), person("B", { group: "media", term: 1 })];
    const help = person("C", { group: "academia", term: 2 });
    expect(mend(least, full, [help], groups)).toMatchObject({ free: 0, sets: [], tried: { complete: true } });
    expect(mend(least, full.slice(1), [help], groups)).toMatchObject({
      sets: [],
      barred: [{ name: "C", check: "terms-in-a-row" }],
    });
    expect(mend(least, full.slice(1), [{ ...help, term: 1 }], groups).sets).toMatchObject([{ names: ["C"] }]);
  });

  it("ends, and says how far it came, where there are too many sets", () => {
    const hard = rule({ shares: [{ group: "media", atLeast: 0.99 }], perAffiliation: 9, balance: ["region"] });
    const nominated = Array.from({ length: 40 }, (_, n) =>
      person(`N${n}`, { group: "academia", affiliation: `E${n}` }),
    );
    const { tried, sets } = mend(hard, [person("A", { group: "academia" })], nominated, groups);
    expect(sets).toEqual([]);
    expect(tried).toMatchObject({ complete: false, sets: mostTries });
  });

  it("finds what trying every set one by one finds, whatever the committee", () => {
    const anybody = (name: string) =>
      fc
        .record({
          group: fc.constantFrom(...groups),
          region: fc.constantFrom(...regionalGroups.slice(0, 3)),
          affiliation: fc.constantFrom("x", "y", null),
        })
        .map((more) => person(name, more));
    const people = (letter: string, most: number) =>
      fc
        .integer({ min: 0, max: most })
        .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => anybody(`${letter}${at}`))));
    const rules = fc.record({
      seats: fc.constantFrom(undefined, 5, 8),
      most: fc.constantFrom(0.25, 0.5),
      least: fc.constantFrom(0, 0.25, 0.4),
      equal: fc.boolean(),
    });
    fc.assert(
      fc.property(people("m", 6), people("n", 5), rules, (sitting, nominated, { seats, most, least, equal }) => {
        const made = rule({
          ...(seats ? { seats } : {}),
          shares: [
            { group: "government", atMost: most },
            { group: "civil-society", atLeast: least },
          ],
          ...(equal ? { restEqually: ["private-sector", "technical-community"] } : {}),
          perAffiliation: 3,
        });
        const mending = mend(made, sitting, nominated, groups);
        const bad = (those: readonly Sitting[]) =>
          countable(made, those, groups).filter(({ state }) => state === "broken");
        const beyond = mending.beyond.map(({ check, of: what }) => `${check} ${what}`);
        const good = (those: readonly Sitting[]) =>
          bad(those).every(({ check, of: what }) => beyond.includes(`${check} ${what}`));
        const room = seats === undefined ? nominated.length : Math.max(0, seats - sitting.length);
        const all = Array.from({ length: 2 ** nominated.length }, (_, bits) =>
          nominated.filter((_one, at) => bits & (1 << at)),
        );
        const sizes = all
          .filter((set) => set.length > 0 && set.length <= room && good([...sitting, ...set]))
          .map(({ length }) => length);
        const smallest = good(sitting) || sizes.length === 0 ? null : Math.min(...sizes);
        expect(mending.sets[0]?.names.length ?? null).toBe(smallest);
        for (const { names } of mending.sets) {
          expect(good([...sitting, ...nominated.filter(({ name }) => names.includes(name))])).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a table of members", () => {
  const table = (text: string) => readSitting(text.split("\n").map((line) => line.split(",")));

  it("reads countries into regional groups", () => {
    const read = table("name,country,group\nAda,UG,media\nBo,Sweden,\n\nCy,,");
    expect(read.ok && read.sitting.map(({ region }) => regionalGroups.includes(region ?? ""))).toEqual([
      true,
      true,
      false,
    ]);
    expect(read.ok && read.sitting[0]?.region).not.toBe(read.ok && read.sitting[1]?.region);
  });

  it("tells everything that is wrong, with its line", () => {
    const read = table(
      "name,group,country,since,until,term\nAda,x,Atlantis,2026-02-30,,0\n\nada,,,2026-02-01,2026-01-01,,7",
    );
    expect(read.ok ? [] : read.problems.map(({ line }) => line)).toEqual([2, 2, 2, 2, 4, 4, 4]);
    expect(table("who\nA")).toMatchObject({ ok: false, problems: [{ line: 1 }] });
    expect(table("name,name\nA,B").ok).toBe(false);
    expect(table("").ok).toBe(false);
  });
});
