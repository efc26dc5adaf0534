import { type Cell, csvFile } from "../text/csv.ts";

/** A table to keep, in a file of this name. It may hold what only its reader sees, so nothing on the way keeps it. */
export const csvAnswer = (name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Response =>
  new Response(csvFile([columns, ...rows]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "private, no-store",
    },
  });
