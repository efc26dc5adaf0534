import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMatcher } from "./rules/match.ts";
import { labelledNames, labelledSets, listedOrganisations, measured } from "./testing-names.ts";

describe("the labelled names of conformance/matching", () => {
  it.each([...labelledSets, "managers"])(
    "%s: at least 0.97 of the answers are right, and 0.90 of the names are found",
    (set) => {
      const matcher = openMatcher(listedOrganisations(set));
      const found = measured(labelledNames(set), ({ name, country }) => matcher.match(name, country).id);
      expect(found.precision).toBeGreaterThanOrEqual(0.97);
      expect(found.recall).toBeGreaterThanOrEqual(0.9);
    },
  );

  it("name organisations of the list, and none twice", () => {
    for (const set of [...labelledSets, "managers", "managers-two"]) {
      const ids = new Set(listedOrganisations(set).map(({ id }) => id));
      const names = labelledNames(set);
      expect(names.flatMap(({ expected }) => expected).filter((id) => !ids.has(id))).toEqual([]);
      expect(new Set(names.map(({ name, country }) => `${name}|${country}`)).size).toBe(names.length);
    }
  });
});

const few = openMatcher([
  { id: "nl", name: "Ministry of Economic Affairs", country: "Netherlands", kind: "ministry" },
  { id: "fr", name: "Ministère de l'Économie", country: "FR" },
  { id: "abb", name: "ABB", aliases: ["Asea Brown Boveri"] },
  { id: "orange", name: "Orange", country: "FRA" },
  { id: "isoc-ke", name: "Internet Society Kenya Chapter", country: "KE" },
  { id: "isoc-gh", name: "Internet Society Ghana Chapter", country: "GH" },
]);

describe("a written name", () => {
  it.each([
    ["ABB Ltd.", "abb"],
    ["asea brown boveri", "abb"],
    ["the Dutch ministry", "nl"],
    ["Ministère néerlandais de l'Économie", null],
    ["Ministerie van Economische Zaken", "nl"],
    ["Internet Society Ghana", "isoc-gh"],
    ["Internet Society Uganda", null],
    ["Internet Society", null],
    ["Orange Cyberdefense", null],
    ["ministry", null],
    ["", null],
    ["???", null],
  ])("%s", (name, id) => expect(few.match(name).id).toBe(id));

  it("of one country is not the namesake of another", () => {
    expect(few.match("Ministry of the Economy", "FR").id).toBe("fr");
    expect(few.match("Ministry of the Economy", "BE").id).toBeNull();
  });

  it("without an answer has what comes near, with scores that fall", () => {
    const { id, alternatives } = few.match("Internet Society Chapter");
    expect(id).toBeNull();
    expect(alternatives.map((one) => one.id)).toEqual(expect.arrayContaining(["isoc-ke", "isoc-gh"]));
    expect(alternatives.every(({ score }, at) => score <= (alternatives[at - 1]?.score ?? 1))).toBe(true);
  });
});

describe("any text", () => {
  it("is answered with an id of the list or null, and a score of 0 to 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.string({ maxLength: 5 }), (name, country) => {
        const { id, score } = few.match(name, country);
        expect(id === null || ["nl", "fr", "abb", "orange", "isoc-ke", "isoc-gh"].includes(id)).toBe(true);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("finds itself in a list of its own", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zéü][A-Za-zéü ]{3,30}$/), (name) => {
        fc.pre(name.trim().length > 3);
        expect(openMatcher([{ id: "it", name }]).match(name).id).toBe("it");
      }),
      { numRuns: 60 },
    );
  });

  it("takes time in proportion to its length, however it is made", () => {
    const hard = ["(".repeat(5000), "a - ".repeat(3000), "A.".repeat(5000), "&".repeat(9000), "x ".repeat(5000)];
    for (const name of hard) expect(few.match(name).id).toBeNull();
  });
});
