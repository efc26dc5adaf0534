import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberStates } from "../../../kernel/places/facts.ts";
import { stakeholderGroupNames } from "../../../kernel/stakeholders.ts";
import { areasAt, expectedCountries, groupsAt, rowsFor, type Seated, seatedIn } from "./table.ts";

const one = (country: string | null, group: Seated["group"] = null): Seated => ({ country, group, languages: [] });
const seated = fc.array(
  fc
    .record({
      country: fc.option(fc.constantFrom("GH", "TV", "FR", "NP", "XK")),
      group: fc.option(fc.constantFrom(...stakeholderGroupNames)),
    })
    .map((made): Seated => ({ ...made, languages: [] })),
  { maxLength: 12 },
);

describe("a table", () => {
  it("has a place for every group that is expected, and leaves out nobody who has a group", () => {
    fc.assert(
      fc.property(seated, fc.subarray([...stakeholderGroupNames]), (all, expected) => {
        const groups = groupsAt(all, expected);
        expect(groups.slice(0, expected.length).map(({ group }) => group)).toEqual(expected);
        const counted = groups.reduce((sum, group) => sum + group.seated, 0);
        expect(counted).toBe(all.filter(({ group }) => group !== null).length);
        expect(groups.filter((group) => !group.expected).every((group) => group.seated > 0)).toBe(true);
      }),
    );
  });

  it("counts everybody whose group and Member State are known in one row, of the world as of a few countries", () => {
    fc.assert(
      fc.property(seated, fc.constantFrom(memberStates, ["FR", "GH", "TV", "NP"]), (all, countries) => {
        const rows = rowsFor(countries);
        const cells = rows.flatMap((row) => stakeholderGroupNames.map((group) => seatedIn(all, row, group)));
        const placed = all.filter(({ group, country }) => group !== null && country !== null && country !== "XK");
        expect(cells.reduce((sum, n) => sum + n, 0)).toBe(placed.length);
      }),
      { numRuns: 30 },
    );
  });

  it("says of each group of States how many of its countries are there", () => {
    const areas = areasAt([one("TV"), one("TV"), one("FR"), one(null)], memberStates);
    expect(areas.find(({ area }) => area === "sids")).toMatchObject({ there: 1, seated: 2 });
    expect(areas.find(({ area }) => area === "lldc")).toMatchObject({ there: 0, seated: 0 });
    expect(areas.filter(({ of }) => of > 0)).toEqual(areas);
  });

  it("is reckoned against the world, a region that was chosen, or the smallest around those who are there", () => {
    const [kenya, uganda] = [one("KE"), one("UG")];
    expect(expectedCountries("world", null, [])).toMatchObject({ area: null, countries: memberStates });
    expect(expectedCountries("world", "sids", [])).toMatchObject({ area: { id: "sids" }, guessed: false });
    expect(expectedCountries("region", null, [kenya, uganda])).toMatchObject({
      area: { id: "eastern-africa" },
      guessed: true,
    });
    expect(expectedCountries("region", null, [kenya])).toBeNull();
    expect(expectedCountries("country", null, [kenya, uganda])).toBeNull();
    expect(expectedCountries("country", "africa", [])).toMatchObject({ area: { id: "africa" } });
  });
});
