import { type Cell, csvLine } from "../../platform/text/csv.ts";

/** A table to keep, in a file of this name. */
export const csvAnswer = (name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Response =>
  new Response([columns, ...rows].map(csvLine).join(""), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
