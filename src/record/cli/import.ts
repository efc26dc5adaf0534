/** `rapport import FILE [--json]`: reads captions and prints the record; needs no database. */
import { readFile as bytesOf } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "../../kernel/result.ts";
import { intakeProblem } from "../intake/problems.ts";
import { readFile } from "../intake/read-file.ts";
import { findings } from "../rules/findings/index.ts";
import { asJson, asSummary } from "./print-record.ts";

const usage = "usage: npx rapport import FILE [--json]\n";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function complain(file: string, problem: Problem): 1 {
  const lines = [`rapport import: ${file}: ${problem.title} [${problem.code}]`, problem.detail, problem.instead];
  process.stderr.write(`${lines.filter((line) => line !== undefined).join("\n  ")}\n`);
  return 1;
}

/** Returns the exit status: 0 read, 1 could not be read, 2 asked wrongly. */
export async function importCli(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  const unknown = args.filter((arg) => arg.startsWith("-") && arg !== "--json");
  const files = args.filter((arg) => !arg.startsWith("-"));
  const [file] = files;
  if (file === undefined || files.length > 1 || unknown.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(file);
  } catch (error) {
    return complain(file, intakeProblem("file-unreadable", error instanceof Error ? error.message : String(error)));
  }
  const read = await readFile({ name: basename(file), bytes });
  if (!read.ok) return complain(file, read.problem);
  const records = read.value.map((one) => ({ ...one, record: { ...one.meeting, ...findings(one.meeting) } }));
  const one = records.length === 1 ? records[0] : undefined;
  if (json)
    say(JSON.stringify(one === undefined ? records.map(({ record }) => asJson(record)) : asJson(one.record), null, 2));
  else for (const one of records) say(asSummary(one));
  return 0;
}
