/**
 * Tables as text (RFC 4180): every CSV that leaves is written here. A cell that a spreadsheet would run as a formula is
 * led by an apostrophe, also where spaces or invisible signs stand before it (OWASP, CSV injection); what comes in again
 * loses it.
 */
const formula = /^'*(?:[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

export const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
export const unguarded = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

export type Cell = string | number | boolean | null | undefined;

/** Numbers are no text, and no formula: they stand as they are. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const cell = guarded(value);
  // A semicolon divides cells where a comma stands in numbers.
  return /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One line, with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** A whole table. It begins with a byte order mark: spreadsheets read it as something else than UTF-8 without one. */
export const csvFile = (rows: readonly (readonly Cell[])[]): string => `\ufeff${rows.map(csvLine).join("")}`;
