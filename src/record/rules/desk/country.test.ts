import { expect, test } from "vitest";
import { countryTyped } from "./country.ts";

test("a country is known by its code and by its names in every language of the pages", () => {
  for (const typed of ["NL", "nl ", "Netherlands", "the Netherlands", "Pays-Bas", "pays-bas", "هولندا"]) {
    expect([typed, countryTyped(typed)]).toEqual([typed, "NL"]);
  }
  expect(countryTyped("Côte d’Ivoire")).toBe("CI");
  expect(countryTyped("Iran, Islamic Republic of")).toBe("IR");
  for (const typed of ["", "Nowhere", "XX", "for the record"])
    expect([typed, countryTyped(typed)]).toEqual([typed, null]);
});
