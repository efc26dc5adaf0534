/** A file of entries, by what it is: a table, vCards, JSContact. Throws file problems. */
import { decode } from "../../platform/text/decode.ts";
import { fileProblem } from "./file-problem.ts";
import type { FileLimits, Placed } from "./model.ts";
import { openTable, type Pieces, type Table } from "./read-table.ts";
import { readJscontacts } from "./rules/jscontact.ts";
import { type Column, cardOfRow, type Entry } from "./rules/table.ts";
import { readVcards } from "./rules/vcard.ts";

export type Rows = Iterable<Placed> | AsyncIterable<Placed>;

/** Which column says what, and what the same for all rows. */
export interface Chosen {
  readonly where: ReadonlyMap<Column, number>;
  readonly fixed: Readonly<Partial<Record<Column, string>>>;
  /** Rows whose name is one of these are passed over: "Not assigned". */
  readonly except: readonly string[];
}

export type Opened =
  | { readonly form: "table"; readonly table: Table; readonly rows: (chosen: Chosen) => Rows }
  | { readonly form: "vcard" | "jscontact"; readonly rows: () => Rows };

/** Told by their first bytes, for names lie: zip (and with it workbooks), gzip, 7-Zip, RAR, the old workbooks, PDF. */
const packed: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

async function beginning(pieces: Pieces): Promise<Uint8Array> {
  for await (const piece of pieces()) if (piece.length > 0) return piece.subarray(0, 4_096);
  throw fileProblem("file-empty");
}

async function whole(pieces: Pieces, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces()) {
    length += piece.length;
    if (length > most) throw fileProblem("file-too-large", { most: Math.floor(most / 1e6) });
    parts.push(piece);
  }
  return decode(Buffer.concat(parts)).text;
}

/** A file that is in memory, a piece at a time: so that a list too long is left where it is too long. */
export const piecesOf = (bytes: Uint8Array, length = 65_536): Pieces =>
  function* () {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  };

async function* bounded(rows: Rows, most: number): AsyncGenerator<Placed> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > most) throw fileProblem("file-too-many-rows", { most });
    yield row;
  }
}

/** Lines that are passed over count as well: they are read, and a list of nothing else would have no end. */
async function* placed(
  entry: Entry,
  table: Table,
  { where, fixed, except }: Chosen,
  most: number,
): AsyncGenerator<Placed> {
  if (!where.has("name") && !where.has("given") && !where.has("family"))
    throw fileProblem("file-no-name", { columns: table.head.join(", ").slice(0, 300) });
  const name = where.get("name");
  // The first line names the columns.
  let row = 1;
  for await (const cells of table.rows()) {
    row += 1;
    if (row - 1 > most) throw fileProblem("file-too-many-rows", { most });
    if (name !== undefined && except.includes((cells[name] ?? "").trim())) continue;
    yield { row, card: cardOfRow(entry, cells, where, fixed) };
  }
}

export async function openFile(pieces: Pieces, entry: Entry, limits: FileLimits): Promise<Opened> {
  const begin = await beginning(pieces);
  if (packed.some((mark) => mark.every((byte, at) => begin[at] === byte))) throw fileProblem("file-packed");
  const text = decode(begin).text.trimStart();
  if (text.includes("\0")) throw fileProblem("file-not-text");
  if (/^BEGIN:VCARD/i.test(text)) {
    const all = await whole(pieces, limits.bytes);
    return { form: "vcard", rows: () => bounded(readVcards(all), limits.rows) };
  }
  if (/^[[{]/.test(text)) {
    const cards = readJscontacts(await whole(pieces, limits.bytes));
    if (!cards) throw fileProblem("file-not-cards");
    return { form: "jscontact", rows: () => bounded(cards, limits.rows) };
  }
  const table = await openTable(pieces);
  return { form: "table", table, rows: (chosen) => placed(entry, table, chosen, limits.rows) };
}
