/** What went wrong at a command of the terminal, in words its reader can act on. */
import { CsvError } from "csv-parse/sync";

interface Coded {
  readonly code?: unknown;
  readonly path?: unknown;
}

/** The name that Node puts between quotes: Unknown option '--foo'. To specify ... */
const quotedIn = (message: string): string => /'(-[^' ]*)/.exec(message)?.[1] ?? "";

function ofFile(code: unknown, path: string): string | null {
  if (code === "ENOENT" || code === "ENOTDIR")
    return `there is no file "${path}" here; look at its name and its folder`;
  if (code === "EISDIR" && path === "") return "a folder was named; name a file in it";
  if (code === "EISDIR") return `"${path}" is a folder; name a file in it`;
  if (code === "EACCES" || code === "EPERM") return `"${path}" may not be read by this user; look at its permissions`;
  return null;
}

function ofOptions(code: unknown, message: string): string | null {
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `there is no option "${quotedIn(message)}"`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    return /does not take/.test(message)
      ? `${quotedIn(message)} takes no value`
      : `a value is missing after ${quotedIn(message)}`;
  }
  if (code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") return "a word too many was given";
  return null;
}

/** Where a table cannot be divided into cells, and what is to be done: nearly always a quotation mark. */
function tableProblem(error: unknown): string | null {
  if (!(error instanceof CsvError)) return null;
  const line = Number(error["lines"]);
  const at = Number.isFinite(line) ? `line ${line}: ` : "";
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return `${at}a cell that began with " does not end; close it with another "`;
  if (error.code === "INVALID_OPENING_QUOTE" || error.code === "CSV_INVALID_CLOSING_QUOTE")
    return `${at}a " stands in the middle of a cell; put the whole cell in " and write those within it twice`;
  return `${at}this is no table of cells divided by commas, semicolons or tabs`;
}

/** One sentence without a full stop. `path`: the file that was being read, where the error does not name it. */
export function inWords(error: unknown, path = ""): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path: named } = error as Coded;
  const file = typeof named === "string" ? named : path;
  return ofFile(code, file) ?? ofOptions(code, error.message) ?? tableProblem(error) ?? error.message;
}

/** How a command is used: what was asked for, or why it cannot be done. Gives the exit status. */
export function tellUsage(usage: string, asked: boolean): number {
  (asked ? process.stdout : process.stderr).write(usage);
  return asked ? 0 : 2;
}
