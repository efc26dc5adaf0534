import { type Cell, csvLine } from "../../platform/text/csv.ts";

/** With a byte order mark, which spreadsheets need to read it as UTF-8. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string => `\ufeff${rows.map(csvLine).join("")}`;

export const csvHeaders = (name: string) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${name}.csv"`,
  "cache-control": "private, no-store",
});
