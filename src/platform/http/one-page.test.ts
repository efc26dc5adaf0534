import { expect, it } from "vitest";
import { onePage } from "./one-page.ts";

const all = [1, 2, 3, 4, 5];

it.each([
  [undefined, 1, [1, 2]],
  ["2", 2, [3, 4]],
  ["3", 3, [5]],
  ["99", 3, [5]],
  ["0", 1, [1, 2]],
  ["-4", 1, [1, 2]],
  ["two", 1, [1, 2]],
])("of five, two on a page, %s is page %i", (asked, page, shown) => {
  expect(onePage(all, asked, 2)).toEqual({ page, pages: 3, shown });
});

it("an empty list has one empty page", () => {
  expect(onePage([], "7", 2)).toEqual({ page: 1, pages: 1, shown: [] });
});
