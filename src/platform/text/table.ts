/** Tables that come in as text: cells, row by row. Those that leave are written by `csv.ts`. */
import { parse } from "csv-parse/sync";

/** The sign between columns that the first line has most of, as spreadsheets of many countries write semicolons. */
export function dividerOf(text: string): "," | ";" | "\t" {
  const line = /^[^\r\n]*/.exec(text.replace(/^\ufeff/, ""))?.[0] ?? "";
  const bare = line.replaceAll(/"[^"]*"/g, "");
  const count = (sign: string): number => bare.split(sign).length;
  return ([",", ";", "\t"] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

export interface CellsOptions {
  /** Takes a quotation mark in the middle of a cell for a sign like any other, as in lists that people typed. */
  readonly anyQuotes?: boolean;
}

/** Throws a CsvError, with its line, where a quotation mark stands wrong. Empty lines are rows of one empty cell. */
export function cellsOf(text: string, { anyQuotes = false }: CellsOptions = {}): readonly (readonly string[])[] {
  const plain = text.replace(/^\ufeff/, "");
  return parse(plain, {
    delimiter: dividerOf(plain),
    relax_column_count: true,
    relax_quotes: anyQuotes,
    skip_empty_lines: false,
  });
}
