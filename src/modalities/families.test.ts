import { expect, test } from "vitest";
import { families, familyOf } from "./families.ts";
import { templateNames } from "./library.ts";

test("every template stands in one family, and every name of a family is a template", async () => {
  const names = await templateNames();
  expect(names.filter((name) => familyOf(name) === null)).toEqual([]);
  expect(Object.values(families).flat().sort()).toEqual([...names]);
});
