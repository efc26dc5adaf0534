/** A file that was named at the terminal, as text or as cells. */
import { readFile } from "node:fs/promises";
import { decode } from "../text/decode.ts";
import { type CellsOptions, cellsOf } from "../text/table.ts";
import { inWords } from "./in-words.ts";

/** Throws in words, with the name of the file. */
async function readText(file: string): Promise<string> {
  try {
    return decode(await readFile(file)).text;
  } catch (error) {
    throw new Error(inWords(error, file), { cause: error });
  }
}

/** Throws in words, with the name of the file and the line. */
export async function readTable(file: string, options: CellsOptions = {}): Promise<readonly (readonly string[])[]> {
  const text = await readText(file);
  try {
    return cellsOf(text, options);
  } catch (error) {
    throw new Error(`${file}, ${inWords(error)}`, { cause: error });
  }
}
