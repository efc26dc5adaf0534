/**
 * Reading captions costs little more than reading their bytes, and little memory. Peer: reading the same files and
 * splitting them into lines, in the same process, turn about.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readFile } from "../../src/record/intake/read-file.ts";
import { findings } from "../../src/record/rules/findings/index.ts";
import { type Claim, median, rounded } from "../claim.ts";
import { corpusFolder, corpusSets } from "../corpus/files.ts";

const rounds = 15;
const atMost = 12;
const megabytes = 200;

let kept = 0;

/** Milliseconds this thread had the processor: others on the machine, and the compiler beside it, do not count. */
const clock = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The clock moves in steps of some milliseconds: the peer is so quick that many turns are one measure. */
const turns = 12;

function splitLines(files: readonly string[]): number {
  const from = clock();
  for (let turn = 0; turn < turns; turn += 1)
    for (const file of files) kept += readFileSync(file, "utf8").split(/\r\n|\n|\r/).length;
  return (clock() - from) / turns;
}

async function importAll(files: readonly string[], look: boolean): Promise<number> {
  const from = clock();
  for (const file of files) {
    const read = await readFile({ name: basename(file), bytes: readFileSync(file) });
    if (!read.ok) continue;
    for (const { meeting } of read.value)
      kept += look ? findings(meeting).questions.length : meeting.interventions.length;
  }
  return clock() - from;
}

async function speed(files: readonly string[], bytes: number): Promise<readonly Claim[]> {
  for (let warm = 0; warm < 12; warm += 1) {
    splitLines(files);
    await importAll(files, warm > 6);
  }
  const split: number[] = [];
  const read: number[] = [];
  const looked: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    split.push(splitLines(files));
    read.push(await importAll(files, false));
    split.push(splitLines(files));
    if (round % 3 === 0) looked.push(await importAll(files, true));
  }
  const peer = median(split);
  const claim = (name: string, value: number): Claim => ({
    name,
    value: rounded(value / (bytes / 1024 / 1024)),
    unit: "ms/MB",
    peer: "reading and splitting into lines",
    ratio: rounded(value / peer),
    target: `at most ${atMost} times the peer`,
    holds: value <= atMost * peer,
  });
  return [
    claim("import: captions", median(read)),
    claim("import: captions, and what is found in them", median(looked)),
  ];
}

/** One process for each file, so that no file's memory hides in another's. Peak of the process less that of one reading a tiny file. */
function peak(files: readonly string[]): { readonly most: number; readonly file: string } {
  const probe = join(import.meta.dirname, "../corpus/memory.ts");
  const of = (file: string): number =>
    Number(execFileSync(process.execPath, ["--import", "tsx", probe, file], { encoding: "utf8" }));
  let most = 0;
  let worst = "";
  for (const file of files) {
    const value = of(file);
    if (value <= most) continue;
    most = value;
    worst = file;
  }
  return { most, file: worst };
}

export async function run(): Promise<readonly Claim[]> {
  const corpus = corpusFolder();
  if (corpus === null) throw new Error("There is no corpus beside the project (../shared/corpus, or RAPPORT_CORPUS).");
  const all = corpusSets(corpus);
  const captions = all.filter(({ name }) => name.startsWith("captions/")).flatMap(({ files }) => files);
  const size = (file: string): number => statSync(file).size;
  const bytes = captions.reduce((sum, file) => sum + size(file), 0);
  // Memory grows with the file: the ten largest of each kind, and every fortieth of the rest.
  const bySize = all.map(({ files }) => [...files].sort((a, b) => size(b) - size(a)));
  const measured = bySize.flatMap((files) => files.filter((_, at) => at < 5 || at % 40 === 0));
  const { most, file } = peak(measured);
  const memory: Claim = {
    name: `import: memory, ${measured.length} files each in its own process (most: ${basename(file)})`,
    value: rounded(most, 0),
    unit: "MB",
    peer: "",
    ratio: null,
    target: `at most ${megabytes} MB more than before reading`,
    holds: most <= megabytes,
  };
  const speeds = await speed(captions, bytes);
  if (kept === 0) throw new Error("Nothing was read.");
  return [...speeds, memory];
}
