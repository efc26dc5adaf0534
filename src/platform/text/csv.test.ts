import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvCell, csvLine, unguarded } from "./csv.ts";

const nasty = fc.string({
  unit: fc.constantFrom("=", "+", "-", "@", "'", "\t", "\n", "\r", " ", "\u200b", "\uff1d", '"', ",", ";", "a"),
});

it("writes no cell that a spreadsheet runs as a formula, and each can be read again", () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 2, maxLength: 4 }), (cells) => {
      const [row = []]: string[][] = parse(csvLine(cells));
      for (const cell of row) expect(cell).not.toMatch(/^[\s\u200b]*[=+\-@\uff1d]|^[\t\r\n]/);
      expect(row.map(unguarded)).toEqual(cells);
    }),
  );
  expect(csvCell("=SUM(A1)")).toBe("'=SUM(A1)");
  expect(csvCell(-3)).toBe("-3");
});
