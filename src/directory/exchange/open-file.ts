/** A file of entries, by what it is: a table, vCards, JSContact, or a folder of texts with front matter. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { parse as parseYaml } from "yaml";
import { decode } from "../../platform/text/decode.ts";
import type { Rows } from "./commands/import-entries.ts";
import type { Placed } from "./model.ts";
import { openTable } from "./read-table.ts";
import { readJscontacts } from "./rules/jscontact.ts";
import { type Column, cardOfRow, type Entry, guessedColumns } from "./rules/table.ts";
import { readVcards } from "./rules/vcard.ts";

export interface Asked {
  readonly as: Entry;
  /** Header of a column for a field, in place of the guess. */
  readonly map: Readonly<Partial<Record<Column, string>>>;
  /** What is the same for all rows. */
  readonly fixed: Readonly<Partial<Record<Column, string>>>;
  /** Rows whose cell in a column is this are passed over: "Not assigned". */
  readonly except: readonly string[];
}

export interface Opened {
  /** Again from the start each time. */
  readonly rows: () => Rows;
  /** Which column was taken for what; none for what is no table. */
  readonly columns: readonly (readonly [Column, string])[];
}

/** Front matter of the texts of a folder as rows; its keys are the columns. */
async function folderTable(folder: string) {
  const files = (await readdir(folder)).filter((name) => /\.(?:md|ya?ml)$/i.test(name)).sort();
  const read = async (name: string): Promise<Record<string, unknown>> => {
    const { text } = decode(await readFile(join(folder, name)));
    const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? text;
    const value: unknown = parseYaml(front);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  };
  const all = await Promise.all(files.map(read));
  const head = [...new Set(all.flatMap((one) => Object.keys(one)))];
  const cell = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
  return { head, rows: () => all.map((one) => head.map((name) => cell(one[name]))) };
}

function columnsOf(asked: Asked, head: readonly string[]): ReadonlyMap<Column, number> {
  const where = new Map(guessedColumns(asked.as, head));
  for (const [field, name] of Object.entries(asked.map) as [Column, string][]) {
    const at = head.findIndex((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
    if (name !== "" && at < 0) throw new Error(`there is no column "${name}"; there are: ${head.join(", ")}`);
    for (const [other, index] of where) if (index === at) where.delete(other);
    if (name === "") where.delete(field);
    else where.set(field, at);
  }
  if (!where.has("name") && !where.has("given") && !where.has("family"))
    throw new Error(`no column was taken for the name; say which: --map name="...". There are: ${head.join(", ")}`);
  return where;
}

async function* placed(
  asked: Asked,
  where: ReadonlyMap<Column, number>,
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<Placed> {
  const name = where.get("name");
  // The first line names the columns.
  let row = 1;
  for await (const cells of rows) {
    row += 1;
    if (name !== undefined && asked.except.includes((cells[name] ?? "").trim())) continue;
    yield { row, card: cardOfRow(asked.as, cells, where, asked.fixed) };
  }
}

/** Throws with what to do where it cannot be read. */
export async function openEntries(file: string, asked: Asked): Promise<Opened> {
  if (!existsSync(file)) throw new Error(`there is no ${file}`);
  const kind = extname(file).toLowerCase();
  if (kind === ".vcf" || kind === ".vcard") {
    const { text } = decode(readFileSync(file));
    return { rows: () => readVcards(text), columns: [] };
  }
  if (kind === ".json") {
    const cards = readJscontacts(decode(readFileSync(file)).text);
    if (!cards) throw new Error(`${file} is no JSContact: a card, or a list of cards (RFC 9553)`);
    return { rows: () => cards, columns: [] };
  }
  const table = statSync(file).isDirectory() ? await folderTable(file) : await openTable(file);
  const where = columnsOf(asked, table.head);
  return {
    rows: () => placed(asked, where, table.rows()),
    columns: [...where].map(([field, at]) => [field, table.head[at] ?? ""]),
  };
}
