/** Which employers are one: by the directory where it knows the candidate there, else as a human says before the count. */
import { fail, ok, type Result } from "../../kernel/result.ts";
import { journaled } from "../../platform/journal/index.ts";
import type { EmployerTyped } from "../form-model.ts";
import type { Election, NominationId } from "../model.ts";
import { type Candidate, candidatesOf, plainName } from "../rules/candidates.ts";
import { employersOf, questionOf } from "../rules/employers.ts";
import { phaseOf } from "../rules/phase.ts";
import { holdElection, readNominations, updateElection } from "../store/elections.ts";
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

/** What the directory calls the employers of these candidates, by nomination. */
export async function knownEmployers(
  { employersOf: known }: ElectionsDeps,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<NominationId, string>> {
  const written = candidates.flatMap(({ nomination: { person, affiliation } }) =>
    person === null || affiliation === "" ? [] : [[person, affiliation] as const],
  );
  const found = await known(new Map(written));
  return new Map(
    candidates.flatMap(({ nomination: { id, person } }) => {
      const name = person === null ? undefined : found.get(person);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

/** The candidates with their employers as the directory has them now, until the opening fixes them. */
export async function withEmployers(
  deps: ElectionsDeps,
  election: Election,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  if (election.openedAt !== null || election.imported) return candidates;
  const known = await knownEmployers(deps, candidates);
  return candidates.map(({ name, nomination }) => ({
    name,
    nomination: { ...nomination, employer: known.get(nomination.id) ?? null },
  }));
}

/** Says whether two names are one employer. Until the close it can be said otherwise; afterwards only what is open is answered. */
export async function answerEmployers(
  deps: ElectionsDeps,
  acting: Acting,
  place: Held,
  election: Election,
  typed: EmployerTyped,
): Promise<Result<{ readonly one: string; readonly other: string; readonly same: boolean }>> {
  const no = refused(acting, "election.hold", place);
  if (no) return fail(no);
  const { one, other } = questionOf(typed.one, typed.other);
  const same = typed.same === "yes";
  const unknown = problem(acting, 409, "employers-not-asked");
  if (!["yes", "no"].includes(typed.same) || election.terms.cap?.of !== "affiliation") return fail(unknown);
  const isIt = (a: { readonly one: string; readonly other: string }) =>
    plainName(a.one) === plainName(one) && plainName(a.other) === plainName(other);
  const entry = {
    ...actor(acting),
    act: "election.employers",
    subject: electionHref(place, election.slug),
    payload: { id: election.id, same },
    // As candidates wrote of themselves.
    private: { one, other },
  };
  const saved = await orRefused(() =>
    journaled(deps.db, entry, async (writing) => {
      const held = await holdElection(writing, election.id);
      const candidates = await withEmployers(deps, held, candidatesOf(await readNominations(writing, held.id)));
      const { open } = employersOf(candidates, held.employers);
      const before = held.employers.filter((answer) => !isIt(answer));
      const again = before.length < held.employers.length && phaseOf(held, clock(deps)) !== "closed";
      if (!again && !open.some(isIt)) refuse(unknown);
      await updateElection(writing, held.id, { employers: [...before, { one, other, same }] });
    }),
  );
  return saved.ok ? ok({ one, other, same }) : saved;
}
