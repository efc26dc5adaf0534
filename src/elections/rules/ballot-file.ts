/** The published ballots as the file that `rapport election` counts: a column for the receipts, one a candidate. */
import { guarded } from "../../platform/text/csv.ts";
import type { Ballot } from "./count/ballots.ts";

export interface CastBallot {
  /** Hash of the voter's receipt, in hexadecimal. */
  readonly receipt: string;
  /** In the order of the candidates. */
  readonly ranks: Ballot;
}

/** A cell of a table file (RFC 4180) that no spreadsheet runs as a formula; its hash is published, so its form stays. */
function cell(plain: string): string {
  const text = guarded(plain);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\n`;

/** In the order of the receipts, which is no order anybody voted in. */
export const byReceipt = (ballots: readonly CastBallot[]): readonly CastBallot[] =>
  ballots.toSorted((a, b) => (a.receipt < b.receipt ? -1 : a.receipt > b.receipt ? 1 : 0));

export const ballotFile = (candidates: readonly string[], ballots: readonly CastBallot[]): string =>
  [
    line(["receipt", ...candidates]),
    ...byReceipt(ballots).map(({ receipt, ranks }) => line([receipt, ...ranks.map((rank) => rank?.toString() ?? "")])),
  ].join("");

/** Who belongs to which group of a cap, as `rapport election --groups` reads it. */
export const groupFile = (candidates: readonly { readonly name: string; readonly group: string }[]): string =>
  [
    line(["name", "group"]),
    ...candidates.filter(({ group }) => group !== "").map(({ name, group }) => line([name, group])),
  ].join("");
