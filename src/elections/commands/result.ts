/** What follows a ballot: the sources of a lot where a tie needs one, and the winners confirmed in their seats. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { insertSeat } from "../../modalities/index.ts";
import { journaled } from "../../platform/journal/index.ts";
import { instantInWords } from "../../platform/languages/index.ts";
import { countOf } from "../count-once.ts";
import type { Election } from "../model.ts";
import { type Candidate, candidatesOf } from "../rules/candidates.ts";
import type { Outcome } from "../rules/count/result.ts";
import { keyString, readSources } from "../rules/lot.ts";
import { termOf } from "../rules/term.ts";
import { holdElection, readNominations, updateElection } from "../store/elections.ts";
import { composedOf } from "../views/composed.ts";
import {
  type Acting,
  actor,
  clock,
  type ElectionsDeps,
  electionHref,
  type Held,
  orRefused,
  problem,
  refuse,
  refused,
} from "./acting.ts";

export interface Counted {
  readonly candidates: readonly Candidate[];
  readonly outcome: Outcome;
}

/** The count of a box that is shut; a refusal where it is not, or where there is nothing to count. */
async function counted(deps: ElectionsDeps, acting: Acting, election: Election): Promise<Result<Counted>> {
  if (election.sealedAt === null && !election.imported) return fail(problem(acting, 409, "still-open"));
  const candidates = candidatesOf(await readNominations(deps.db, election.id));
  const outcome = await countOf(deps.db, election, candidates);
  return typeof outcome === "string" ? fail(problem(acting, 409, outcome)) : ok({ candidates, outcome });
}

/** Enters what the announced sources gave, once they are known; from then on the tie is broken for all to check. */
export async function drawTie(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  typed: string,
): Promise<Result<{ readonly key: string }>> {
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const { ties, zone } = election.terms;
  if (ties.by !== "lot") return fail(problem(acting, 409, "no-lot-announced"));
  const count = await counted(deps, acting, election);
  if (!count.ok) return count;
  if (election.seed === null && count.value.outcome.ties.length === 0) return fail(problem(acting, 409, "no-tie"));
  if (election.seed !== null) return fail(problem(acting, 409, "drawn-already"));
  const knownFrom = new Date(ties.knownFrom);
  const when = instantInWords(knownFrom, zone, acting.language);
  if (clock(deps) < knownFrom) return fail(problem(acting, 409, "sources-not-known", { values: { when } }));
  const sources = readSources(typed);
  if (!sources)
    return fail({
      ...problem(acting, 422, "wrong-form"),
      fields: { seed: problem(acting, 422, "seed-unreadable").title },
    });
  if (sources.length !== ties.sources.length) {
    const values = { given: sources.length, announced: ties.sources.length };
    return fail({
      ...problem(acting, 422, "wrong-form"),
      fields: { seed: problem(acting, 422, "seed-other-sources", { values }).title },
    });
  }
  const key = keyString(sources);
  const seed = sources.map((numbers) => numbers.join(", ")).join("; ");
  const entry = {
    ...actor(acting),
    act: "election.draw",
    subject: electionHref(place, election.slug),
    payload: { id: election.id, seed, key },
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      if ((await holdElection(writing, election.id)).seed !== null) refuse(problem(acting, 409, "drawn-already"));
      await updateElection(writing, election.id, { seed });
    }),
  );
  return saved.ok ? ok({ key }) : saved;
}

/** Confirms the result: the winners take their seats, for the term that was announced. */
export async function confirmResult(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
): Promise<Result<{ readonly winners: readonly string[] }>> {
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const count = await counted(deps, acting, election);
  if (!count.ok) return count;
  const { outcome, candidates } = count.value;
  if (outcome.ties.length > 0) return fail(problem(acting, 409, "tie-undecided"));
  const now = clock(deps);
  const { since, until } = termOf(election.terms, now);
  const seated = candidates.filter(({ name }) => outcome.winners.includes(name));
  const committees = await composedOf(
    deps,
    place,
    election,
    candidates.map(({ nomination }) => nomination),
    "closed",
    outcome,
  );
  const broken = committees.flatMap((made) => made.broken.map(({ check, of }) => ({ check, of })));
  const entry = {
    ...actor(acting),
    act: "election.confirm",
    subject: electionHref(place, election.slug),
    payload: {
      id: election.id,
      winners: seated.map(({ nomination }) => nomination.id),
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
      // The ballot decides all the same; that a rule of composition is broken by it is kept for all to see.
      ...(committees.length > 0 ? { composition: broken } : {}),
    },
    private: { winners: [...outcome.winners] },
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      const held = await holdElection(writing, election.id);
      if (held.confirmedAt !== null) refuse(problem(acting, 409, "confirmed-already"));
      if (held.imported) refuse(problem(acting, 409, "imported-no-seats"));
      await updateElection(writing, election.id, { confirmed_at: now });
      for (const { nomination } of seated) {
        if (nomination.person === null) continue;
        await insertSeat(writing, {
          person: nomination.person,
          organisation: nomination.affiliation || null,
          place: place.id,
          capacity: election.terms.capacity,
          since,
          until,
          gained: { by: "election", ref: electionHref(place, election.slug) },
        });
      }
    }),
  );
  return saved.ok ? ok({ winners: outcome.winners }) : saved;
}
