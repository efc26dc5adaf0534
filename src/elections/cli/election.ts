/** `rapport election BALLOTS.csv`: counts ranked ballots, without a database. */
import { parseArgs } from "node:util";
import { inWords, tellUsage } from "../../platform/terminal/in-words.ts";
import { readTable } from "../../platform/terminal/read-table.ts";
import { type BallotNote, readBallots } from "../rules/count/ballots.ts";
import { elect, type Method, methods, type Outcome } from "../rules/count/result.ts";
import type { Cap } from "../rules/count/seats.ts";
import { draw, keyString, readSources } from "../rules/lot.ts";
import { readGroups } from "../rules/read-groups.ts";

const usage =
  "usage: npx rapport election BALLOTS.csv --method schulze|stv --seats N [--cap N --groups GROUPS.csv]\n" +
  "       [--ties list|SEED] [--strict] [--json]\n" +
  "  GROUPS.csv: name,group (an employer, a region); --cap: most winners of one group\n" +
  '  --ties: what breaks them: "list" is the order of the columns, "9319; 2, 5, 12" a lot among them (RFC 3797)\n' +
  "  --strict: refuses equal and empty ranks\n" +
  "BALLOTS.csv: a column a candidate, a line a ballot, in each cell the rank, 1 being best (docs/elections.md)\n";

const complain = (message: string): number => {
  process.stderr.write(`rapport election: ${message}\n`);
  return 2;
};

/** Whoever the caps are about, by name; a text says what is wrong. */
async function readCap(most: string, file: string, candidates: readonly string[]): Promise<Cap | string> {
  if (!/^[1-9]\d*$/.test(most)) return `--cap takes a whole number from 1, not "${most}"`;
  const groupOf = readGroups(await readTable(file), candidates);
  return typeof groupOf === "string" ? `${file}: ${groupOf}` : { most: Number(most), groupOf };
}

/** The order that breaks ties: that of the columns, or that in which a lot draws them. A text says what is wrong. */
function readTies(stated: string, candidates: readonly string[]): readonly string[] | string {
  if (stated === "list") return candidates;
  const sources = readSources(stated);
  if (!sources) return `--ties is "list" or the numbers of a lot as in "9319; 2, 5, 12", not "${stated}"`;
  return draw(keyString(sources), candidates.length, candidates.length).map(
    ({ number }) => candidates[number - 1] ?? "",
  );
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

function tell(outcome: Outcome, notes: readonly BallotNote[]): string {
  const { ballots, candidates, ranking, winners, capped, ties, broken, seats, method } = outcome;
  return [
    `${counted(ballots, "ballot")}, ${counted(candidates.length, "candidate")}, ${counted(seats, "seat")}, counted by ${method === "stv" ? "single transferable vote (Meek)" : "Schulze"}`,
    "",
    ...ranking.map(({ place, names }) => `${String(place).padStart(3)}. ${names.join(" = ")}`),
    "",
    `Elected: ${winners.join(", ") || "nobody"}`,
    ...capped.map(({ name, group }) => `Not seated, its group is full: ${name} (${group})`),
    ...broken.map((names) => `Tied, and put into this order by the rule for ties: ${names.join(", ")}`),
    ...ties.map((names) => `Tied over a seat, to be decided by the body's rule for ties (--ties): ${names.join(", ")}`),
    ...notes.map(({ row, note }) => `Row ${row} ${note}.`),
    "",
  ].join("\n");
}

export async function electionCli(args: readonly string[]): Promise<number> {
  const options = {
    method: { type: "string", default: "schulze" },
    seats: { type: "string", default: "1" },
    cap: { type: "string" },
    groups: { type: "string" },
    ties: { type: "string" },
    strict: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (values.help || file === undefined) return tellUsage(usage, values.help);
    if (more.length > 0) return complain(`count one file at a time; "${more[0]}" is one too many`);
    if (!methods.includes(values.method as Method))
      return complain(`--method is schulze or stv, not "${values.method}"`);
    const made = readBallots(await readTable(file), { strict: values.strict });
    if (!("election" in made)) return complain(`${file}: ${made.title}. ${made.detail ?? ""}`);
    const { election, notes } = made;
    const seats = Number(values.seats);
    if (!Number.isInteger(seats) || seats < 1 || seats > election.candidates.length) {
      return complain(`--seats takes a whole number from 1 to ${election.candidates.length}, the number of candidates`);
    }
    if ((values.cap === undefined) !== (values.groups === undefined)) return complain("--cap and --groups go together");
    const cap = values.cap && values.groups ? await readCap(values.cap, values.groups, election.candidates) : null;
    if (typeof cap === "string") return complain(cap);
    const ties = values.ties === undefined ? null : readTies(values.ties, election.candidates);
    if (typeof ties === "string") return complain(ties);
    const outcome = elect(election, values.method as Method, seats, cap, ties);
    process.stdout.write(values.json ? `${JSON.stringify({ ...outcome, notes }, null, 2)}\n` : tell(outcome, notes));
    return 0;
  } catch (error) {
    return complain(inWords(error));
  }
}
