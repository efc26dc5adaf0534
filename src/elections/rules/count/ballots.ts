/** Ranked ballots: a table with a column a candidate and a row a voter, each cell the rank given (1 is best). */
import type { Problem } from "../../../kernel/result.ts";
import { unguarded } from "../../../platform/text/csv.ts";

/** Ranks by candidate, in the order of the candidates; null where the voter gave no opinion. Equal ranks are allowed. */
export type Ballot = readonly (number | null)[];

export interface Election {
  readonly candidates: readonly string[];
  readonly ballots: readonly Ballot[];
}

/** What was odd in the file and how it was taken: the row (the header is 1), and what it says. */
export interface BallotNote {
  readonly row: number;
  readonly note: string;
}

const noOpinion = /^(?:no opinion|-|)$/i;

export interface ReadBallots {
  readonly election: Election;
  /** Where the file has a first column "receipt": that of each ballot. */
  readonly receipts: readonly string[] | null;
  readonly notes: readonly BallotNote[];
}

/** What to refuse that could be counted: `strict` takes neither equal nor empty ranks. */
export interface ReadingOptions {
  readonly strict?: boolean;
}

/** What a strict reading refuses in a ballot, in words; null where it is complete. */
function loose(ballot: Ballot, candidates: readonly string[]): string | null {
  const unranked = ballot.indexOf(null);
  if (unranked >= 0) return `${candidates[unranked]} has no rank; every candidate needs one.`;
  const second = ballot.findIndex((rank, index) => ballot.indexOf(rank) !== index);
  if (second < 0) return null;
  const rank = ballot[second] ?? null;
  return `rank ${rank} is given to ${candidates[ballot.indexOf(rank)]} and to ${candidates[second]}; give each rank once.`;
}

const givesTwice = (ballot: Ballot): boolean => {
  const given = ballot.filter((rank) => rank !== null);
  return new Set(given).size < given.length;
};

/** One note for all rows that are alike: at the first of them, with how many more there are. */
function firstOf([row, ...more]: readonly number[], note: string): readonly BallotNote[] {
  if (row === undefined) return [];
  const others =
    more.length === 0 ? "" : more.length === 1 ? "; as does one ballot more" : `; as do ${more.length} more`;
  return [{ row, note: `${note}${others}` }];
}

/** Index of the first text that was there before; -1 where none was. */
function repeated(texts: readonly string[]): number {
  const seen = new Set<string>();
  return texts.findIndex((text) => {
    const before = seen.has(text);
    seen.add(text);
    return before;
  });
}

/**
 * Reads the cells of a ballot file. A row with more cells than candidates, or a rank that is no positive whole number,
 * refuses the whole file: a count must not rest on a guess.
 */
export function readBallots(
  rows: readonly (readonly string[])[],
  { strict = false }: ReadingOptions = {},
): ReadBallots | Problem {
  const head = (rows[0] ?? []).map((name) => unguarded(name.trim()));
  const withReceipts = head[0] === "receipt";
  const candidates = withReceipts ? head.slice(1) : head;
  const receipts: string[] = [];
  const rowOf: number[] = [];
  const wrong = (row: number, detail: string): Problem => ({
    status: 422,
    code: "ballots-unreadable",
    title: "This ballot file cannot be counted",
    detail: `Row ${row}: ${detail}`,
  });
  if (candidates.length < 2) return wrong(1, "the first row must name at least two candidates, one a column.");
  const unnamed = candidates.indexOf("");
  if (unnamed >= 0) return wrong(1, `column ${unnamed + 1} has no candidate's name.`);
  const twice = candidates.find((name, index) => candidates.indexOf(name) !== index);
  if (twice) return wrong(1, `"${twice}" stands there twice; give each candidate one column.`);
  const ballots: Ballot[] = [];
  const notes: BallotNote[] = [];
  const equal: number[] = [];
  const unranked: number[] = [];
  for (const [index, line] of rows.slice(1).entries()) {
    const row = index + 2;
    if (line.length === 1 && (line[0] ?? "").trim() === "") continue;
    const cells = withReceipts ? line.slice(1) : line;
    if (withReceipts) {
      const receipt = (line[0] ?? "").trim();
      if (receipt === "") return wrong(row, "this ballot has no receipt.");
      receipts.push(receipt);
      rowOf.push(row);
    }
    if (cells.length > candidates.length) {
      return wrong(
        row,
        `${cells.length} ranks for ${candidates.length} candidates; a rank stands for somebody unknown.`,
      );
    }
    const ballot: (number | null)[] = [];
    for (const [column, name] of candidates.entries()) {
      const cell = (cells[column] ?? "").trim();
      if (noOpinion.test(cell)) ballot.push(null);
      else if (/^[1-9]\d{0,5}$/.test(cell)) ballot.push(Number(cell));
      else return wrong(row, `"${cell}" for ${name} is no rank; write 1, 2, 3 ..., or leave it empty.`);
    }
    const refused = strict ? loose(ballot, candidates) : null;
    if (refused !== null) return wrong(row, refused);
    if (ballot.every((rank) => rank === null))
      notes.push({ row, note: "has no opinion on anybody and is counted as an abstention" });
    else if (ballot.includes(null)) unranked.push(row);
    if (givesTwice(ballot)) equal.push(row);
    ballots.push(ballot);
  }
  notes.push(
    ...firstOf(equal, "gives a rank to several, who count as equal"),
    ...firstOf(unranked, "leaves candidates without a rank, which counts as no opinion on them"),
  );
  if (ballots.length === 0) return wrong(2, "there is no ballot.");
  const again = repeated(receipts);
  if (again >= 0) return wrong(rowOf[again] ?? 0, "its receipt stands there twice; a ballot counts once.");
  return { election: { candidates, ballots }, receipts: withReceipts ? receipts : null, notes };
}
