/** The result of an election from what is published: candidates, ballots, terms, and the sources of a lot if one was needed. */
import type { Election } from "../model.ts";
import type { CastBallot } from "./ballot-file.ts";
import { type Candidate, capOf } from "./candidates.ts";
import { elect, type Outcome } from "./count/result.ts";
import type { Cap } from "./count/seats.ts";
import { employerOf, employersOf } from "./employers.ts";
import { draw, keyString, readSources } from "./lot.ts";

/** The candidates in the order that breaks ties; null where the sources of the lot are not known yet. */
export function tieOrder(
  { terms, seed }: Pick<Election, "terms" | "seed">,
  names: readonly string[],
): readonly string[] | null {
  if (terms.ties.by === "nomination") return names;
  const sources = seed === null ? null : readSources(seed);
  if (!sources) return null;
  return draw(keyString(sources), names.length, names.length).map(({ number }) => names[number - 1] ?? "");
}

/** Why there is nothing to count: fewer than two stand, nobody voted, or nobody has said which employers are one. */
export type Uncounted = "no-contest" | "no-ballots" | "employers-open";

/** Whether the count waits for somebody to say which employers are one. */
export const employersWait = (
  { terms, employers, imported }: Pick<Election, "terms" | "employers" | "imported">,
  candidates: readonly Candidate[],
): boolean => terms.cap?.of === "affiliation" && !imported && employersOf(candidates, employers).open.length > 0;

/** The cap as the count is told of it. */
export function capUnder(
  { terms, employers }: Pick<Election, "terms" | "employers">,
  candidates: readonly Candidate[],
): Cap | null {
  const known = employersOf(candidates, employers);
  return capOf(terms.cap, candidates, (candidate) => known.of(employerOf(candidate)));
}

export function outcomeOf(
  election: Pick<Election, "terms" | "seed" | "employers" | "imported">,
  candidates: readonly Candidate[],
  ballots: readonly CastBallot[],
): Outcome | Uncounted {
  const names = candidates.map(({ name }) => name);
  if (names.length < 2) return "no-contest";
  if (ballots.length === 0) return "no-ballots";
  if (employersWait(election, candidates)) return "employers-open";
  const { method, seats } = election.terms;
  const cast = { candidates: names, ballots: ballots.map(({ ranks }) => ranks) };
  const most = Math.min(seats, names.length);
  return elect(cast, method, most, capUnder(election, candidates), tieOrder(election, names));
}

/** The command that gives the same result from the published files. */
export function recountCommand({ terms, seed }: Pick<Election, "terms" | "seed">, candidates: number): string {
  const ties = terms.ties.by === "nomination" ? "list" : seed;
  return [
    "npx rapport election BALLOTS.csv",
    `--method ${terms.method}`,
    `--seats ${Math.min(terms.seats, candidates)}`,
    ...(terms.cap ? [`--cap ${terms.cap.most} --groups GROUPS.csv`] : []),
    ...(ties === null ? [] : [`--ties "${ties}"`]),
  ].join(" ");
}
