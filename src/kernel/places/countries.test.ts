import { describe, expect, it } from "vitest";
import { countryNamed } from "./countries.ts";

describe("countryNamed", () => {
  it.each([
    ["UNITED KINGDOM", "GBR"],
    ["ISLAMIC REPUBLIC OF IRAN", "IRN"],
    ["Iran (Islamic Republic of)", "IRN"],
    ["RUSSIAN FEDERATION", "RUS"],
    ["KOREA (REP. OF)", "KOR"],
    ["U.S.A.", "USA"],
    ["Côte d’Ivoire", "CIV"],
    ["COTE D'IVOIRE", "CIV"],
    ["PAYS-BAS", "NLD"],
    ["THE NETHERLANDS", "NLD"],
    ["ESPAÑA", "ESP"],
    ["Федеративная Республика", null],
    ["中国", "CHN"],
    ["AUDIENCE", null],
    ["", null],
  ])("%s is %s", (name, iso3) => {
    expect(countryNamed(name)?.iso3 ?? null).toBe(iso3);
  });
});
