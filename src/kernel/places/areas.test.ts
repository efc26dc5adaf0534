import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { corpus, inCorpus } from "../../platform/testing-corpus.ts";
import { areaNamed, areaOf, areas, regionsOf } from "./areas.ts";
import { countryCodes, countryOf } from "./countries.ts";
import { factsOf, memberStates } from "./facts.ts";

describe("areas", () => {
  it.each([
    ["West Africa", "western-africa"],
    ["Afrique de l’Ouest", "western-africa"],
    ["غرب أفريقيا", "western-africa"],
    ["the Caribbean", "caribbean"],
    ["GRULAC", "grulac"],
    ["South-East Asia", "south-eastern-asia"],
    ["sids", "sids"],
    ["Atlantis", null],
    ["", null],
  ])("%s is %s", (name, id) => expect(areaNamed(name)?.id ?? null).toBe(id));

  it("hold the countries one expects, and none is empty", () => {
    expect(areaOf("western-africa")?.countries).toEqual(
      "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG".split(" "),
    );
    expect(areas.filter(({ countries }) => countries.length === 0)).toEqual([]);
    expect(regionsOf("GH").map(({ id }) => id)).toEqual(["western-africa", "sub-saharan-africa", "africa"]);
    expect(regionsOf("XX")).toEqual([]);
  });

  it("have names of their own in every language", () => {
    for (const language of ["en", "fr", "ar"] as const)
      expect(new Set(areas.map(({ names }) => names[language])).size).toBe(areas.length);
  });
});

it("there are 193 Member States, each in one regional group, and facts of every country", () => {
  expect(memberStates).toHaveLength(193);
  const groups = areas.filter(({ kind }) => kind === "un-group").flatMap(({ countries }) => countries);
  expect(memberStates.filter((code) => groups.filter((one) => one === code).length !== 1)).toEqual([]);
  expect(countryCodes.filter((code) => !factsOf(code))).toEqual([]);
  expect(factsOf("TV")).toEqual({
    marks: ["member", "ldc", "sids"],
    income: "upper-middle",
    languages: ["tvl", "en", "sm"],
  });
});

const table = (name: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(corpus, "places", name)), { columns: true, bom: true });

describe.skipIf(!inCorpus("places"))("the tables the facts were made from", () => {
  it("say the same of every country", () => {
    const rows = table("hdx_plus_m49.csv").filter((row) => row["Deprecated"] === "N");
    const differing = rows.filter((row) => {
      const code = row["ISO 3166-1 Alpha 2-Codes"] ?? "";
      const [facts, country] = [factsOf(code), countryOf(code)];
      if (!facts || !country) return code !== "XK" && code !== "";
      const has = (mark: string) => facts.marks.some((one) => one === mark);
      return !(
        has("member") === (row["Appears in DGACM list"] === "Y") &&
        ["LDC", "LLDC", "SIDS"].every((mark) => has(mark.toLowerCase()) === (row[mark] === "True")) &&
        (facts.income ?? "") === (row["World Bank Income Level"] ?? "").toLowerCase().replace(" ", "-") &&
        country.region === row["Region Name"]
      );
    });
    expect(differing.map((row) => row["Preferred Term"])).toEqual([]);
  });

  it("and so does the list of regional groups", () => {
    // Türkiye takes part in two groups, and is counted with the Western European and other States.
    const rows = table("un-regional-groups.csv").filter((row) => row["note"] === "");
    const group = (iso3: string | undefined) => countryCodes.map(countryOf).find((one) => one?.iso3 === iso3)?.group;
    expect(rows.length).toBe(192);
    expect(rows.filter((row) => group(row["iso3"]) !== row["un_regional_group"]).map((row) => row["name"])).toEqual([]);
    expect(group("TUR")).toBe("Western European and other States");
  });
});
