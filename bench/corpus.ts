/**
 * `npm run corpus`: reads every caption file, IRC log and set of minutes of the corpus and prints what came out. Exits
 * with 1 when a file fails or the IRC set falls under its target.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { readFile } from "../src/record/intake/read-file.ts";
import type { ParsedMeeting } from "../src/record/model.ts";
import { corpusFolder, corpusSets } from "./corpus/files.ts";
import { f1, plus, readReference, type Score, speakerScore, topicScore } from "./corpus/reference.ts";

const target = 0.95;
const corpus = corpusFolder();
if (corpus === null) {
  console.log("There is no corpus beside the project (../shared/corpus, or RAPPORT_CORPUS): nothing to read.");
  process.exit(0);
}

interface Tally {
  files: number;
  refused: number;
  interventions: number;
  words: number;
  attributed: number;
  failures: string[];
}

const zero: Score = { found: 0, expected: 0, right: 0 };
let speakers = zero;
let topics = zero;
let references = 0;

function compare(file: string, meeting: ParsedMeeting): void {
  const page = join(dirname(file), "index.html");
  if (!existsSync(page)) return;
  const reference = readReference(readFileSync(page, "utf8"));
  references += 1;
  const one = { speakers: speakerScore(meeting, reference), topics: topicScore(meeting, reference) };
  if (process.argv.includes("--each"))
    console.log(
      `  ${basename(dirname(file))}: speakers ${JSON.stringify(one.speakers)} topics ${JSON.stringify(one.topics)}`,
    );
  speakers = plus(speakers, one.speakers);
  topics = plus(topics, one.topics);
}

/** Blue sheets, agendas and charters stand beside the minutes; nobody speaks in them, nor in a file without a letter. */
const isMeeting = (file: string, bytes: Buffer): boolean =>
  !/blue ?sheets?|agenda|charter/i.test(basename(file)) && /[\p{L}\p{N}]/u.test(bytes.toString("utf8"));

async function tally(files: readonly string[]): Promise<Tally> {
  const sum: Tally = { files: 0, refused: 0, interventions: 0, words: 0, attributed: 0, failures: [] };
  for (const file of files) {
    sum.files += 1;
    try {
      const bytes = readFileSync(file);
      const read = await readFile({ name: basename(file), bytes });
      if (!read.ok) {
        if (isMeeting(file, bytes)) sum.failures.push(`${file}: ${read.problem.code}`);
        else sum.refused += 1;
        continue;
      }
      for (const { meeting } of read.value) {
        for (const { words, speaker, kind } of meeting.interventions) {
          sum.interventions += 1;
          sum.words += words;
          // Somebody, if only "the audience", is behind the words.
          if (speaker !== null || kind === "audience") sum.attributed += words;
        }
        compare(file, meeting);
      }
    } catch (error) {
      sum.failures.push(`${file}: ${String(error)}`);
    }
  }
  return sum;
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(15))).join("");
console.log(row(["set", "files", "no meeting", "interventions", "words", "with a speaker", "failures"]));
const failures: string[] = [];
for (const { name, files } of corpusSets(corpus)) {
  const sum = await tally(files);
  failures.push(...sum.failures);
  const share = sum.words === 0 ? 0 : (100 * sum.attributed) / sum.words;
  const numbers = [sum.files, sum.refused, sum.interventions, sum.words].map(String);
  console.log(row([name, ...numbers, `${share.toFixed(1)} %`, String(sum.failures.length)]));
}
for (const failure of failures) console.log(`failed: ${relative(corpus, failure)}`);

const describe = (what: string, score: Score): string =>
  `${what}: F1 ${f1(score).toFixed(3)} (${score.right} right of ${score.found} found and ${score.expected} in the reference; target ${target})`;
console.log(`\nIRC logs against the ${references} minutes made of them by other software`);
console.log(describe("speakers", speakers));
console.log(describe("topics", topics));
const holds = failures.length === 0 && f1(speakers) >= target && f1(topics) >= target;
console.log(holds ? "\nAll targets hold." : "\nA target does not hold.");
process.exitCode = holds ? 0 : 1;
