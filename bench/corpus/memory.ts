/** Reads one file in a process of its own and prints by how many megabytes its peak memory grew. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readFile } from "../../src/record/intake/read-file.ts";
import { findings } from "../../src/record/rules/findings/index.ts";

const [file = ""] = process.argv.slice(2);
const peak = (): number => process.resourceUsage().maxRSS / 1024;
const before = peak();
const read = await readFile({ name: basename(file), bytes: readFileSync(file) });
if (read.ok) for (const { meeting } of read.value) findings(meeting);
console.log(peak() - before);
