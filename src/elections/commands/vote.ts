import { randomBytes } from "node:crypto";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { type Key, words } from "../languages/index.ts";
import type { Election } from "../model.ts";
import { candidatesOf } from "../rules/candidates.ts";
import type { Ballot } from "../rules/count/ballots.ts";
import { phaseOf } from "../rules/phase.ts";
import { readVote } from "../rules/read-vote.ts";
import { readReceipt, receiptBytes, receiptCode, receiptHash } from "../rules/receipt.ts";
import { changeBallot, insertBallots, markVoted } from "../store/box.ts";
import { holdElection, readNominations, readTurnout, readVoter } from "../store/elections.ts";
import {
  type Acting,
  clock,
  type ElectionsDeps,
  electionHref,
  forOneself,
  type Held,
  orRefused,
  problem,
  refuse,
} from "./acting.ts";

export interface Voted {
  /** The receipt, for this voter's eyes and this once; null where a ballot was changed, for its receipt stays the same. */
  readonly receipt: string | null;
}

/** Ranks as typed, by number of nomination. */
export type Ranks = ReadonlyMap<number, string>;

/** Why nobody can vote now; null while the ballot is open. */
function shutOut(acting: Acting, election: Election, now: Date) {
  const phase = phaseOf(election, now);
  if (phase === "voting") return null;
  const { opens, closes, zone } = election.terms;
  const late = phase === "closed";
  const values = { when: instantInWords(new Date(late ? closes : opens), zone, acting.language) };
  return problem(acting, 409, late ? "vote-too-late" : "vote-too-early", {
    values,
    instead: late ? "see-result" : "come-back",
  });
}

async function ranksOf(deps: ElectionsDeps, acting: Acting, election: Election, typed: Ranks): Promise<Result<Ballot>> {
  const candidates = candidatesOf(await readNominations(deps.db, election.id));
  if (candidates.length < 2) return fail(problem(acting, 409, "no-contest"));
  const listed = candidates.map(({ name, nomination }) => ({ name, number: nomination.number }));
  const read = readVote(election.terms.method, listed, typed);
  if (read.ok) return ok(read.ranks);
  if ("empty" in read) return fail(problem(acting, 422, "ballot-empty"));
  const say = words.in(acting.language);
  const told = read.complaints.map(({ number, key, rank, other = "" }) => [
    `rank-${number}`,
    say(key as Key, {
      rank,
      other,
      name: listed.find((one) => one.number === number)?.name ?? "",
      most: listed.length,
    }),
  ]);
  return fail({
    ...problem(acting, 422, "wrong-form"),
    detail: say("nothing-saved"),
    fields: Object.fromEntries(told),
  });
}

/**
 * Puts a ballot into the box, or with its receipt changes the one that is there. The journal learns that there is one
 * more, and neither whose nor which: the roll and the box are changed in one transaction, and no line names both.
 */
export async function vote(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  given: { readonly ranks: Ranks; readonly receipt: string },
): Promise<Result<Voted>> {
  const voter = forOneself(acting, place);
  if (!voter.ok) return voter;
  const shut = shutOut(acting, election, clock(deps));
  if (shut) return fail(shut);
  const onRoll = await readVoter(deps.db, election.id, voter.value);
  if (!onRoll) return fail(problem(acting, 403, "not-on-roll", { instead: "not-on-roll-instead" }));
  const ranks = await ranksOf(deps, acting, election, given.ranks);
  if (!ranks.ok) return ranks;
  const typed = given.receipt.trim() === "" ? null : readReceipt(given.receipt);
  if (given.receipt.trim() !== "" && typed === null) return fail(problem(acting, 422, "receipt-unreadable"));
  if (onRoll.voted && typed === null)
    return fail(problem(acting, 409, "voted-already", { instead: "voted-already-instead" }));
  const code = typed ?? receiptCode(randomBytes(receiptBytes));
  const entry = (turnout: number) => ({
    actor: null,
    capacity: null,
    act: typed === null ? "election.vote" : "election.vote-change",
    subject: electionHref(place, election.slug),
    payload: { id: election.id, turnout },
  });
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      // The clock is asked when this voter's turn has come, not when they began to wait.
      const late = shutOut(acting, await holdElection(writing, election.id), clock(deps));
      if (late) refuse(late);
      const ballot = { receipt: receiptHash(code), ranks: ranks.value };
      if (typed !== null) {
        const known = onRoll.voted && (await changeBallot(writing, election.id, ballot));
        if (!known) refuse(problem(acting, 404, "receipt-unknown"));
      } else {
        const first = await markVoted(writing, election.id, voter.value);
        if (!first) refuse(problem(acting, 409, "voted-already", { instead: "voted-already-instead" }));
        await insertBallots(writing, election.id, [ballot]);
      }
      return (await readTurnout(writing, election.id)).voted;
    }),
  );
  return saved.ok ? ok({ receipt: typed === null ? code : null }) : saved;
}
