/** Tables as they come: of any encoding, divided by commas, semicolons or tabs, read row by row. */
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { parse as parseWhole } from "csv-parse/sync";
import { decode } from "../../platform/text/decode.ts";
import { dividerOf } from "../../platform/text/table.ts";
import { fileProblem } from "./file-problem.ts";

const options = (delimiter: string) => ({
  bom: true,
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  // A quote that is never closed would make one cell of the rest.
  max_record_size: 1_000_000,
});

/** What the parser complains of, as something a person can act on. */
function complained(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error["lines"] === "number" ? error["lines"] : 0;
  const open = error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE";
  return fileProblem(open ? "file-quote-open" : "file-broken", { line });
}

/** Of a piece that is `cut`, the last line may be half of one. */
function firstRows(text: string, cut: boolean, delimiter: string, most: number): readonly (readonly string[])[] {
  const whole = cut ? text.slice(0, text.lastIndexOf("\n") + 1) : text;
  try {
    return parseWhole(whole, { ...options(delimiter), to: most }) as string[][];
  } catch (error) {
    throw complained(error);
  }
}

export interface Table {
  readonly head: readonly string[];
  /** The rows below it, at most so many as a page shows. */
  readonly first: readonly (readonly string[])[];
  readonly encoding: string;
  /** From the second row on; may be asked for again. */
  readonly rows: () => AsyncIterable<readonly string[]>;
}

const sample = 1_000_000;
const shown = 6;

/** Bytes, or pieces of a file that can be read again from the start. */
export type Pieces = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function firstBytes(pieces: Pieces): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces()) {
    parts.push(piece);
    length += piece.length;
    if (length >= sample) break;
  }
  return Buffer.concat(parts).subarray(0, sample);
}

/** A table of which no more than a piece is held at a time. Throws a file problem where it is none. */
export async function openTable(pieces: Pieces): Promise<Table> {
  const bytes = await firstBytes(pieces);
  const { text, encoding } = decode(bytes);
  if (text.trim() === "") throw fileProblem("file-empty");
  const delimiter = dividerOf(text);
  const [head = [], ...first] = firstRows(text, bytes.length === sample, delimiter, shown);
  return {
    head,
    first,
    encoding,
    rows: async function* () {
      const decoder = new TextDecoder(encoding);
      const letters = Readable.from(
        (async function* () {
          for await (const piece of pieces()) yield decoder.decode(piece, { stream: true });
          yield decoder.decode();
        })(),
      );
      const parser = letters.pipe(parse({ ...options(delimiter), from: 2 }));
      letters.on("error", (error) => parser.destroy(error));
      try {
        for await (const row of parser) yield row as readonly string[];
      } catch (error) {
        throw complained(error);
      } finally {
        letters.destroy();
      }
    },
  };
}
