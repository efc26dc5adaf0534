/** A file of this machine, or a folder of texts with front matter, for the terminal. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { csvLine } from "../../platform/text/csv.ts";
import { decode } from "../../platform/text/decode.ts";
import { fileProblem } from "./file-problem.ts";
import { terminalLimits } from "./model.ts";
import { openFile, type Rows } from "./open-file.ts";
import type { Pieces } from "./read-table.ts";
import { type Column, type Entry, guessedColumns } from "./rules/table.ts";

export interface Asked {
  readonly as: Entry;
  /** Header of a column for a field, in place of the guess; empty for none. */
  readonly map: Readonly<Partial<Record<Column, string>>>;
  /** What is the same for all rows. */
  readonly fixed: Readonly<Partial<Record<Column, string>>>;
  /** Rows whose name is one of these are passed over: "Not assigned". */
  readonly except: readonly string[];
}

export interface OpenedPath {
  /** Again from the start each time. */
  readonly rows: () => Rows;
  /** Which column was taken for what; none for what is no table. */
  readonly columns: readonly (readonly [Column, string])[];
}

/** Front matter of the texts of a folder as a table; its keys are the columns. */
async function folderTable(folder: string): Promise<Pieces> {
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
  const lines = all.map((one) => csvLine(head.map((name) => cell(one[name]))));
  return () => [Buffer.from(csvLine(head) + lines.join(""))];
}

/** The guess, with what was asked in its place. Throws a file problem for a column that is not there. */
function columnsOf({ as, map }: Asked, head: readonly string[]): ReadonlyMap<Column, number> {
  const where = new Map(guessedColumns(as, head));
  for (const [field, name] of Object.entries(map) as [Column, string][]) {
    const at = head.findIndex((one) => one.trim().toLowerCase() === name.trim().toLowerCase());
    if (name !== "" && at < 0) throw fileProblem("file-no-column", { column: name, columns: head.join(", ") });
    for (const [other, index] of where) if (index === at) where.delete(other);
    if (name === "") where.delete(field);
    else where.set(field, at);
  }
  return where;
}

export async function openPath(file: string, asked: Asked): Promise<OpenedPath> {
  if (!existsSync(file)) throw fileProblem("file-missing", { file });
  const folder = statSync(file).isDirectory();
  const pieces: Pieces = folder ? await folderTable(file) : () => createReadStream(file) as AsyncIterable<Uint8Array>;
  const opened = await openFile(pieces, asked.as, terminalLimits);
  if (opened.form !== "table") return { rows: opened.rows, columns: [] };
  const { table, rows } = opened;
  const where = columnsOf(asked, table.head);
  return {
    rows: () => rows({ where, fixed: asked.fixed, except: asked.except }),
    columns: [...where].map(([field, at]) => [field, table.head[at] ?? ""]),
  };
}
