/** Tables as they come: of any encoding, divided by commas, semicolons or tabs, read row by row. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { type Parser, parse } from "csv-parse";
import { parse as parseWhole } from "csv-parse/sync";
import { decode } from "../../platform/text/decode.ts";

/** The sign that the first line has most of. */
export function dividerOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text.replace(/^\ufeff/, ""))?.[0] ?? "";
  const count = (sign: string): number => line.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const options = (delimiter: string) => ({
  bom: true,
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  // A quote that is never closed would make one cell of the rest.
  max_record_size: 1_000_000,
});

/** All rows of a text, at most so many. Throws where it is no table. */
export const tableRows = (text: string, most: number): readonly (readonly string[])[] =>
  parseWhole(text, { ...options(dividerOf(text)), to: most }) as string[][];

export interface TableFile {
  readonly head: readonly string[];
  readonly encoding: string;
  /** From the second row on; may be asked for again. */
  readonly rows: () => AsyncIterable<readonly string[]>;
}

const sample = 1_000_000;

/** A table in a file, of which no more than a piece is held at a time. */
export async function openTable(file: string): Promise<TableFile> {
  const handle = await open(file);
  const bytes = new Uint8Array(sample);
  const { bytesRead } = await handle.read(bytes, 0, sample, 0).finally(() => handle.close());
  const { text, encoding } = decode(bytes.subarray(0, bytesRead));
  const delimiter = dividerOf(text);
  const [head = []] = tableRows(text.slice(0, 100_000).replace(/(\r\n|\n|\r)[^\r\n]*$/, "$1"), 1);
  return {
    head,
    encoding,
    rows: async function* () {
      const decoder = new TextDecoder(encoding);
      const pieces = Readable.from(
        (async function* () {
          for await (const piece of createReadStream(file)) yield decoder.decode(piece as Uint8Array, { stream: true });
          yield decoder.decode();
        })(),
      );
      const parser: Parser = pieces.pipe(parse({ ...options(delimiter), from: 2 }));
      pieces.on("error", (error) => parser.destroy(error));
      for await (const row of parser) yield row as readonly string[];
    },
  };
}
