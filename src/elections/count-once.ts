/** A box that is shut stays as it is, and so does what it gave: it is counted once and not for every reader. */
import type { Db } from "../platform/database/connect.ts";
import type { Election } from "./model.ts";
import type { Candidate } from "./rules/candidates.ts";
import type { Outcome } from "./rules/count/result.ts";
import { outcomeOf, type Uncounted } from "./rules/outcome.ts";
import { readBox } from "./store/box.ts";

const kept = new WeakMap<Db, Map<string, Outcome | Uncounted>>();
/** Results kept; the one asked for longest ago goes first. */
const most = 50;

/** What the box of an election that is closed gives, with the seed as it is known now. */
export async function countOf(
  db: Db,
  election: Election,
  candidates: readonly Candidate[],
): Promise<Outcome | Uncounted> {
  const results = kept.get(db) ?? new Map<string, Outcome | Uncounted>();
  kept.set(db, results);
  const key = JSON.stringify([
    election.id,
    election.boxHash,
    election.seed,
    election.employers,
    candidates.map(({ name }) => name),
  ]);
  const outcome = results.get(key) ?? outcomeOf(election, candidates, await readBox(db, election.id));
  results.delete(key);
  results.set(key, outcome);
  for (const oldest of results.keys()) {
    if (results.size <= most) break;
    results.delete(oldest);
  }
  return outcome;
}
